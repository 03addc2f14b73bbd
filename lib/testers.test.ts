import { beforeEach, expect, it } from "vitest";
import { actorWith } from "./actors";
import { describeOnBothEngines } from "./db/engines";
import { newId } from "./db/id";
import { createTester, listTesters, removeTester, updateTester } from "./testers";

const editor = actorWith("editor");
const anna = { name: "Anna", phone: "+44 7700 900123", platform: "android" as const, note: "" };

async function created(input: Parameters<typeof createTester>[1]) {
  const result = await createTester(editor, input);
  if (!result.ok) throw new Error(result.message);
  return result.value.id;
}

describeOnBothEngines("testers", (open) => {
  beforeEach(async () => {
    await open();
  });

  it("are kept with their number in one form, and listed by name", async () => {
    const zoe = await created({
      ...anna,
      name: "Zoe",
      phone: "+1 (202) 555-0100",
      platform: "iphone",
      note: "Old\nphone",
    });
    const id = await created(anna);
    expect(await listTesters(editor)).toEqual([
      { id, ...anna, phone: "+447700900123" },
      { id: zoe, name: "Zoe", phone: "+12025550100", platform: "iphone", note: "Old\nphone" },
    ]);
  });

  it("have each number once, however it is written", async () => {
    await created(anna);
    const message = "Anna has this number already.";
    const refused = { ok: false, message, fields: [{ path: "phone", message }] };
    expect(await createTester(editor, { ...anna, name: "Ben", phone: "0044 7700 900 123" })).toEqual(refused);
    const ben = await created({ ...anna, name: "Ben", phone: "+12025550100" });
    expect(await updateTester(editor, { ...anna, id: ben, name: "Ben" })).toEqual(refused);
    expect(await listTesters(editor)).toHaveLength(2);
  });

  it("have each number once, also when two are added at the same moment", async () => {
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((number) => createTester(editor, { ...anna, name: `${number}` })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("are changed and removed", async () => {
    const id = await created(anna);
    expect(await updateTester(editor, { ...anna, id, name: "Anne", note: "Work phone" })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await listTesters(editor)).toMatchObject([{ name: "Anne", note: "Work phone" }]);
    expect(await removeTester(editor, { id })).toEqual({ ok: true, value: undefined });
    expect(await listTesters(editor)).toEqual([]);
  });

  it("say what is wrong at every field at once", async () => {
    const wrong = { name: "", phone: "anna", platform: "fax" as never, note: "nu\0ll" };
    expect(await createTester(editor, wrong)).toMatchObject({
      ok: false,
      fields: [{ path: "name" }, { path: "phone" }, { path: "platform" }, { path: "note" }],
    });
  });

  it.each(["", "\0", "nonsense", newId()])("that nobody knows are no surprise: %j", async (id) => {
    expect((await updateTester(editor, { ...anna, id })).ok).toBe(false);
    expect((await removeTester(editor, { id })).ok).toBe(false);
  });
});
