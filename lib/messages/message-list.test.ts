import { beforeEach, expect, it } from "vitest";
import { actorWith, signedUp } from "../actors";
import { archiveCampaign, createCampaign } from "../campaigns";
import { describeOnBothEngines } from "../db/engines";
import { newId } from "../db/id";
import { toDraft } from "../message/defaults";
import { createMessage, getMessage, renameMessage } from "../messages";
import type { Result } from "../result";
import type { Actor } from "../roles";
import { archiveMessage, duplicateMessage, moveMessage, restoreMessage } from "./arrange";
import { listMessages, type MessageFilter } from "./message-list";
import { saveDraft } from "./save-draft";

const editor = actorWith("editor");
const text = (words: string) => toDraft({ type: "text", text: words });

async function made<Value>(result: Promise<Result<Value>>) {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

describeOnBothEngines("the list of messages", (open) => {
  let spring: string;
  let autumn: string;

  beforeEach(async () => {
    await open();
    spring = (await made(createCampaign(editor, { name: "Spring" }))).id;
    autumn = (await made(createCampaign(editor, { name: "Autumn" }))).id;
  });

  const write = async (name: string, words: string, campaignId = spring, author: Actor = editor) =>
    (await made(createMessage(author, { campaignId, name, draft: text(words) }))).id;
  const names = async (filter: MessageFilter) =>
    (await listMessages(editor, filter)).messages.map(({ name }) => name).sort();

  it("says who changed a message, and how many errors it has", async () => {
    const anna = await signedUp("editor", "Anna");
    await write("Hello", "Hi", spring, anna);
    await write("Empty", "", spring, anna);
    expect((await listMessages(editor, { campaignId: spring })).messages).toMatchObject([
      { name: "Empty", updatedBy: "Anna", errorCount: 1, type: "text" },
      { name: "Hello", updatedBy: "Anna", errorCount: 0, campaign: { id: spring, name: "Spring" } },
    ]);
  });

  it("counts beyond what it lists", async () => {
    for (const name of ["one", "two", "three"]) await write(name, name);
    const { messages, total } = await listMessages(editor, { campaignId: spring, limit: 2 });
    expect([messages.length, total]).toEqual([2, 3]);
  });

  it("finds messages of all campaigns by name and text, whatever the case and the accents", async () => {
    await write("Offer", "Zelte für ÄRGERLICHE Tage");
    await write("Grüße", "Hello", autumn);
    expect(await names({ query: "ZELTE fur" })).toEqual(["Offer"]);
    expect(await names({ query: "ärgerliche" })).toEqual(["Offer"]);
    expect(await names({ query: "grusse" })).toEqual([]);
    expect(await names({ query: "grüße" })).toEqual(["Grüße"]);
    expect(await names({ query: "offer hello" })).toEqual([]);
    expect(await names({ query: "e" })).toEqual(["Grüße", "Offer"]);
  });

  it("takes a sign that means something to the database for what it is", async () => {
    await write("Percent", "50% off");
    await write("Underscore", "snake_case");
    await write("Slash", 'C:\\tent\'s "best"');
    await write("Plain", "50 off, snakeXcase");
    expect(await names({ query: "50%" })).toEqual(["Percent"]);
    expect(await names({ query: "snake_case" })).toEqual(["Underscore"]);
    expect(await names({ query: "c:\\tent's" })).toEqual(["Slash"]);
    expect(await names({ query: "%" })).toEqual(["Percent"]);
    expect(await names({ query: "\0" })).toHaveLength(4);
    expect(await names({ query: "'; drop table messages" })).toEqual([]);
  });

  it("finds what was written, renamed and saved since the last search, and no longer what it was before", async () => {
    const id = await write("Offer", "tent");
    expect(await names({ query: "tent" })).toEqual(["Offer"]);
    await saveDraft(editor, { id, draft: text("lantern"), baseVersion: 1, saveId: newId() });
    expect(await names({ query: "tent" })).toEqual([]);
    expect(await names({ query: "lantern" })).toEqual(["Offer"]);
    await renameMessage(editor, { id, name: "Second thought" });
    expect(await names({ query: "offer" })).toEqual([]);
    expect(await names({ query: "thought lantern" })).toEqual(["Second thought"]);
  });

  it("leaves out what is archived, unless that is asked for", async () => {
    const id = await write("Away", "tent");
    await write("Here", "tent");
    await made(archiveMessage(editor, { id }));
    expect(await names({ campaignId: spring })).toEqual(["Here"]);
    expect(await names({ query: "tent" })).toEqual(["Here"]);
    expect(await names({ campaignId: spring, archived: true })).toEqual(["Away"]);
    expect(await names({ archived: true, query: "tent" })).toEqual(["Away"]);
    expect(await getMessage(editor, id)).toMatchObject({ archivedAt: expect.any(Number), campaignArchived: false });
    await made(restoreMessage(editor, { id }));
    expect(await names({ campaignId: spring })).toEqual(["Away", "Here"]);
    expect(await getMessage(editor, id)).toMatchObject({ archivedAt: null });
  });

  it("finds the messages of an archived campaign in the archive only", async () => {
    const id = await write("Hello", "tent", autumn);
    await made(archiveCampaign(editor, { id: autumn }));
    expect(await names({ query: "tent" })).toEqual([]);
    expect(await names({ archived: true, query: "tent" })).toEqual(["Hello"]);
    expect(await names({ archived: true })).toEqual([]);
    expect(await names({ campaignId: autumn })).toEqual(["Hello"]);
    expect(await getMessage(editor, id)).toMatchObject({ archivedAt: expect.any(Number), campaignArchived: true });
  });

  it("has a copy beside its original, under a name of its own", async () => {
    const id = await write("Hello", "Hi");
    const away = await write("Away", "Hi", autumn);
    await made(archiveCampaign(editor, { id: autumn }));
    expect(await duplicateMessage(editor, { id: away })).toEqual({
      ok: false,
      message: "A copy would be in the archive too, as the campaign is. Restore the campaign first, then duplicate.",
    });
    const copy = await made(duplicateMessage(editor, { id }));
    expect(copy.name).toBe("Hello copy");
    expect((await made(duplicateMessage(editor, { id }))).name).toBe("Hello copy 2");
    expect(await getMessage(editor, copy.id)).toMatchObject({ campaignId: spring, version: 1, draft: { text: "Hi" } });
    const long = await write("👩".repeat(120), "Hi");
    expect((await made(duplicateMessage(editor, { id: long }))).name).toBe(`${"👩".repeat(115)} copy`);
  });

  it("has a moved message in its new campaign, changed when it was changed before", async () => {
    const id = await write("Hello", "Hi");
    const before = await getMessage(editor, id);
    expect(await moveMessage(editor, { id, campaignId: autumn })).toEqual({
      ok: true,
      value: { from: spring, to: { id: autumn, name: "Autumn" } },
    });
    expect(await names({ campaignId: spring })).toEqual([]);
    expect(await getMessage(editor, id)).toEqual({ ...before, campaignId: autumn, campaignName: "Autumn" });
  });

  it("has a moved message in a campaign that was made for it", async () => {
    const id = await write("Hello", "Hi");
    const { to } = await made(moveMessage(editor, { id, campaignId: "", newCampaign: " Winter " }));
    expect(to.name).toBe("Winter");
    expect(await getMessage(editor, id)).toMatchObject({ campaignId: to.id, campaignName: "Winter" });
    expect(await moveMessage(editor, { id, campaignId: "", newCampaign: " " })).toMatchObject({
      ok: false,
      fields: [{ path: "newCampaign", message: "Write a name." }],
    });
  });

  it("moves nothing to where it would not be found", async () => {
    const id = await write("Hello", "Hi");
    expect(await moveMessage(editor, { id, campaignId: newId() })).toMatchObject({ ok: false });
    await made(archiveCampaign(editor, { id: autumn }));
    expect(await moveMessage(editor, { id, campaignId: autumn })).toEqual({
      ok: false,
      message: "This campaign is archived. Restore it first, or choose another.",
    });
    expect((await getMessage(editor, id))?.campaignId).toBe(spring);
  });

  it.each(["", "\0", "nonsense", newId()])("knows nothing of %j", async (id) => {
    expect(await listMessages(editor, { campaignId: id })).toEqual({ messages: [], total: 0 });
    for (const answer of [
      duplicateMessage(editor, { id }),
      moveMessage(editor, { id, campaignId: spring }),
      archiveMessage(editor, { id }),
      restoreMessage(editor, { id }),
    ])
      expect(await answer).toMatchObject({ ok: false, message: "This message no longer exists." });
  });
});
