import { describe, expect, it } from "vitest";
import { firstAskedAt, nextAskedAt } from "./status-times";

describe("the times at which a provider is asked", () => {
  const times: number[] = [];
  for (let at: number | null = firstAskedAt(0); at !== null; at = nextAskedAt(times.length, at)) times.push(at);

  it("begin after five seconds and come ever less often", () => {
    expect(times[0]).toBe(5_000);
    const pauses = times.map((at, index) => at - (times[index - 1] ?? 0));
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
  });

  it("go on for as long as a message may wait for its phone, and then end", () => {
    const week = 7 * 24 * 3_600_000;
    expect(times.at(-1)).toBeGreaterThan(week);
    expect(times.at(-1)).toBeLessThan(2 * week);
    expect(times.length).toBeLessThan(80);
  });
});
