import { expect, test } from "vitest";
import { requestText, responseText } from "./exchange-text";

test("a request shows its line, its headers and indented JSON", () => {
  const request = { method: "POST", url: "https://api.example/m", headers: { a: "1" }, body: { to: ["x"] } };
  expect(requestText(request)).toEqual({
    line: "POST https://api.example/m",
    headers: [{ name: "a", value: "1" }],
    body: '{\n  "to": [\n    "x"\n  ]\n}',
  });
});

test("an answer that is no JSON stays as it came", () => {
  expect(responseText({ status: 502, headers: {}, body: "<html>Bad gateway</html>" })).toEqual({
    line: "Status 502",
    headers: [],
    body: "<html>Bad gateway</html>",
  });
});

test("an empty answer has no body, and no answer is none", () => {
  expect(responseText({ status: 204 })).toEqual({ line: "Status 204", headers: [], body: "" });
  expect(responseText({ status: 200, headers: {}, body: "" })?.body).toBe("");
  for (const nothing of [null, undefined, "text", []]) expect(responseText(nothing)).toBeNull();
});
