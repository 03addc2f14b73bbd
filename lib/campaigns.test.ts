import { beforeEach, expect, it } from "vitest";
import { actorWith } from "./actors";
import { createCampaign, getCampaign, listCampaigns, removeCampaign, renameCampaign } from "./campaigns";
import { describeOnBothEngines } from "./db/engines";
import { newId } from "./db/id";
import { toDraft } from "./message/defaults";
import { createMessage, removeMessage } from "./messages";
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
      { id: spring.id, name: "Spring", updatedAt: expect.any(Number), messageCount: 1 },
      { id: autumn.id, name: "Autumn 🍂", updatedAt: expect.any(Number), messageCount: 0 },
    ]);
    expect(await getCampaign(editor, spring.id)).toEqual({
      id: spring.id,
      name: "Spring",
      messages: [{ id: message.id, name: "Hello", type: "text", updatedAt: expect.any(Number), summary: "Hello Anna" }],
    });
  });

  it("get another name", async () => {
    const { id } = await made(createCampaign(editor, { name: "Spring" }));
    expect(await renameCampaign(editor, { id, name: "Summer" })).toEqual({ ok: true, value: undefined });
    expect((await getCampaign(editor, id))?.name).toBe("Summer");
  });

  it("are removed only when they are empty", async () => {
    const { id } = await made(createCampaign(editor, { name: "Spring" }));
    const message = await made(createMessage(editor, { campaignId: id, name: "Hello" }));
    expect(await removeCampaign(editor, { id })).toEqual({
      ok: false,
      message: "This campaign still has messages. Remove them first.",
    });
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
      expect((await createMessage(editor, { campaignId: id, name: "Name" })).ok).toBe(false);
    },
  );
});
