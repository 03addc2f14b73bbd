import { expect, test } from "vitest";
import { messageFileName } from "./message-file";

test.each([
  ["Four picks, 25% off", "four-picks-25-off-sinch.json"],
  ["../../etc/passwd", "etc-passwd-sinch.json"],
  ["Größe wählen", "größe-wählen-sinch.json"],
  ["مرحبا بكم", "مرحبا-بكم-sinch.json"],
  ["???", "message-sinch.json"],
  ["x".repeat(300), `${"x".repeat(60)}-sinch.json`],
  [`${"x".repeat(59)} y`, `${"x".repeat(59)}-sinch.json`],
])("%s is kept as %s", (name, file) => {
  expect(messageFileName(name, "sinch.json")).toBe(file);
});
