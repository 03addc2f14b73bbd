import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Segmented } from "./segmented";

const drawn = (disabledReason?: string) =>
  renderToStaticMarkup(
    <Segmented<"small" | "medium">
      label="Width"
      value="small"
      onChange={() => undefined}
      disabledReason={disabledReason}
      options={[
        { value: "small", label: "Small" },
        { value: "medium", label: "Medium" },
      ]}
    />,
  );

it("says below why it does nothing, and to screen readers too", () => {
  const markup = drawn("Splashify has one card width.");
  const described = /aria-describedby="([^"]+)"/.exec(markup)?.[1];
  expect(markup).toMatch(new RegExp(`<p id="${described}"[^>]*>Splashify has one card width\\.</p>`));
  expect(markup).toContain("Small");
  expect(drawn()).not.toMatch(/aria-describedby|<p/);
});
