import { beforeEach, expect, it } from "vitest";
import { actorWith } from "./actors";
import {
  archiveCampaign,
  createCampaign,
  duplicateCampaign,
  getCampaign,
  removeCampaign,
  renameCampaign,
  restoreCampaign,
} from "./campaigns";
import { listCampaignNames, listCampaigns } from "./campaigns/campaign-list";
import { describeOnBothEngines } from "./db/engines";
import { newId } from "./db/id";
import { toDraft } from "./message/defaults";
import { createMessage, removeMessage } from "./messages";
import { archiveMessage } from "./messages/arrange";
import { listMessages } from "./messages/message-list";
import { saveDraft } from "./messages/save-draft";

const editor = actorWith("editor");

async function made<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; message: string }>) {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

describeOnBothEngines("campaigns", (open) => {
  beforeEach(async () => {
    await open();
  });

  it("hold messages, and are listed with the last written first", async () => {
    const spring = await made(createCampaign(editor, { name: "  Spring  " }));
    const autumn = await made(createCampaign(editor, { name: "Autumn 🍂" }));
    const message = await made(createMessage(editor, { campaignId: spring.id, name: "Hello" }));
    await new Promise((resolve) => setTimeout(resolve, 2));
    const draft = toDraft({ type: "text", text: "Hello {{name}}", variables: [{ name: "name", sample: "Anna" }] });
    await saveDraft(editor, { id: message.id, draft, baseVersion: 1, saveId: newId() });
    expect(await listCampaigns(editor)).toEqual([
      {
        id: spring.id,
        name: "Spring",
        updatedAt: expect.any(Number),
        messageCount: 1,
        archivedCount: 0,
        shown: [expect.objectContaining({ text: "Hello Anna" })],
      },
      {
        id: autumn.id,
        name: "Autumn 🍂",
        updatedAt: expect.any(Number),
        messageCount: 0,
        archivedCount: 0,
        shown: [],
      },
    ]);
    expect(await getCampaign(editor, spring.id)).toEqual({ id: spring.id, name: "Spring", archivedAt: null });
  });

  it("show the last three of their messages that are not archived", async () => {
    const { id } = await made(createCampaign(editor, { name: "Spring" }));
    for (const text of ["one", "two", "three", "four", "five"]) {
      const message = await made(
        createMessage(editor, { campaignId: id, name: text, draft: toDraft({ type: "text", text }) }),
      );
      if (text === "four") await archiveMessage(editor, { id: message.id });
    }
    const [listed] = await listCampaigns(editor);
    expect(listed).toMatchObject({ messageCount: 4, archivedCount: 1 });
    expect(listed?.shown.map(({ text }) => text)).toEqual(["five", "three", "two"]);
  });

  it("are found by the words of their name, whatever the case and the accents", async () => {
    await made(createCampaign(editor, { name: "Café Größen 50% off" }));
    await made(createCampaign(editor, { name: "Spring" }));
    const found = async (query: string) => (await listCampaigns(editor, { query })).map(({ name }) => name);
    expect(await found("CAFE 50%")).toEqual(["Café Größen 50% off"]);
    expect(await found("größen")).toEqual(["Café Größen 50% off"]);
    expect(await found("50_")).toEqual([]);
    expect(await found(" ")).toHaveLength(2);
  });

  it("are archived and restored with their messages, and offered to no message meanwhile", async () => {
    const { id } = await made(createCampaign(editor, { name: "Spring" }));
    await made(createMessage(editor, { campaignId: id, name: "Hello" }));
    expect(await archiveCampaign(editor, { id })).toEqual({ ok: true, value: undefined });
    expect(await createMessage(editor, { campaignId: id, name: "Late" })).toEqual({
      ok: false,
      message: "This campaign is archived. Restore it first, then try again.",
    });
    expect(await listCampaigns(editor)).toEqual([]);
    expect(await listCampaignNames(editor)).toEqual([]);
    expect((await listMessages(editor, {})).messages).toEqual([]);
    expect(await listCampaigns(editor, { archived: true })).toMatchObject([{ id, messageCount: 1 }]);
    expect((await getCampaign(editor, id))?.archivedAt).toEqual(expect.any(Number));
    expect(await restoreCampaign(editor, { id })).toEqual({ ok: true, value: undefined });
    expect(await listCampaigns(editor)).toMatchObject([{ id, messageCount: 1 }]);
    expect(await listCampaigns(editor, { archived: true })).toEqual([]);
    expect(await listCampaignNames(editor)).toEqual([{ id, name: "Spring" }]);
  });

  it("are copied with their messages, but not with what is archived in them", async () => {
    const { id } = await made(createCampaign(editor, { name: "Spring" }));
    const draft = toDraft({ type: "text", text: "Hello" });
    await made(createMessage(editor, { campaignId: id, name: "Hello", draft }));
    const old = await made(createMessage(editor, { campaignId: id, name: "Old" }));
    await archiveMessage(editor, { id: old.id });
    const copy = await made(duplicateCampaign(editor, { id }));
    expect(copy.name).toBe("Spring copy");
    const { messages } = await listMessages(editor, { campaignId: copy.id });
    expect(messages).toMatchObject([{ name: "Hello", shown: { text: "Hello" } }]);
    expect((await made(duplicateCampaign(editor, { id }))).name).toBe("Spring copy 2");
    expect((await listMessages(editor, { campaignId: id })).total).toBe(1);
  });

  it("get another name", async () => {
    const { id } = await made(createCampaign(editor, { name: "Spring" }));
    expect(await renameCampaign(editor, { id, name: "Summer" })).toEqual({ ok: true, value: undefined });
    expect((await getCampaign(editor, id))?.name).toBe("Summer");
  });

  it("are removed only while they are archived, and only when they are empty", async () => {
    const { id } = await made(createCampaign(editor, { name: "Spring" }));
    expect(await removeCampaign(editor, { id })).toEqual({
      ok: false,
      message: "This campaign was restored meanwhile, so it was not removed.",
    });
    const message = await made(createMessage(editor, { campaignId: id, name: "Hello" }));
    await archiveCampaign(editor, { id });
    expect(await removeCampaign(editor, { id })).toEqual({
      ok: false,
      message: "This campaign still has messages. Remove them first.",
    });
    await archiveMessage(editor, { id: message.id });
    await removeMessage(editor, { id: message.id });
    expect(await removeCampaign(editor, { id })).toEqual({ ok: true, value: undefined });
    expect(await getCampaign(editor, id)).toBeNull();
    expect(await removeCampaign(editor, { id })).toEqual({ ok: false, message: "This campaign no longer exists." });
  });

  it.each([
    ["", "Write a name."],
    [" \t ", "Write a name."],
    ["👩🏽‍🚀".repeat(31), "Use at most 120 characters."],
    ["nu\0ll", "Remove the line break or the invisible control character."],
    ["two\nlines", "Remove the line break or the invisible control character."],
    ["half \ud83d", "Remove the line break or the invisible control character."],
  ])("refuse the name %j", async (name, message) => {
    const refused = { ok: false, message, fields: [{ path: "name", message }] };
    const { id } = await made(createCampaign(editor, { name: "Spring" }));
    expect(await createCampaign(editor, { name })).toEqual(refused);
    expect(await renameCampaign(editor, { id, name })).toEqual(refused);
  });

  it("take a name of 120 characters, emoji counted as what they are", async () => {
    const name = "👩".repeat(120);
    const { id } = await made(createCampaign(editor, { name }));
    expect((await getCampaign(editor, id))?.name).toBe(name);
  });

  it.each(["", "\0", "nonsense", newId(), newId().toUpperCase()])(
    "that nobody knows are no surprise: %j",
    async (id) => {
      expect(await getCampaign(editor, id)).toBeNull();
      expect((await renameCampaign(editor, { id, name: "Name" })).ok).toBe(false);
      expect((await removeCampaign(editor, { id })).ok).toBe(false);
      expect((await archiveCampaign(editor, { id })).ok).toBe(false);
      expect((await restoreCampaign(editor, { id })).ok).toBe(false);
      expect((await duplicateCampaign(editor, { id })).ok).toBe(false);
      expect((await createMessage(editor, { campaignId: id, name: "Name" })).ok).toBe(false);
    },
  );
});
