import { afterEach, beforeEach, expect, it } from "vitest";
import { storeConnection } from "./connections/connection-store";
import { describeOnBothEngines } from "./db/engines";
import { startWarnings } from "./start-warnings";

const before = process.env.SECRET;

describeOnBothEngines("the warnings of a start", (open, engine) => {
  beforeEach(async () => {
    await open();
    delete process.env.SECRET;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.SECRET;
    else process.env.SECRET = before;
  });

  it("ask for a SECRET that servers on one database can share", async () => {
    const asked = engine === "postgres" ? [expect.stringMatching(/^SECRET is not set/)] : [];
    expect(await startWarnings()).toEqual(asked);
    process.env.SECRET = "a-secret-of-at-least-32-characters";
    expect(await startWarnings()).toEqual([]);
  });

  it("name the connections whose secrets cannot be read any more", async () => {
    const settings = { senderId: "TarnAndTrail", token: "play" };
    const names = { senderName: "Tarn & Trail", provider: "sinch", sandbox: false, settings } as const;
    process.env.SECRET = "the-first-secret-of-at-least-32-characters";
    await storeConnection({ ...names, name: "Sinch Europe" });
    process.env.SECRET = "another-secret-of-at-least-32-characters";
    await storeConnection({ ...names, name: "Sinch America" });
    const [warning, ...more] = await startWarnings();
    expect(warning).toContain(": Sinch Europe. ");
    expect(more).toEqual([]);
  });
});
