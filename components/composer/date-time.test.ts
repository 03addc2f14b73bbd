import { describe, expect, it } from "vitest";
import { fromLocalDateTime, toLocalDateTime } from "./date-time";

describe("date-time fields", () => {
  it("keeps a moment through the field and back, to the minute", () => {
    const moment = fromLocalDateTime("2030-07-03T15:30");
    expect(moment).toMatch(/^2030-07-03T15:30:00[+-]\d{2}:\d{2}$/);
    expect(toLocalDateTime(moment)).toBe("2030-07-03T15:30");
  });
  it("shows a moment of another time zone as the same instant", () => {
    const local = toLocalDateTime("2030-03-03T15:00:00-05:00");
    expect(new Date(local).getTime()).toBe(Date.UTC(2030, 2, 3, 20));
  });
  it("is empty for an empty or half-typed value", () => {
    expect(toLocalDateTime("")).toBe("");
    expect(toLocalDateTime("2030-99")).toBe("");
    expect(fromLocalDateTime("")).toBe("");
  });
});
