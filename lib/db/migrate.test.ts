import { beforeEach, expect, it } from "vitest";
import { database, transaction } from "./client.ts";
import { describeOnBothEngines } from "./engines.ts";
import { migrate } from "./migrate.ts";

describeOnBothEngines("migrate", (open) => {
  beforeEach(async () => {
    await open({ newDatabase: true });
  });

  it("makes our tables and better-auth's", async () => {
    const names = (await database().introspection.getTables()).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "campaigns",
        "messages",
        "connections",
        "sends",
        "send_events",
        "user",
        "session",
        "rateLimit",
      ]),
    );
  });

  it("changes nothing when it runs again, also from two callers at once", async () => {
    await database().insertInto("installation").values({ name: "kept", value: "yes" }).execute();
    await Promise.all([migrate(), migrate()]);
    expect(await database().selectFrom("installation").selectAll().execute()).toEqual([{ name: "kept", value: "yes" }]);
    expect(await database().selectFrom("migrations").select("name").execute()).toEqual([
      { name: "0001-first" },
      { name: "0002-after-sending" },
      { name: "0003-library" },
      { name: "0004-message-versions" },
      { name: "0005-media-made" },
      { name: "0006-log-filters" },
    ]);
  });

  it("refuses a database that a newer version has written", async () => {
    await database().insertInto("migrations").values({ name: "9999-future", applied_at: 1 }).execute();
    await expect(migrate()).rejects.toThrow('its step "9999-future" is unknown here');
  });

  it("gives times and counts as numbers", async () => {
    const now = Date.now();
    await database().insertInto("migrations").values({ name: "time", applied_at: now }).execute();
    const row = await database()
      .selectFrom("migrations")
      .select(({ fn }) => ["applied_at", fn.countAll().as("rows")])
      .where("name", "=", "time")
      .groupBy("applied_at")
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ applied_at: now, rows: 1 });
    // React hands no other object to the browser.
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  });

  it("undoes everything in a transaction that fails", async () => {
    const failing = transaction(async (handle) => {
      await handle.insertInto("installation").values({ name: "half", value: "done" }).execute();
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await database().selectFrom("installation").selectAll().execute()).toEqual([]);
  });

  it("refuses the database itself inside a transaction, instead of waiting for ever", async () => {
    await expect(transaction(async () => database().selectFrom("campaigns").execute())).rejects.toThrow(
      "use the transaction's handle",
    );
  });
});
