import { expect, test } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { answersOn, closed, isAnswered, placeSent, tapped, untouched } from "./tapping";

const [reply, link, ask] = toDraft({
  choices: [
    { type: "reply", title: "Yes", postbackData: "yes" },
    { type: "openUrl", title: "Shop", postbackData: "shop", url: "https://shop.example" },
    { type: "requestLocation", title: "Near me", postbackData: "near" },
  ],
}).choices;
if (!reply || !link || !ask) throw new Error("There are no choices.");

test("a reply is a bubble on its own phone and nowhere else", () => {
  const state = tapped(untouched, "ios", reply);
  expect(answersOn(state, "ios")).toEqual([{ id: 1, text: "Yes" }]);
  expect(answersOn(state, "android")).toEqual([]);
  expect([isAnswered(state, "ios"), isAnswered(state, "android")]).toEqual([true, false]);
  expect(state.open).toEqual({});
  expect(state.events[0]?.action).toEqual({ kind: "tap", title: "Yes", postbackData: "yes" });
});

test("an action leaves no bubble, opens over its phone and is told at once", () => {
  const state = tapped(untouched, "android", link);
  expect(answersOn(state, "android")).toEqual([]);
  expect(isAnswered(state, "android")).toBe(true);
  expect(state.open).toEqual({ android: link });
  expect(closed(state, "android").open).toEqual({});
  expect(closed(state, "ios").open).toEqual({ android: link });
});

test("a place is told with the postback of what asked for it", () => {
  const place = { latitude: 53.8, longitude: -1.5 };
  const state = placeSent(tapped(untouched, "android", ask), "android", place);
  expect(state.open).toEqual({});
  expect(answersOn(state, "android")).toEqual([{ id: 2, text: "📍 53.8, -1.5" }]);
  expect(state.events[1]?.action).toEqual({ kind: "location", ...place, postbackData: "near" });
  expect(placeSent(untouched, "android", place)).toBe(untouched);
});
