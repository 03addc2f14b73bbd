import { afterEach, expect, it, vi } from "vitest";
import { actorWith } from "@/lib/actors";
import { actorOf } from "@/lib/auth";
import { GET } from "./route";

// The session comes from a cookie that better-auth signs; the route is what is tested here.
vi.mock("@/lib/auth", () => ({ actorOf: vi.fn() }));

afterEach(() => vi.mocked(actorOf).mockReset());

const ask = (locale: string, file: string) =>
  GET(new Request(`http://127.0.0.1:3000/api/emoji/${locale}/${file}`), { params: Promise.resolve({ locale, file }) });

it("gives the names and the groups of emoji to whoever is signed in", async () => {
  vi.mocked(actorOf).mockResolvedValue(actorWith("viewer"));
  const emojis = await (await ask("en", "data.json")).json();
  expect(emojis.find(({ label }: { label: string }) => label === "camping").emoji).toBe("🏕️");
  const { groups } = await (await ask("en", "messages.json")).json();
  expect(groups.length).toBeGreaterThan(5);
});

it("has no other files, and nothing for strangers", async () => {
  vi.mocked(actorOf).mockResolvedValue(actorWith("viewer"));
  for (const [locale, file] of [
    ["de", "data.json"],
    ["en", "../package.json"],
    ["__proto__", "data.json"],
  ] as const)
    expect((await ask(locale, file)).status).toBe(404);
  vi.mocked(actorOf).mockResolvedValue(null);
  expect((await ask("en", "data.json")).status).toBe(401);
});
