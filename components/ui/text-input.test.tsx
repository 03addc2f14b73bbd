import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TextInput } from "./text-input";

it("cuts what lies behind a field where the field cuts its text", () => {
  const marks = [{ start: 20, end: 25, tone: "token" }] as const;
  const markup = renderToStaticMarkup(
    <TextInput bare value="Remind me on Sunday {{a}}" marks={marks} onChange={() => undefined} />,
  );
  const behind = /<span aria-hidden="true" class="([^"]+)"/.exec(markup)?.[1]?.split(" ");
  // An ellipsis is drawn in a block alone; and not while the field has the focus and is scrolled.
  expect(behind).toEqual(expect.arrayContaining(["block", "text-ellipsis", "has-[+:focus]:text-clip"]));
  expect(behind).not.toContain("flex");
});
