import "server-only";
import { randomInt } from "node:crypto";
import type { Transaction } from "kysely";
import { freshWebhookToken, sealSettings } from "./connections/connection-store";
import { database, transaction } from "./db/client";
import { newId } from "./db/id";
import type { Tables } from "./db/tables";
import { env } from "./env";
import type { MediaFacts } from "./media";
import { samplePicture } from "./media/sample-pictures";
import { sampleCarousel } from "./message/sample";
import { outcomes } from "./providers/gateway";
import { gateways } from "./providers/gateways";
import { type ProviderId, profiles, providerIds } from "./providers/profiles";

type Handle = Transaction<Tables>;

/** Who made what nobody made. */
const system = "system";
const campaignName = "Autumn clear-out";
const messageName = "Four picks, 25% off";
const senderName = "Tarn & Trail";

/**
 * Gives a new installation something to begin with, once: a sample campaign, and for each provider that is new to it a
 * sandbox connection. What somebody removes later stays removed.
 */
export async function makeSamples(): Promise<void> {
  await makeOnce("samples", makeCampaign);
  if (!env().sandbox) return;
  await makeOnce("sandbox testers", () => makeTesters);
  for (const provider of providerIds) await makeOnce(`sandbox ${provider}`, () => makeConnection(provider));
}

/**
 * Does a thing once in the life of an installation, also where two processes start together: whoever writes the fact
 * does the thing, in the same transaction. What needs the disk is prepared before.
 */
async function makeOnce(
  name: string,
  prepare: () => ((handle: Handle) => Promise<void>) | Promise<(handle: Handle) => Promise<void>>,
): Promise<void> {
  const made = await database().selectFrom("installation").select("name").where("name", "=", name).executeTakeFirst();
  if (made) return;
  const make = await prepare();
  await transaction(async (handle) => {
    const first = await handle
      .insertInto("installation")
      .values({ name, value: new Date().toISOString() })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .returning("name")
      .executeTakeFirst();
    if (first) await make(handle);
  });
}

async function makeCampaign() {
  const pictures = new Map<string, MediaFacts>();
  for (const name of ["tent", "pack", "jacket", "boots"] as const)
    pictures.set(name, await samplePicture(`${name}.jpg`));
  const draft = sampleCarousel((name) => pictures.get(name) ?? {});
  return async (handle: Handle) => {
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

async function makeTesters(handle: Handle) {
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
}

async function makeConnection(provider: ProviderId) {
  const { url } = await samplePicture("logo.png");
  return async (handle: Handle) => {
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
