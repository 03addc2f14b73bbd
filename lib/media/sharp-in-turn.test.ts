import { expect, it } from "vitest";
import { inTurn, type TurnOptions } from "./sharp-in-turn";

const begun: string[] = [];

/** Work that goes on until it is told to end. */
function begin(name: string, options?: TurnOptions) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const done = inTurn(() => {
    begun.push(name);
    return ended;
  }, options);
  return { end, done };
}

const afterAWhile = () => new Promise((resolve) => setTimeout(resolve, 50));

it("lets two pictures be worked on at once, of trials one, so that an upload need not wait for them", async () => {
  begun.length = 0;
  const trials = [begin("trial 1", { isTrial: true }), begin("trial 2", { isTrial: true })];
  const upload = begin("upload");
  await expect.poll(() => begun).toEqual(["trial 1", "upload"]);
  await afterAWhile();
  expect(begun).toEqual(["trial 1", "upload"]);
  trials[0]?.end();
  await expect.poll(() => begun).toEqual(["trial 1", "upload", "trial 2"]);
  for (const { end, done } of [...trials, upload]) {
    end();
    await done;
  }
});

it("drops whoever gave up waiting, and goes on with the next", async () => {
  begun.length = 0;
  const leaving = new AbortController();
  const first = begin("first", { isTrial: true });
  const left = begin("left", { isTrial: true, signal: leaving.signal });
  const next = begin("next", { isTrial: true });
  leaving.abort();
  await expect(left.done).rejects.toThrow("aborted");
  first.end();
  await expect.poll(() => begun).toEqual(["first", "next"]);
  next.end();
  await next.done;
  await expect(begin("late", { signal: leaving.signal }).done).rejects.toThrow("aborted");
  expect(begun).toEqual(["first", "next"]);
});
