import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { actorWith } from "../actors";
import { createCampaign } from "../campaigns";
import { database } from "../db/client";
import { describeOnBothEngines } from "../db/engines";
import { newId } from "../db/id";
import { openMedia, storeFile } from "../media";
import { toDraft } from "../message/defaults";
import { createMessage, removeMessage } from "../messages";
import { archiveMessage } from "../messages/arrange";
import type { Result } from "../result";
import { listLibrary, removeMedia } from "./library";
import { messagesByFile } from "./media-uses";

const editor = actorWith("editor");

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const pictureOf = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c60" } });

describeOnBothEngines("the library", (open) => {
  const names = async (query?: Parameters<typeof listLibrary>[1]) =>
    (await listLibrary(editor, query)).files.map(({ filename }) => filename);
  beforeAll(async () => {
    await open({ newDatabase: true });
    for (const filename of ["Red tent 100%.png", "blue tent.png", "boots.png"])
      must(
        await storeFile(
          await pictureOf(20, 10 + filename.length)
            .png()
            .toBuffer(),
          { filename, createdBy: editor.id },
        ),
      );
    must(await storeFile(Buffer.from("%PDF-1.4 list"), { filename: "tent prices.pdf", createdBy: editor.id }));
  });

  it("is searched by words and by kind", async () => {
    expect((await names({ search: "TENT" })).sort()).toEqual(["Red tent 100%.png", "blue tent.png", "tent prices.pdf"]);
    expect(await names({ search: "tent red" })).toEqual(["Red tent 100%.png"]);
    expect(await names({ search: "0%" })).toEqual(["Red tent 100%.png"]);
    expect(await names({ search: "%" })).toEqual(["Red tent 100%.png"]);
    expect(await names({ kind: "other" })).toEqual(["tent prices.pdf"]);
    expect(await names({ kind: "video" })).toEqual([]);
  });

  it("goes on where the page before ended", async () => {
    const all = (await listLibrary(editor)).files;
    expect((await listLibrary(editor, { after: all[1]?.file ?? "" })).files).toEqual(all.slice(2));
  });

  it("knows the messages of a file, and removes it only when nothing shows it", async () => {
    const [boots] = (await listLibrary(editor, { search: "boots" })).files;
    if (!boots) throw new Error("The boots are not there.");
    const campaign = must(await createCampaign(editor, { name: "Autumn" }));
    const draft = toDraft({ type: "media", media: { url: boots.url } });
    const message = must(await createMessage(editor, { campaignId: campaign.id, name: "Boots", draft }));
    expect((await messagesByFile(editor)).get(boots.file)).toEqual([{ id: message.id, name: "Boots" }]);
    expect(await removeMedia(editor, { file: boots.file })).toMatchObject({
      ok: false,
      message: expect.stringContaining("used in the message “Boots”"),
    });
    must(await archiveMessage(editor, { id: message.id }));
    must(await removeMessage(editor, { id: message.id }));
    must(await removeMedia(editor, { file: boots.file }));
    expect(await openMedia(boots.file)).toBeNull();
    expect(await names({ search: "boots" })).toEqual([]);
    expect(await removeMedia(editor, { file: boots.file })).toMatchObject({ ok: false });
  });

  it("keeps what a template, a send or a sender's logo shows, and says so", async () => {
    const reasonFor = async (file: string) => {
      const removed = await removeMedia(editor, { file });
      return removed.ok ? "removed" : removed.message;
    };
    const [one, two, three] = (await listLibrary(editor, { search: "tent" })).files;
    if (!one || !two || !three) throw new Error("The tents are not there.");
    const now = Date.now();
    const about = { created_at: now, updated_at: now };
    const connection_id = newId();
    await database()
      .insertInto("templates")
      .values({ id: newId(), name: "Offer", draft: `{"url":"${one.url}"}`, created_at: now, created_by: editor.id })
      .execute();
    await database()
      .insertInto("connections")
      .values({
        id: connection_id,
        provider: "sinch",
        name: "Sinch",
        settings: "",
        webhook_token: "",
        webhook_token_hash: "",
        sender_name: "Tarn",
        sender_logo: two.url,
        sandbox: 1,
        ...about,
      })
      .execute();
    await database()
      .insertInto("sends")
      .values({
        id: newId(),
        press_key: newId(),
        connection_id,
        recipient: "+12025550100",
        message_name: "Sale",
        version: 1,
        message: `{"url":"${three.url}"}`,
        state: "delivered",
        provider_ids: "[]",
        sent_by: editor.id,
        ...about,
      })
      .execute();
    expect(await reasonFor(one.file)).toContain("used in the template “Offer”");
    expect(await reasonFor(two.file)).toContain("logo of the connection “Sinch”");
    expect(await reasonFor(three.file)).toContain("was sent with “Sale”");
    expect(await names({ search: "tent" })).toHaveLength(3);
  });
});
