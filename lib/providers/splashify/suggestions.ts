import { suggestedPostback } from "../../message/edit";
import type { Choice } from "../../message/schema";
import type { PayloadPart } from "../payload-reader";

/** The last two are words of the sister API for partners. */
const suggestionTypes = {
  reply: "reply",
  url: "openUrl",
  dial: "dialPhone",
  message: "reply",
  view_location: "showLocation",
} as const;

/**
 * The documents show no postback on links and calls, the sister APIs take one: it is always sent. A kind that cannot
 * be sent keeps its place as a reply; `check` refuses such a message before it could go out.
 */
export function toSuggestion(choice: Choice): Record<string, unknown> {
  const { title: text, postbackData: postback } = choice;
  switch (choice.type) {
    case "openUrl":
      return { type: "url", text, url: choice.url, postback };
    case "dialPhone":
      return { type: "dial", text, call_to: choice.phoneNumber, postback };
    default:
      return { type: "reply", text, postback };
  }
}

export function fromSuggestion(part: PayloadPart): Record<string, unknown> {
  const type = part.word("type", suggestionTypes) ?? guessType(part);
  const title = part.text("text");
  if (type === "reply") return { type, title, postbackData: part.text("postback") };
  // The published examples have none on links and calls, and a draft needs one: the one that the editor would propose.
  const postbackData = part.has("postback") ? part.text("postback") : suggestedPostback(title);
  const choice = { type, title, postbackData };
  switch (type) {
    case "openUrl":
      return { ...choice, url: part.text("url") };
    case "dialPhone":
      return { ...choice, phoneNumber: part.text("call_to") };
    case "showLocation":
      return { ...choice, latitude: part.number("latitude"), longitude: part.number("longitude") };
  }
}

function guessType(part: PayloadPart): "reply" | "openUrl" | "dialPhone" {
  if (part.has("url")) return "openUrl";
  return part.has("call_to") ? "dialPhone" : "reply";
}
