import { describe, expect, it } from "vitest";
import { env, loopbackOrigin, readEnvironment } from "./env";

describe("readEnvironment", () => {
  it("has a default for everything", () => {
    expect(readEnvironment({})).toEqual({
      ok: true,
      value: {
        host: "127.0.0.1",
        port: 3000,
        dataDirectory: `${process.cwd()}/data`,
        databaseUrl: undefined,
        publicUrl: "http://127.0.0.1:3000",
        secret: undefined,
        sandbox: true,
      },
    });
  });

  it("takes every value from its variable, and an empty one as not set", () => {
    const read = readEnvironment({
      HOST: "0.0.0.0",
      PORT: "8080",
      DATA_DIR: "/var/lib/cardwright",
      DATABASE_URL: "postgres://cards@db/cards",
      PUBLIC_URL: "https://cards.example.com/",
      SECRET: "",
      SANDBOX: "off",
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        host: "0.0.0.0",
        port: 8080,
        dataDirectory: "/var/lib/cardwright",
        databaseUrl: "postgres://cards@db/cards",
        publicUrl: "https://cards.example.com",
        secret: undefined,
        sandbox: false,
      },
    });
  });

  it.each([
    ["HOST", "http://here"],
    ["HOST", "here:3000"],
    ["HOST", "%%"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80a"],
    ["PORT", "-1"],
    ["DATABASE_URL", "mysql://db/cards"],
    ["DATABASE_URL", "not an address"],
    ["PUBLIC_URL", "cards.example.com"],
    ["PUBLIC_URL", "https://cards.example.com/path"],
    ["PUBLIC_URL", "ftp://cards.example.com"],
    ["SECRET", "short"],
    ["SANDBOX", "yes"],
  ])("refuses %s=%s with a sentence that names it", (name, value) => {
    const read = readEnvironment({ [name]: value });
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.message).toMatch(new RegExp(`^${name} must .*\\.$`));
  });

  it("never repeats the value of SECRET", () => {
    const read = readEnvironment({ SECRET: "hunter2" });
    expect(JSON.stringify(read)).not.toContain("hunter2");
  });
});

describe("loopbackOrigin", () => {
  it.each([
    ["0.0.0.0", "http://127.0.0.1:3000"],
    ["::", "http://127.0.0.1:3000"],
    ["::1", "http://[::1]:3000"],
    ["10.1.2.3", "http://10.1.2.3:3000"],
  ])("of a server that listens on %s is %s", (host, origin) => {
    expect(loopbackOrigin({ host, port: 3000 })).toBe(origin);
  });
});

describe("env", () => {
  it("parses once, and again when a variable changed", () => {
    const first = env();
    expect(env()).toBe(first);
    const before = process.env.PORT;
    process.env.PORT = "4321";
    expect(env().port).toBe(4321);
    process.env.PORT = "nonsense";
    expect(() => env()).toThrow("PORT must be");
    if (before === undefined) delete process.env.PORT;
    else process.env.PORT = before;
    expect(env()).toEqual(first);
  });
});
