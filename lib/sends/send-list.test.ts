import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { database } from "../db/client";
import { describeOnBothEngines } from "../db/engines";
import { getSend, listSends, sendTest, watchSends } from "../sends";
import {
  makeConnection,
  makeMessage,
  type PlayedProvider,
  playProvider,
  sender,
  sinchAccepts,
  stopProvider,
  viewer,
} from "./sending.fixture";

describeOnBothEngines("the list of sends", (open) => {
  let provider: PlayedProvider;
  let connectionId: string;
  const ids: string[] = [];

  beforeAll(async () => {
    await open();
    provider = await playProvider();
    provider.answer = sinchAccepts;
    connectionId = await makeConnection("sinch", provider.address);
    const message = await makeMessage();
    for (let press = 0; press < 12; press++) {
      const to = Array.from({ length: 10 }, (_, index) => `+1202555${1000 + index}`);
      const result = await sendTest(sender, { ...message, connectionIds: [connectionId], to, pressKey: randomUUID() });
      if (result.ok) ids.push(...result.value.sends.map(({ id }) => id));
    }
  });
  afterAll(() => stopProvider(provider));

  it("pages through every send once, the newest first", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listSends(viewer, { cursor });
      expect(page.sends.length).toBeLessThanOrEqual(50);
      seen.push(...page.sends.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(ids.toReversed());
  });

  it("filters by connection, campaign and state", async () => {
    expect((await listSends(viewer, { connectionId })).sends).toHaveLength(50);
    expect((await listSends(viewer, { connectionId: randomUUID() })).sends).toEqual([]);
    expect((await listSends(viewer, { campaignId: "\0" })).sends).toEqual([]);
    expect((await listSends(viewer, { state: "failed" })).sends).toEqual([]);
    expect((await listSends(viewer, { state: "accepted", cursor: "nonsense" })).sends).toHaveLength(50);
  });

  it("names the tester and masks the number", async () => {
    await database()
      .insertInto("testers")
      .values({ id: randomUUID(), name: "Mira", phone: "+12025551009", platform: "android", note: "", created_at: 1 })
      .execute();
    const [newest] = (await listSends(viewer)).sends;
    expect(newest).toMatchObject({ testerName: "Mira", recipient: "+1 ••• ••• •009" });
  });

  it("watches some of them, and knows nothing of others", async () => {
    const watched = await watchSends(viewer, [ids[3] ?? "", ids[1] ?? "", randomUUID(), "x\0"]);
    expect(watched.map(({ id }) => id)).toEqual([ids[1], ids[3]]);
    expect(await getSend(viewer, randomUUID())).toBeNull();
    expect(await getSend(viewer, "\0")).toBeNull();
  });
});
