import { describe, expect, it } from "vitest";
import { whyNoKind, whyNoType, whyNotCarried } from "./carried";
import { ableProfile, strictProfile } from "./example-profile";

const paths = [
  "orientation",
  "imageAlignment",
  "width",
  "card.media.height",
  "cards.3.media.altText",
  "media.filename",
  "card.media.thumbnail.url",
  "cards.0.choices.1.application",
  "choices.2.label",
];

describe("what a provider carries", () => {
  it.each(paths)("of %s is everything, where it says so", (path) => {
    expect(whyNotCarried(path, "card", ableProfile)).toBeUndefined();
  });

  it.each(paths)("of %s is nothing, where it says so, with the reason", (path) => {
    expect(whyNotCarried(path, "card", strictProfile)).toMatch(/^Strict .+\.$/);
  });

  it("depends on the type for chips and fallbacks", () => {
    expect(whyNotCarried("choices", "text", strictProfile)).toBeUndefined();
    expect(whyNotCarried("choices", "carousel", strictProfile)).toBe("Strict has no chips below a carousel.");
    expect(whyNotCarried("fallback.sms", "text", strictProfile)).toBeUndefined();
    expect(whyNotCarried("fallback.sms", "card", strictProfile)).toBe("Strict sends no fallback SMS with a card.");
    expect(whyNotCarried("fallback.mms", "text", strictProfile)).toBe("Strict sends no fallback MMS with a text.");
  });

  it("leaves fields alone that every provider sends", () => {
    for (const path of ["text", "cards.0.title", "choices.0.title", "choices.0.postbackData", "cards.1.media.url"])
      expect(whyNotCarried(path, "carousel", strictProfile)).toBeUndefined();
  });

  it("knows types and kinds", () => {
    expect(whyNoType("media", strictProfile)).toBe("Strict cannot send a media message");
    expect(whyNoType("media", ableProfile)).toBeUndefined();
    expect(whyNoKind("dialPhone", strictProfile)).toBe("Strict has no call buttons");
    expect(whyNoKind("reply", strictProfile)).toBeUndefined();
  });
});
