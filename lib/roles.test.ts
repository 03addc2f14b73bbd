import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { actorWith } from "./actors";
import { describeOnBothEngines } from "./db/engines";
import { demand, Forbidden, isRole, mayDo, type Role, roles } from "./roles";
import { table } from "./roles.fixture";

/** What pages, actions and routes may call although it asks for nobody, and why that is right. */
const withoutActor: Record<string, string> = {
  "connections.settingsFields": "describes a provider's settings, and holds none",
  "connections.usableConnection": "for sending and what belongs to it, which ask before",
  "follow-up.fetchStatus": "behind askStatus, and for the process itself",
  "follow-up.openSend": "behind the functions beside it, and for the process itself",
  "connections.openConnection": "for sending and webhooks, which ask before or check a token",
  "invitations.createInvitation": "behind invitePerson, and for whoever has the machine",
  "invitations.readInvitation": "the token is the permission",
  "invitations.acceptInvitation": "the token is the permission",
  "health.pingDatabase": "says only that the database answers",
  "public-address.isPublicAddress": "pure",
  "public-address.isPublicHost": "pure",
  "media.openMedia": "stored media is public: providers fetch it",
  "media.findOwn": "stored media is public, its facts too",
  "media-uses.whyNeeded": "behind removeMedia",
  "media.nameOfMedia": "stored media is public, its name too",
  "media.addressOf": "pure",
  "media.ownFacts": "pure",
  "media.storeFile": "behind uploadMedia, and for the samples of the first start",
  "media.cleanName": "pure",
  "media.notReceived": "pure",
  "sandbox.gatewayBodyLimit": "says only how long a body may be",
  "sandbox.handleGateway": "plays a provider, with credentials of its own",
  "webhooks.takeWebhook": "the token in the path is the permission",
};

/** Modules of `lib/` that app/ uses and that do nothing for anybody: rules, plumbing, sign-in itself. */
const plumbing = [
  "account-rules",
  "action",
  "auth",
  "content-security",
  "env",
  "incoming",
  "log",
  "phone",
  "result",
  "roles",
  "route",
  "start",
];

const folder = (path: string) => new URL(path, import.meta.url);
/** The nouns and what stands behind them; the domain, the providers and the database know nobody. */
const sources = readdirSync(folder("."), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !/(test|fixture)\.ts$|^(message|providers|db)\//.test(file))
  .map((file) => ({
    path: file.slice(0, -3),
    module: file.slice(file.lastIndexOf("/") + 1, -3),
    source: readFileSync(folder(file), "utf8"),
  }));

function exported(source: string, pattern = ""): string[] {
  const functions = new RegExp(`^export (?:async )?function (\\w+)(?:<[^>]*>)?\\(${pattern}`, "gm");
  return [...source.matchAll(functions)].map((match) => match[1] ?? "");
}

function modulesOfApp(): Set<string> {
  const files = readdirSync(folder("../app"), { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!\.(?:test|fixture))\.tsx?$/.test(file),
  );
  const imports = files.flatMap((file) => [
    ...readFileSync(folder(`../app/${file}`), "utf8").matchAll(/from "@\/lib\/([a-z/-]+)"/g),
  ]);
  return new Set(imports.map((match) => match[1] ?? ""));
}

describe("the table of roles", () => {
  it("has every function that acts for somebody", () => {
    const found = sources.flatMap(({ module, source }) =>
      exported(source, "\\s*actor: Actor").map((functionName) => `${module}.${functionName}`),
    );
    expect(Object.keys(table).sort()).toEqual(found.sort());
  });

  it("has, or excuses, every function that pages, actions and routes can call", () => {
    const used = modulesOfApp();
    const callable = sources
      .filter(({ path }) => used.has(path) && !plumbing.includes(path))
      .flatMap(({ module, source }) => exported(source).map((functionName) => `${module}.${functionName}`));
    expect(callable.filter((known) => !(known in table) && !(known in withoutActor))).toEqual([]);
  });
});

describeOnBothEngines("every function", (open) => {
  beforeAll(async () => {
    await open();
  });

  describe.each(Object.entries(table))("%s", (_function, { needs, call }) => {
    it.each(roles)("asked by a %s", async (role) => {
      const asked = call(actorWith(role));
      if (mayDo(role, needs)) await expect(asked).resolves.toBeDefined();
      else await expect(asked).rejects.toBeInstanceOf(Forbidden);
    });

    it("asked by somebody with a role that does not exist", async () => {
      await expect(call({ ...actorWith("admin"), role: "owner" as Role })).rejects.toBeInstanceOf(Forbidden);
      await expect(call({ ...actorWith("admin"), role: "" as Role })).rejects.toBeInstanceOf(Forbidden);
    });
  });
});

describe("roles", () => {
  it("each may do what the lower ones may", () => {
    const allowed = roles.map((role) => roles.filter((needed) => mayDo(role, needed)));
    expect(allowed).toEqual([
      ["viewer"],
      ["viewer", "editor"],
      ["viewer", "editor", "sender"],
      ["viewer", "editor", "sender", "admin"],
    ]);
  });

  it("are known by name only", () => {
    expect(["viewer", "Viewer", "owner", "", null, undefined, 3, {}].filter(isRole)).toEqual(["viewer"]);
  });

  it("that do not suffice say whom to ask", () => {
    expect(() => demand(actorWith("viewer"), "editor")).toThrow("Ask an administrator for the editor role.");
    expect(() => demand(actorWith("sender"), "admin")).toThrow("Only an administrator can do this.");
  });
});
