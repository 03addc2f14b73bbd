import { expect, test } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { choiceTypes } from "@/lib/message/schema";
import { whatHappens } from "./what-happens";

const choice = (part: object) => {
  const [made] = toDraft({ choices: [part] }).choices;
  if (!made) throw new Error("There is no choice.");
  return made;
};

test("every action says what the phone opens; a reply opens nothing", () => {
  for (const type of choiceTypes) {
    const happens = whatHappens(choice({ type }));
    if (type === "reply") expect(happens).toBeNull();
    else expect(happens?.sentence).toMatch(/^The phone .+\.$/);
  }
});

test("a page inside Messages names its height", () => {
  const page = { type: "openUrl", url: "https://shop.example", application: "webview", webviewViewMode: "half" };
  expect(whatHappens(choice(page))?.sentence).toContain("half of the screen");
  expect(whatHappens(choice({ ...page, application: "browser" }))?.title).toBe("Browser");
});

test("a number is shown as it was sent", () => {
  expect(whatHappens(choice({ type: "dialPhone", phoneNumber: "*123#" }))?.facts).toEqual([
    { name: "Number", value: "*123#" },
  ]);
});

test("times read as times; what is no time stays as it stands", () => {
  const event = {
    type: "createCalendarEvent",
    startTime: "2026-10-14T10:00:00Z",
    endTime: "soon",
    eventTitle: "Fitting",
  };
  const facts = whatHappens(choice(event))?.facts ?? [];
  expect(facts.find(({ name }) => name === "Starts")?.value).toContain("2026");
  expect(facts.find(({ name }) => name === "Ends")?.value).toBe("soon");
});
