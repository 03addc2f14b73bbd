import { beforeAll, beforeEach, expect, it } from "vitest";
import { storeConnection } from "../connections/connection-store";
import { database } from "../db/client";
import { describeOnBothEngines } from "../db/engines";
import { newId } from "../db/id";
import { toDraft } from "../message/defaults";
import { adapters } from "../providers";
import { appendEvents, type PlacedEvent } from "../sends/send-events";
import { viewer } from "../sends/sending.fixture";
import { readSandboxPhone } from "./sandbox-phone";

const phone = "+12025550101";
const draft = toDraft({
  type: "text",
  text: "Four picks",
  choices: [{ type: "reply", title: "Yes", postbackData: "y" }],
});

describeOnBothEngines("the sandbox phone", (open) => {
  let connection: string;
  let sendId: string;

  beforeAll(async () => {
    await open();
    connection = await storeConnection({
      provider: "sinch",
      name: "Sinch sandbox",
      senderName: "Tarn & Trail",
      settings: adapters.sinch.settings.parse({ senderId: "account-7", token: "secret", baseUrl: "http://127.0.0.1" }),
      sandbox: true,
    });
  });

  beforeEach(async () => {
    for (const table of ["sandbox_messages", "send_events", "send_provider_ids", "sends"] as const)
      await database().deleteFrom(table).execute();
    sendId = newId();
    await database()
      .insertInto("sends")
      .values({
        id: sendId,
        press_key: newId(),
        connection_id: connection,
        recipient: phone,
        message_id: null,
        message_name: "Four picks",
        campaign_id: null,
        version: 1,
        message: JSON.stringify({ type: "text", text: "Four picks", choices: [] }),
        state: "sending",
        provider_ids: '["wire-1"]',
        sent_by: viewer.id,
        created_at: 1,
        updated_at: 1,
      })
      .execute();
    await database()
      .insertInto("send_provider_ids")
      .values({ connection_id: connection, provider_id: "wire-1", send_id: sendId })
      .execute();
  });

  const arrive = (providerId: string, createdAt: number, recipient = phone) =>
    database()
      .insertInto("sandbox_messages")
      .values({
        id: newId(),
        connection_id: connection,
        provider: "sinch",
        provider_id: providerId,
        recipient,
        accepted: JSON.stringify({
          id: providerId,
          to: recipient,
          sender: "account-7",
          draft,
          correlation: {},
          shownAs: "rcs",
        }),
        created_at: createdAt,
        shown_at: createdAt,
      })
      .execute();
  const answer = (event: Partial<PlacedEvent["event"]>, about: string | null = null) =>
    database()
      .transaction()
      .execute((handle) =>
        appendEvents(handle, [
          {
            connectionId: connection,
            sendId: about,
            event: { kind: "tap", ids: [], dedupeKey: newId(), raw: {}, ...event },
          },
        ]),
      );

  it("is empty before anything arrived", async () => {
    await answer({ from: phone, text: "Yes" });
    expect(await readSandboxPhone(viewer)).toEqual({ messages: [], answers: [] });
  });

  it("shows what came, oldest first, from the sender whom people know", async () => {
    await arrive("wire-1", 10);
    await arrive("wire-2", 20, "+441134960000");
    const { messages } = await readSandboxPhone(viewer);
    expect(messages.map(({ recipient }) => recipient)).toEqual([phone, "+441134960000"]);
    expect(messages[0]).toMatchObject({
      sender: { name: "Tarn & Trail" },
      connection: { id: connection, name: "Sinch sandbox" },
      outcome: "Delivered, never read",
      draft: { text: "Four picks" },
    });
    expect(messages[0]?.maskedPhone).not.toContain("20255501");
    expect(messages[1]?.outcome).toBeNull();
  });

  it("names the send that brought a message, where the provider's answer named it", async () => {
    await arrive("wire-1", 10);
    await arrive("wire-2", 20);
    const { messages } = await readSandboxPhone(viewer);
    expect(messages.map((message) => message.sendId)).toEqual([sendId, null]);
  });

  it("shows answers of the phone, also those that fit no send, and no reports", async () => {
    await arrive("wire-1", 10);
    await answer({ kind: "status", state: "delivered" }, sendId);
    await answer({ text: "Yes", postbackData: "y" }, sendId);
    await answer({ kind: "reply", from: phone, text: "Hello" });
    const { answers } = await readSandboxPhone(viewer);
    expect(answers).toMatchObject([
      { kind: "tap", phone, text: "Yes", postbackData: "y", connectionId: connection },
      { kind: "reply", phone, text: "Hello", postbackData: null, connectionId: connection },
    ]);
  });
});
