import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeEach, expect, it } from "vitest";
import { closeDatabase, database, takeTurns, transaction } from "./client";
import { describeOnBothEngines } from "./engines";

const address = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);

/** Another process, which migrates and then counts up `rounds` times, reading before it writes. */
function counter(rounds: number) {
  const script = `
    const { transaction, takeTurns, closeDatabase } = await import(${address("./client.ts")});
    const { migrate } = await import(${address("./migrate.ts")});
    await migrate();
    for (let round = 0; round < ${rounds}; round += 1)
      await transaction(async (handle) => {
        await takeTurns(handle, "counter");
        const row = await handle.selectFrom("installation").select("value").where("name", "=", "count").executeTakeFirst();
        const value = String(Number(row?.value ?? 0) + 1);
        await handle.insertInto("installation").values({ name: "count", value })
          .onConflict((conflict) => conflict.column("name").doUpdateSet({ value })).execute();
      });
    await closeDatabase();`;
  return promisify(execFile)(process.execPath, ["--conditions=react-server", "--input-type=module", "-e", script], {
    env: process.env,
  });
}

describeOnBothEngines("two processes on one database", (open, engine) => {
  beforeEach(async () => {
    await open({ newDatabase: true });
  });

  it("lose nothing of what the other writes", async () => {
    await Promise.all([counter(40), counter(40)]);
    const row = await database().selectFrom("installation").selectAll().executeTakeFirst();
    expect(row).toEqual({ name: "count", value: "80" });
  });

  it("migrate a fresh database together without an error", async () => {
    if (engine === "postgres") {
      await database().schema.dropTable("migrations").execute();
      for (const { name } of await database().introspection.getTables())
        await database().schema.dropTable(name).cascade().execute();
    } else {
      await closeDatabase();
      process.env.DATA_DIR += "/second";
    }
    const outcomes = await Promise.all([counter(1), counter(1), counter(1)]);
    expect(outcomes.map(({ stderr }) => stderr)).toEqual(["", "", ""]);
  });

  it("wait for a transaction that is open", async () => {
    let other: Promise<unknown> | undefined;
    await transaction(async (handle) => {
      await takeTurns(handle, "counter");
      await handle.insertInto("installation").values({ name: "count", value: "10" }).execute();
      other = counter(1);
      await new Promise((resolve) => setTimeout(resolve, 1500));
    });
    await other;
    const row = await database().selectFrom("installation").select("value").executeTakeFirstOrThrow();
    expect(row.value).toBe("11");
  });
});
