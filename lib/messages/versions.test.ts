import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { signedUp } from "../actors";
import { createCampaign } from "../campaigns";
import { database } from "../db/client";
import { describeOnBothEngines } from "../db/engines";
import { newId } from "../db/id";
import { toDraft } from "../message/defaults";
import { createMessage, getMessage, removeMessage } from "../messages";
import type { Actor } from "../roles";
import { archiveMessage, restoreMessage } from "./arrange";
import { saveDraft } from "./save-draft";
import { getVersion, listVersions, restoreVersion } from "./versions";

const text = (words: string) => toDraft({ type: "text", text: words });
const minute = 60_000;

describeOnBothEngines("versions of a message", (open) => {
  let anna: Actor;
  let ben: Actor;
  let messageId: string;

  beforeEach(async () => {
    await open();
    anna = await signedUp("editor", "Anna");
    ben = await signedUp("editor", "Ben");
    const campaign = await createCampaign(anna, { name: "Spring" });
    if (!campaign.ok) throw new Error(campaign.message);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 1) });
    const message = await createMessage(anna, { campaignId: campaign.value.id, name: "Hello", draft: text("made") });
    if (!message.ok) throw new Error(message.message);
    messageId = message.value.id;
  });
  afterEach(() => void vi.useRealTimers());

  async function save(words: string, { by = anna, replaces = false, after = minute } = {}) {
    vi.setSystemTime(Date.now() + after);
    const baseVersion = (await getMessage(anna, messageId))?.version ?? 0;
    return saveDraft(by, { id: messageId, draft: text(words), baseVersion, saveId: newId(), replaces });
  }
  const list = async () => (await listVersions(anna, { messageId })).versions;
  const told = async () => (await list()).map(({ version, savedBy, summary }) => `${version} ${savedBy}: ${summary}`);

  it("do not exist before the first change", async () => {
    expect(await listVersions(anna, { messageId })).toEqual({ versions: [], hasMore: false });
  });

  it("begin with what the message was made with, and have the newest first", async () => {
    await save("one");
    expect(await told()).toEqual(["2 Anna: one", "1 Anna: made"]);
    expect((await list())[0]).toEqual({
      version: 2,
      savedAt: Date.now(),
      savedBy: "Anna",
      summary: "one",
      mark: null,
      restoredFrom: null,
      sentAt: null,
    });
  });

  it("hold five minutes of one author's work each", async () => {
    for (const words of ["one", "two", "three", "four", "five", "six", "seven"]) await save(words);
    expect(await told()).toEqual(["8 Anna: seven", "6 Anna: five", "1 Anna: made"]);
  });

  it("begin anew with every other author", async () => {
    await save("one");
    await save("two", { by: ben });
    await save("three");
    expect(await told()).toEqual(["4 Anna: three", "3 Ben: two", "2 Anna: one", "1 Anna: made"]);
  });

  it("keep what somebody chose to replace", async () => {
    await save("theirs");
    await save("mine", { replaces: true });
    expect(await told()).toEqual(["3 Anna: mine", "2 Anna: theirs", "1 Anna: made"]);
    expect((await list())[1]?.mark).toBe("replaced");
  });

  it("are not written by a save that is refused", async () => {
    await save("one");
    const stale = { id: messageId, draft: text("stale"), baseVersion: 1, saveId: newId(), replaces: true };
    expect((await saveDraft(ben, stale)).state).toBe("conflict");
    expect(await told()).toEqual(["2 Anna: one", "1 Anna: made"]);
  });

  it("have the newest as it stands, whichever of many saves at the same moment came through", async () => {
    const saves = ["a", "b", "c", "d"].map((words) =>
      saveDraft(anna, { id: messageId, draft: text(words), baseVersion: 1, saveId: newId() }),
    );
    expect((await Promise.all(saves)).filter(({ state }) => state === "saved")).toHaveLength(1);
    const stored = await getMessage(anna, messageId);
    expect(await told()).toEqual([`2 Anna: ${stored?.draft.text}`, "1 Anna: made"]);
  });

  it("are looked at one by one", async () => {
    await save("one");
    expect(await getVersion(anna, { messageId, version: 1 })).toMatchObject({
      savedBy: "Anna",
      draft: { text: "made" },
    });
    for (const version of [0, 7, 1.5, Number.NaN, 2 ** 40])
      expect(await getVersion(anna, { messageId, version })).toBeNull();
    for (const unknown of ["", "\0", newId()]) {
      expect(await getVersion(anna, { messageId: unknown, version: 1 })).toBeNull();
      expect((await listVersions(anna, { messageId: unknown })).versions).toEqual([]);
    }
  });

  it("come in pages", async () => {
    for (let index = 0; index < 33; index++) await save(`words ${index}`, { after: 6 * minute });
    const first = await listVersions(anna, { messageId });
    expect([first.versions.length, first.hasMore]).toEqual([30, true]);
    const second = await listVersions(anna, { messageId, before: first.versions.at(-1)?.version });
    expect([second.versions.length, second.hasMore]).toEqual([4, false]);
    expect(second.versions.at(-1)?.version).toBe(1);
  });

  it("are restored as a new version, and what was there stays", async () => {
    await save("one");
    const earlier = await getVersion(anna, { messageId, version: 1 });
    await save("two");
    const restored = await restoreVersion(ben, { messageId, version: 1, baseVersion: 3 });
    expect(restored).toEqual({ ok: true, value: { draft: earlier?.draft, version: 4, savedAt: Date.now() } });
    expect(await getMessage(anna, messageId)).toMatchObject({ version: 4, draft: earlier?.draft });
    await save("after");
    expect((await list()).map(({ version, mark, restoredFrom }) => [version, mark, restoredFrom])).toEqual([
      [5, null, null],
      [4, null, earlier?.savedAt],
      [3, "before-restore", null],
      [1, null, null],
    ]);
  });

  it("restore nothing over what somebody saved meanwhile, and nothing that is gone", async () => {
    await save("one");
    await save("two", { by: ben });
    expect(await restoreVersion(anna, { messageId, version: 1, baseVersion: 2 })).toMatchObject({
      ok: false,
      message: expect.stringContaining("changed meanwhile"),
    });
    expect(await restoreVersion(anna, { messageId, version: 9, baseVersion: 3 })).toMatchObject({
      ok: false,
      message: "This version is no longer kept.",
    });
    expect(await restoreVersion(anna, { messageId: newId(), version: 1, baseVersion: 3 })).toMatchObject({
      ok: false,
      message: "This message no longer exists.",
    });
    expect((await getMessage(anna, messageId))?.draft.text).toBe("two");
  });

  it("restore nothing into what is in the archive", async () => {
    await save("one");
    await archiveMessage(anna, { id: messageId });
    const asked = { messageId, version: 1, baseVersion: 2 };
    expect(await restoreVersion(anna, asked)).toEqual({
      ok: false,
      message: "This message is in the archive now, so nothing was changed. Restore it there first.",
    });
    expect(await told()).toEqual(["2 Anna: one", "1 Anna: made"]);
    await restoreMessage(anna, { id: messageId });
    expect((await restoreVersion(anna, asked)).ok).toBe(true);
  });

  it("are thinned out when they are old", async () => {
    for (let index = 0; index < 12; index++) await save(`hour ${index}`, { after: 10 * minute });
    expect(await list()).toHaveLength(13);
    await save("much later", { after: 3 * 24 * 60 * minute });
    const kept = await told();
    expect(kept.at(0)).toContain("much later");
    expect(kept.at(-1)).toContain("made");
    expect(kept).toHaveLength(5);
  });

  it("go with their message", async () => {
    await save("one");
    await archiveMessage(anna, { id: messageId });
    await removeMessage(anna, { id: messageId });
    expect(await database().selectFrom("message_versions").selectAll().execute()).toEqual([]);
  });
});
