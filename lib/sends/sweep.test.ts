import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "../db/client";
import { describeOnBothEngines } from "../db/engines";
import { newId } from "../db/id";
import { getSend } from "../sends";
import {
  answerJson,
  makeConnection,
  type PlayedProvider,
  playProvider,
  sender,
  sinchAccepts,
  stopProvider,
  viewer,
} from "./sending.fixture";
import { sweepStale } from "./sweep";

describeOnBothEngines("sends that a stopped process left behind", (open) => {
  let provider: PlayedProvider;
  let connections: { sinch: string; aerialink: string };

  beforeAll(async () => {
    await open();
    provider = await playProvider();
    connections = {
      sinch: await makeConnection("sinch", provider.address),
      aerialink: await makeConnection("aerialink", provider.address),
    };
  });
  afterAll(() => stopProvider(provider));
  beforeEach(() => {
    provider.received.length = 0;
    provider.answer = sinchAccepts;
  });

  async function leave(connectionId: string, ageMilliseconds: number) {
    const id = newId();
    const created_at = Date.now() - ageMilliseconds;
    await database()
      .insertInto("sends")
      .values({
        id,
        press_key: newId(),
        connection_id: connectionId,
        recipient: "+12025550143",
        message_id: null,
        message_name: "Four picks",
        campaign_id: null,
        version: 1,
        message: JSON.stringify({ type: "text", text: "Hello", choices: [] }),
        state: "sending",
        provider_ids: "[]",
        sent_by: sender.id,
        created_at,
        updated_at: created_at,
      })
      .execute();
    return id;
  }
  const stateOf = async (id: string) => (await getSend(viewer, id))?.state;

  it("are left alone for a minute", async () => {
    const id = await leave(connections.aerialink, 50_000);
    expect(await sweepStale()).toBe(0);
    expect(await stateOf(id)).toBe("sending");
    expect(await sweepStale(Date.now() + 20_000)).toBe(1);
    expect(await stateOf(id)).toBe("unknown");
  });

  it("become unknown with an honest sentence, and are not sent again where that is not safe", async () => {
    const id = await leave(connections.aerialink, 61_000);
    await sweepStale();
    const send = await getSend(viewer, id);
    expect(send).toMatchObject({
      state: "unknown",
      error: { message: expect.stringMatching(/stopped while it waited for Aerialink.*may or may not/) },
    });
    expect(send?.events.map(({ state }) => state)).toEqual(["sending", "unknown"]);
    expect(provider.received).toEqual([]);
    expect(await sweepStale()).toBe(0);
  });

  it("are repeated once under the same id where the provider makes that safe", async () => {
    provider.answer = answerJson(409, { error: "Duplicate message_id" });
    const id = await leave(connections.sinch, 61_000);
    await Promise.all([sweepStale(), sweepStale()]);
    expect(provider.received).toHaveLength(1);
    expect(await getSend(viewer, id)).toMatchObject({ state: "accepted", error: null });
  });

  it("do not wait for each other where a provider is slow", async () => {
    const held: (() => void)[] = [];
    provider.answer = (exchange) => {
      held.push(() => answerJson(409, { error: "Duplicate message_id" })(exchange));
      if (held.length === 3) for (const release of held) release();
    };
    const ids = await Promise.all([1, 2, 3].map(() => leave(connections.sinch, 61_000)));
    await sweepStale();
    for (const id of ids) expect(await stateOf(id)).toBe("accepted");
  });

  it("stay unknown where the repeat fails", async () => {
    provider.answer = answerJson(401, {});
    const id = await leave(connections.sinch, 61_000);
    await sweepStale();
    expect(provider.received).toHaveLength(1);
    expect(await stateOf(id)).toBe("unknown");
  });

  it("are not sent any more when they are old", async () => {
    const id = await leave(connections.sinch, 11 * 60_000);
    await sweepStale();
    expect(provider.received).toEqual([]);
    expect(await stateOf(id)).toBe("unknown");
  });
});
