import { redirect } from "next/navigation";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { action, publicAction } from "./action";
import { actorWith } from "./actors";
import { currentActor } from "./auth";
import { failure, success } from "./result";
import { demand } from "./roles";
import { unseal } from "./secrets";

// The session comes from Next's request, which a unit test has not.
vi.mock("./auth.ts", () => ({ currentActor: vi.fn() }));

const schema = z.object({ name: z.string().min(1, "Write a name."), age: z.number("Write your age.").optional() });
const editor = actorWith("editor");
let logs: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.mocked(currentActor).mockResolvedValue(editor);
  logs = vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("action", () => {
  it("runs with who asks and what was parsed", async () => {
    const greet = action("greet", schema, async (actor, { name }) => success(`${actor.name} greets ${name}`));
    expect(await greet({ name: "Ben", more: 1 })).toEqual({ ok: true, value: "The editor greets Ben" });
    expect(logs).not.toHaveBeenCalled();
  });

  it("says plainly that stored secrets cannot be read", async () => {
    const use = action("use", schema, async () => success(unseal("v1.of-another-secret")));
    expect(await use({ name: "Ben" })).toMatchObject({ ok: false, message: expect.stringContaining("SECRET") });
  });

  it("runs for nobody who is signed out, whatever is sent", async () => {
    vi.mocked(currentActor).mockResolvedValue(null);
    const run = vi.fn();
    const answer = await action("greet", schema, run)({ name: "" });
    expect(answer).toEqual({ ok: false, message: "You are signed out. Sign in again; what you typed is still here." });
    expect(run).not.toHaveBeenCalled();
  });

  it.each([undefined, null, "text", 7, [], { name: 3 }])("answers %j with what is wrong", async (input) => {
    const run = vi.fn();
    const answer = await action("greet", schema, run)(input);
    expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/./) });
    expect(run).not.toHaveBeenCalled();
  });

  it("names every field that is wrong", async () => {
    const answer = await action("greet", schema, vi.fn())({ name: "", age: "old" });
    expect(answer).toEqual({
      ok: false,
      message: "Write a name.",
      fields: [
        { path: "name", message: "Write a name." },
        { path: "age", message: "Write your age." },
      ],
    });
  });

  it("passes on what the data layer answers", async () => {
    expect(await action("greet", schema, async () => failure("No."))({ name: "Ben" })).toEqual({
      ok: false,
      message: "No.",
    });
  });

  it("says in plain words that the role does not suffice", async () => {
    const greet = action("greet", schema, async (actor) => {
      demand(actor, "admin");
      return success(undefined);
    });
    expect(await greet({ name: "Ben" })).toEqual({ ok: false, message: "Only an administrator can do this." });
    expect(logs).not.toHaveBeenCalled();
  });

  it("logs a surprise under its name, and tells the browser only the reference", async () => {
    const surprise = new Error("password hunter2 at /var/lib");
    const greet = action("greet", schema, async () => {
      throw surprise;
    });
    const answer = await greet({ name: "Ben" });
    expect(answer.ok).toBe(false);
    const { message } = answer as { message: string };
    const [, reference] = /^Something went wrong on our side.*reference ([0-9a-f]{8})\.$/.exec(message) ?? [];
    expect(message).not.toContain("hunter2");
    expect(logs).toHaveBeenCalledExactlyOnceWith(`[${reference}] greet failed:`, surprise);
  });

  it("lets a redirect through", async () => {
    const go = action("go", schema, async () => redirect("/campaigns"));
    await expect(go({ name: "Ben" })).rejects.toMatchObject({ digest: expect.stringContaining("NEXT_REDIRECT") });
    expect(logs).not.toHaveBeenCalled();
  });
});

describe("publicAction", () => {
  it("runs without anybody, and guards the same", async () => {
    vi.mocked(currentActor).mockResolvedValue(null);
    const greet = publicAction("greet", schema, async ({ name }) => {
      if (name === "Eve") throw new Error("surprise");
      return success(name);
    });
    expect(await greet({ name: "Ben" })).toEqual({ ok: true, value: "Ben" });
    expect((await greet({ name: "" })).ok).toBe(false);
    expect(await greet({ name: "Eve" })).toMatchObject({ message: expect.stringContaining("reference") });
  });
});
