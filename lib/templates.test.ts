import { rm } from "node:fs/promises";
import { beforeEach, expect, it } from "vitest";
import { actorWith, signedUp } from "./actors";
import { createCampaign } from "./campaigns";
import { database } from "./db/client";
import { describeOnBothEngines } from "./db/engines";
import { newId } from "./db/id";
import { openMedia } from "./media";
import { whyNeeded } from "./media/media-uses";
import { toDraft } from "./message/defaults";
import { templates } from "./message/templates";
import { createMessage, getMessage } from "./messages";
import {
  createFromTemplate,
  listTemplates,
  removeTemplate,
  renameTemplate,
  saveAsTemplate,
  saveTemplate,
} from "./templates";

const editor = actorWith("editor");
const utcOffset = 60;

async function made<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; message: string }>) {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

describeOnBothEngines("templates", (open) => {
  let campaignId: string;

  beforeEach(async () => {
    await open();
    campaignId = (await made(createCampaign(editor, { name: "Spring" }))).id;
  });

  const fileOf = (url: string) => url.replace("/media/", "");
  const begin = (templateId: string, name = "Hello") =>
    createFromTemplate(editor, { templateId, campaignId, name, utcOffset });

  it("of our own become messages, with their pictures in the store, also when those were taken away", async () => {
    const { kept, ours } = await listTemplates(editor, { utcOffset });
    expect(kept).toEqual([]);
    expect(ours.map(({ id }) => id)).toEqual(templates.map(({ id }) => id));
    const { id } = await made(begin("offer"));
    const message = await getMessage(editor, id);
    expect(message).toMatchObject({ name: "Hello", campaignId, draft: { type: "card" } });
    const { media } = message?.draft.card ?? toDraft({}).card;
    expect(media).toMatchObject({ mimeType: "image/jpeg", pixelWidth: 1440, previewUrl: media.url });
    const stored = await openMedia(fileOf(media.url));
    await rm(stored?.path ?? "");
    await database().deleteFrom("media").execute();
    const again = await made(begin("offer"));
    expect((await getMessage(editor, again.id))?.draft.card.media.url).toBe(media.url);
    expect(await openMedia(fileOf(media.url))).not.toBeNull();
  });

  it("are kept from a message, and begin other messages as it was then", async () => {
    const anna = await signedUp("editor", "Anna");
    const draft = toDraft({ type: "text", text: "Hi {{name}}", variables: [{ name: "name", sample: "Mira" }] });
    const message = await made(createMessage(anna, { campaignId, name: "Hello", draft }));
    const { id } = await made(saveAsTemplate(anna, { messageId: message.id, name: " Greeting " }));
    expect((await listTemplates(editor, { utcOffset })).kept).toEqual([
      { id, name: "Greeting", description: "Kept by Anna", shown: expect.objectContaining({ text: "Hi Mira" }) },
    ]);
    const begun = await made(begin(id, "Another"));
    expect(await getMessage(editor, begun.id)).toMatchObject({ name: "Another", version: 1, draft });
  });

  it("get another name and are removed, and what began with them stays", async () => {
    const { id } = await made(saveTemplate(editor, { name: "Greeting", draft: toDraft({ text: "Hi" }) }));
    const begun = await made(begin(id));
    expect(await renameTemplate(editor, { id, name: "Hello" })).toEqual({ ok: true, value: undefined });
    expect((await listTemplates(editor, { utcOffset })).kept).toMatchObject([{ name: "Hello" }]);
    expect(await renameTemplate(editor, { id, name: " " })).toMatchObject({ fields: [{ message: "Write a name." }] });
    expect(await removeTemplate(editor, { id })).toEqual({ ok: true, value: undefined });
    expect((await listTemplates(editor, { utcOffset })).kept).toEqual([]);
    expect((await getMessage(editor, begun.id))?.draft.text).toBe("Hi");
  });

  it("keep the pictures that they show", async () => {
    const file = `${"a".repeat(64)}.jpg`;
    await saveTemplate(editor, { name: "Greeting", draft: toDraft({ media: { url: `/media/${file}` } }) });
    expect(await whyNeeded(file)).toBe("It is used in the template “Greeting”. Remove that first.");
  });

  it.each(["", "\0", "nonsense", newId()])("that nobody knows are no surprise: %j", async (id) => {
    expect(await begin(id)).toMatchObject({ ok: false, message: expect.stringContaining("no longer exists") });
    expect(await renameTemplate(editor, { id, name: "Name" })).toMatchObject({ ok: false });
    expect(await removeTemplate(editor, { id })).toMatchObject({ ok: false });
    expect(await saveAsTemplate(editor, { messageId: id, name: "Name" })).toMatchObject({ ok: false });
  });
});
