import { beforeEach, expect, it } from "vitest";
import { actorWith, signedUp } from "./actors";
import { archiveCampaign, createCampaign, restoreCampaign } from "./campaigns";
import { database } from "./db/client";
import { describeOnBothEngines } from "./db/engines";
import { newId } from "./db/id";
import { emptyDraft, toDraft } from "./message/defaults";
import { createMessage, getMessage, removeMessage, renameMessage } from "./messages";
import { archiveMessage, restoreMessage } from "./messages/arrange";
import { saveDraft } from "./messages/save-draft";
import { listVersions } from "./messages/versions";
import type { Actor } from "./roles";

const text = (words: string) => toDraft({ type: "text", text: words });

describeOnBothEngines("messages", (open) => {
  let anna: Actor;
  let campaignId: string;
  let id: string;

  beforeEach(async () => {
    await open();
    anna = await signedUp("editor", "Anna");
    const campaign = await createCampaign(anna, { name: "Spring" });
    if (!campaign.ok) throw new Error(campaign.message);
    campaignId = campaign.value.id;
    const message = await createMessage(anna, { campaignId, name: "Hello" });
    if (!message.ok) throw new Error(message.message);
    id = message.value.id;
  });

  const save = (words: string, baseVersion: number, saveId = newId()) =>
    saveDraft(anna, { id, draft: text(words), baseVersion, saveId });

  it("begin empty, or with a draft", async () => {
    const stored = await getMessage(anna, id);
    expect(stored).toMatchObject({
      id,
      campaignId,
      campaignName: "Spring",
      name: "Hello",
      version: 1,
      updatedBy: { id: anna.id, name: "Anna" },
    });
    expect({ ...stored?.draft, card: null, cards: null }).toEqual({ ...emptyDraft(), card: null, cards: null });
    const copy = await createMessage(anna, { campaignId, name: "Copy", draft: text("Hello") });
    expect(copy.ok && (await getMessage(anna, copy.value.id))?.draft.text).toBe("Hello");
  });

  it("come back exactly as they were saved", async () => {
    const draft = toDraft({
      type: "carousel",
      text: "null \0, half \ud83d, 👩🏽‍🚀, مرحبا",
      cards: Array.from({ length: 11 }, (_, index) => ({ title: "x".repeat(5000), description: `${index}` })),
      choices: Array.from({ length: 30 }, () => ({ type: "reply", title: "Yes" })),
    });
    expect(await saveDraft(anna, { id, draft, baseVersion: 1, saveId: newId() })).toMatchObject({ state: "saved" });
    expect((await getMessage(anna, id))?.draft).toEqual(draft);
  });

  it("grow by one version with every save", async () => {
    expect(await save("one", 1)).toEqual({ state: "saved", version: 2, savedAt: expect.any(Number) });
    expect(await save("two", 2)).toMatchObject({ state: "saved", version: 3 });
    expect(await getMessage(anna, id)).toMatchObject({ version: 3, draft: { text: "two" } });
  });

  it("take a repeat of the same save as a success, and write it once", async () => {
    const saveId = newId();
    const first = await save("one", 1, saveId);
    expect(await save("one", 1, saveId)).toEqual(first);
    expect((await getMessage(anna, id))?.version).toBe(2);
  });

  it("refuse a save over what somebody else saved meanwhile, and say what stands there", async () => {
    const ben = await signedUp("editor", "Ben");
    const saved = await saveDraft(ben, { id, draft: text("Ben's"), baseVersion: 1, saveId: newId() });
    expect(saved.state).toBe("saved");
    const refused = await save("Anna's", 1);
    expect(refused).toEqual({
      state: "conflict",
      version: 2,
      draft: expect.objectContaining({ text: "Ben's" }),
      savedAt: expect.any(Number),
      savedBy: "Ben",
    });
    expect((await getMessage(anna, id))?.draft.text).toBe("Ben's");
    expect(await save("Anna's", 2)).toMatchObject({ state: "saved", version: 3 });
  });

  it("refuse a version that is not there yet", async () => {
    expect(await save("later", 7)).toMatchObject({ state: "conflict", version: 1 });
  });

  it("let one of many saves at the same moment through", async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, tab) => save(`tab ${tab}`, 1)));
    expect(outcomes.filter(({ state }) => state === "saved")).toHaveLength(1);
    expect(outcomes.filter(({ state }) => state === "conflict")).toHaveLength(7);
    expect((await getMessage(anna, id))?.version).toBe(2);
  });

  it("keep the name of whoever saved last, also after that person has left", async () => {
    await database().deleteFrom("user").where("id", "=", anna.id).execute();
    expect((await getMessage(anna, id))?.updatedBy).toEqual({ id: anna.id, name: "Someone who has left" });
    await database().updateTable("messages").set({ updated_by: "system" }).execute();
    expect((await getMessage(anna, id))?.updatedBy.name).toBe("Cardwright");
  });

  it("get another name without a new version", async () => {
    expect(await renameMessage(anna, { id, name: " Goodbye " })).toEqual({ ok: true, value: undefined });
    expect(await getMessage(anna, id)).toMatchObject({ name: "Goodbye", version: 1 });
    expect(await renameMessage(anna, { id, name: "a\0b" })).toMatchObject({ ok: false, fields: [{ path: "name" }] });
  });

  it("are removed, and saves to them find nothing", async () => {
    await archiveMessage(anna, { id });
    expect(await removeMessage(anna, { id })).toEqual({ ok: true, value: undefined });
    expect(await getMessage(anna, id)).toBeNull();
    expect(await save("late", 1)).toEqual({ state: "missing" });
    expect(await removeMessage(anna, { id })).toEqual({ ok: false, message: "This message no longer exists." });
  });

  it("stay where somebody restored them meanwhile", async () => {
    await archiveMessage(anna, { id });
    await restoreMessage(anna, { id });
    expect(await removeMessage(anna, { id })).toEqual({
      ok: false,
      message: "This message was restored meanwhile, so it was not removed.",
    });
    expect(await getMessage(anna, id)).not.toBeNull();
    await archiveCampaign(anna, { id: campaignId });
    expect((await removeMessage(anna, { id })).ok).toBe(true);
  });

  it("take nothing while they are archived, themselves or with their campaign, but know what they took before", async () => {
    await archiveMessage(anna, { id });
    expect(await save("late", 1)).toEqual({ state: "archived" });
    await restoreMessage(anna, { id });
    await archiveCampaign(anna, { id: campaignId });
    expect(await save("late", 1)).toEqual({ state: "archived" });
    expect((await listVersions(anna, { messageId: id })).versions).toEqual([]);
    await restoreCampaign(anna, { id: campaignId });
    const saveId = newId();
    const first = await save("in time", 1, saveId);
    expect(first).toMatchObject({ state: "saved", version: 2 });
    await archiveMessage(anna, { id });
    expect(await save("in time", 1, saveId)).toEqual(first);
  });

  it("complete a stored draft that an older version wrote", async () => {
    await database()
      .updateTable("messages")
      .set({ draft: JSON.stringify({ type: "card", card: { title: "Old" } }) })
      .where("id", "=", id)
      .execute();
    const draft = (await getMessage(anna, id))?.draft;
    expect(draft).toMatchObject({ type: "card", card: { title: "Old", description: "" }, variables: [] });
  });

  it("that nobody knows are no surprise", async () => {
    for (const unknown of ["", "\0", "nonsense", newId()]) {
      expect(await getMessage(anna, unknown)).toBeNull();
      expect((await renameMessage(anna, { id: unknown, name: "Name" })).ok).toBe(false);
      expect((await removeMessage(anna, { id: unknown })).ok).toBe(false);
      const saving = { id: unknown, draft: emptyDraft(), baseVersion: 1, saveId: newId() };
      expect(await saveDraft(actorWith("editor"), saving)).toEqual({ state: "missing" });
    }
  });
});
