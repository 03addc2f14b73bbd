import { error, type Rule, warning } from "./rule-reason";

/** The part of the rule book about what one provider alone refuses or loses. */
export const providerRules: Readonly<Record<string, Rule>> = {
  "type-unsupported": error(
    "provider",
    "This provider has no such message. Another type or another connection can carry it.",
  ),
  "field-required": error("provider", "This provider refuses cards without it, though phones would show them."),
  "chips-unsupported": error("provider", "This provider has no place for chips below a message of this type."),
  "choice-unsupported": error("provider", "This provider does not know this kind of button."),
  "number-not-international": error(
    "provider",
    "This provider passes on only numbers that begin with + and the country code.",
  ),
  "label-lost": error("provider", "The reader would miss a name that you wrote, so it is not dropped without a word."),
  "media-facts": error("provider", "This provider wants the type and the size of each file in the request."),
  "thumbnail-required": error(
    "provider",
    "This provider refuses videos and other files that come without a thumbnail.",
  ),
  "width-lost": warning("provider", "The provider decides how wide cards are. Nothing that is written is lost."),
  "orientation-lost": warning("provider", "The card arrives upright, with everything on it."),
  "alignment-lost": warning("provider", "The picture arrives on the other side of the card."),
  "height-lost": warning(
    "provider",
    "The provider decides how high pictures are, so more or less of this one may be seen.",
  ),
  "webview-lost": warning("provider", "The page opens in the browser. It is the same page."),
  "calendar-description-copied": warning(
    "provider",
    "The provider demands a description. Write one, and yours is sent.",
  ),
  "fallback-lost": warning(
    "provider",
    "Phones without RCS get nothing of this through this provider, or only the other fallback.",
  ),
  "thumbnail-lost": warning(
    "provider",
    "The picture or video itself arrives. Until it is loaded, phones show what they make of it.",
  ),
  "alt-text-lost": warning(
    "provider",
    "People who use a screen reader learn nothing of this picture through this provider.",
  ),
  "filename-lost": warning("provider", "The file arrives, under another name."),
  "thumbnail-copied": warning(
    "provider",
    "The provider demands a thumbnail. Phones load the picture itself twice, which takes longer.",
  ),
  "filename-copied": warning("provider", "The provider demands a name. Readers may see it beside the file."),
};
