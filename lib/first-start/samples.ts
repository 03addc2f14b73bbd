import "server-only";
import { randomInt } from "node:crypto";
import { freshWebhookToken, sealSettings } from "../connections/connection-store";
import { newId } from "../db/id";
import type { MakeRows } from "../first-start";
import type { MediaFacts } from "../media";
import { samplePicture } from "../media/sample-pictures";
import { sampleCarousel } from "../message/sample";
import { outcomes } from "../providers/gateway";
import { gateways } from "../providers/gateways";
import { type ProviderId, profiles } from "../providers/profiles";

/** Who made what nobody made. */
const system = "system";
const campaignName = "Autumn clear-out";
const messageName = "Four picks, 25% off";
const senderName = "Tarn & Trail";

/** A campaign with a carousel that has no errors. */
export async function makeCampaign(): Promise<MakeRows> {
  const pictures = new Map<string, MediaFacts>();
  for (const name of ["tent", "pack", "jacket", "boots"] as const)
    pictures.set(name, await samplePicture(`${name}.jpg`));
  const draft = sampleCarousel((name) => pictures.get(name) ?? {});
  return async (handle) => {
    const now = Date.now();
    const stamps = { created_at: now, updated_at: now };
    const campaign = newId();
    await handle
      .insertInto("campaigns")
      .values({ id: campaign, name: campaignName, created_by: system, ...stamps })
      .execute();
    await handle
      .insertInto("messages")
      .values({
        id: newId(),
        campaign_id: campaign,
        name: messageName,
        draft: JSON.stringify(draft),
        version: 1,
        updated_by: system,
        ...stamps,
      })
      .execute();
  };
}

/** A phone for each of the sandbox's outcomes. */
export const makeTesters: MakeRows = async (handle) => {
  const created_at = Date.now();
  await handle
    .insertInto("testers")
    .values(
      Object.entries(outcomes).map(([phone, { label }], index) => ({
        id: newId(),
        name: `Sandbox phone ${index + 1}`,
        phone,
        platform: "android" as const,
        note: label,
        created_at,
      })),
    )
    .onConflict((conflict) => conflict.column("phone").doNothing())
    .execute();
};

/** A sandbox connection with settings of its own. */
export async function makeConnection(provider: ProviderId): Promise<MakeRows> {
  const { url } = await samplePicture("logo.png");
  return async (handle) => {
    const now = Date.now();
    await handle
      .insertInto("connections")
      .values({
        id: newId(),
        provider,
        name: `${profiles[provider].name} sandbox`,
        settings: sealSettings(gateways[provider].credentials(randomText), true),
        ...freshWebhookToken(),
        sender_name: senderName,
        sender_logo: url,
        sandbox: 1,
        created_at: now,
        updated_at: now,
      })
      .execute();
  };
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const randomText = (length: number) => Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
