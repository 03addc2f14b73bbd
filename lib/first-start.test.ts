import sharp from "sharp";
import { beforeEach, expect, it } from "vitest";
import { listCampaigns } from "./campaigns/campaign-list";
import { listConnections, openConnection } from "./connections";
import { database } from "./db/client";
import { describeOnBothEngines } from "./db/engines";
import { makeSamples } from "./first-start";
import { openMedia } from "./media";
import { check } from "./message/check";
import { getMessage, removeMessage } from "./messages";
import { archiveMessage } from "./messages/arrange";
import { outcomes } from "./providers/gateway";
import { profiles, providerIds } from "./providers/profiles";
import { editor, viewer } from "./sends/sending.fixture";

describeOnBothEngines("the first start", (open) => {
  beforeEach(async () => void (await open()));

  const firstMessage = async () => {
    const row = await database().selectFrom("messages").select("id").executeTakeFirst();
    return row ? getMessage(viewer, row.id) : null;
  };

  it("makes a campaign with a carousel that has no errors and draws its own pictures", async () => {
    await makeSamples();
    const message = await firstMessage();
    expect(message).toMatchObject({ campaignName: "Autumn clear-out", name: "Four picks, 25% off", version: 1 });
    if (!message) return;
    expect(message.draft.cards).toHaveLength(4);
    for (const profile of [undefined, profiles.sinch])
      expect(check(message.draft, profile).filter(({ severity }) => severity === "error")).toEqual([]);
    for (const { media } of message.draft.cards) {
      expect(await openMedia(media.url.replace("/media/", ""))).not.toBeNull();
      expect(media).toMatchObject({ mimeType: "image/jpeg", previewUrl: expect.stringMatching(/^\/media\//) });
    }
  });

  it("knows the true sizes of its pictures", async () => {
    await makeSamples();
    const rows = await database().selectFrom("media").selectAll().execute();
    expect(rows).toHaveLength(5);
    for (const { file, pixel_width, pixel_height } of rows) {
      const { width, height } = await sharp((await openMedia(file))?.path).metadata();
      expect([pixel_width, pixel_height]).toEqual([width, height]);
    }
  });

  it("makes one sandbox connection per provider, ready to send, and a tester for each outcome", async () => {
    await makeSamples();
    const connections = await listConnections(viewer);
    expect(connections.map(({ provider }) => provider).sort()).toEqual([...providerIds].sort());
    for (const connection of connections) {
      expect(connection).toMatchObject({ sandbox: true, senderName: "Tarn & Trail" });
      expect(await openMedia(connection.senderLogo?.replace("/media/", "") ?? "")).not.toBeNull();
      expect((await openConnection(connection.id))?.settings.baseUrl).toMatch(
        new RegExp(`^http://127\\.0\\.0\\.1:\\d+/sandbox/${connection.provider}/${connection.id}$`),
      );
    }
    const testers = await database().selectFrom("testers").select("phone").execute();
    expect(testers.map(({ phone }) => phone).sort()).toEqual(Object.keys(outcomes).sort());
  });

  it("happens once, also where two processes start at the same moment", async () => {
    await Promise.all([makeSamples(), makeSamples(), makeSamples()]);
    await makeSamples();
    expect(await listCampaigns(viewer)).toHaveLength(1);
    expect(await listConnections(viewer)).toHaveLength(providerIds.length);
  });

  it("leaves removed what somebody removed", async () => {
    await makeSamples();
    const message = await firstMessage();
    await archiveMessage(editor, { id: message?.id ?? "" });
    await removeMessage(editor, { id: message?.id ?? "" });
    await database().deleteFrom("testers").execute();
    await makeSamples();
    expect(await firstMessage()).toBeNull();
    expect(await database().selectFrom("testers").selectAll().execute()).toEqual([]);
  });

  it("makes nothing of the sandbox where that is switched off, and makes it up when it is switched on", async () => {
    process.env.SANDBOX = "off";
    try {
      await makeSamples();
      expect(await listCampaigns(viewer)).toHaveLength(1);
      expect(await database().selectFrom("connections").selectAll().execute()).toEqual([]);
    } finally {
      delete process.env.SANDBOX;
    }
    await makeSamples();
    expect(await listConnections(viewer)).toHaveLength(providerIds.length);
  });
});
