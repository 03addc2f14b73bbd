import fc from "fast-check";
import { expect, it, test } from "vitest";
import { placeIn } from "./place-text";

const leeds = { latitude: "53.7975", longitude: "-1.5437" };

it.each([
  "53.7975, -1.5437",
  "53.7975,-1.5437",
  " 53.7975  -1.5437 ",
  "53.7975;-1.5437",
  "53.7975°, -1.5437°",
  "https://www.google.com/maps/@53.7975,-1.5437,17z",
  "https://www.google.com/maps/place/Leeds/@53.1,-1.2,17z/data=!3m1!4b1!4m5!3m4!8m2!3d53.7975!4d-1.5437",
  "https://maps.google.com/?q=53.7975,-1.5437",
  "https://www.google.com/maps/search/?api=1&query=53.7975%2C-1.5437",
  "https://maps.apple.com/?ll=53.7975,-1.5437&q=Leeds",
  "https://www.openstreetmap.org/?mlat=53.7975&mlon=-1.5437#map=18/53.1/-1.2",
  "https://www.openstreetmap.org/#map=18/53.7975/-1.5437",
])("a place is found in %s", (text) => {
  expect(placeIn(text)).toEqual(leeds);
});

it.each(["", "53.7975", "53,7975", "51,5", "91, 4", "12 Vicar Lane", "1.2.3, 4", "https://goo.gl/maps/xyz", "4, 200"])(
  "none is found in “%s”",
  (text) => {
    expect(placeIn(text)).toBeNull();
  },
);

test("two numbers are never changed", () => {
  const degrees = (most: number) =>
    fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((value) => String(value / 1e6));
  fc.assert(
    fc.property(degrees(90), degrees(180), (latitude, longitude) => {
      fc.pre(![latitude, longitude].some((value) => value.includes("e")));
      expect(placeIn(`${latitude}, ${longitude}`)).toEqual({ latitude, longitude });
    }),
  );
});
