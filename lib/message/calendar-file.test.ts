import { expect, test } from "vitest";
import { calendarFile } from "./calendar-file";

const now = new Date("2030-01-02T03:04:05Z");
const fitting = {
  key: "k1",
  eventTitle: "Fitting; boots, size 42",
  description: "",
  startTime: "2030-03-03T15:00:00+01:00",
  endTime: "2030-03-03T15:30:00Z",
};

test("an event with its times in UTC", () => {
  const file = calendarFile(fitting, now);
  const lines = file?.split("\r\n");
  expect(lines?.[0]).toBe("BEGIN:VCALENDAR");
  expect(lines).toEqual(
    expect.arrayContaining([
      "VERSION:2.0",
      "UID:k1@cardwright",
      "DTSTAMP:20300102T030405Z",
      "DTSTART:20300303T140000Z",
      "DTEND:20300303T153000Z",
      "SUMMARY:Fitting\\; boots\\, size 42",
      "END:VCALENDAR",
    ]),
  );
  expect(lines?.some((line) => /^PRODID:.+/.test(line))).toBe(true);
  expect(file).not.toContain("DESCRIPTION");
});

test("no line is longer than 75 bytes, and no sign is cut in two", () => {
  const file = calendarFile({ ...fitting, description: `Line 1\nשלום 👋🏽${" שלום 👋🏽".repeat(30)}` }, now) ?? "";
  const bytes = (line: string) => new TextEncoder().encode(line).length;
  expect(Math.max(...file.split("\r\n").map(bytes))).toBeLessThanOrEqual(75);
  expect(file.isWellFormed()).toBe(true);
  expect(file.replaceAll("\r\n ", "")).toContain("DESCRIPTION:Line 1\\nשלום 👋🏽 שלום");
});

test.each([
  ["no title", { eventTitle: " " }],
  ["no start", { startTime: "" }],
  ["a time that is none", { endTime: "tomorrow" }],
  ["an end before its start", { endTime: "2030-03-03T13:00:00Z" }],
])("there is no file with %s", (_, change) => {
  expect(calendarFile({ ...fitting, ...change }, now)).toBeNull();
});
