import type { Message } from "../../message/schema";
import { joinPath, pathSteps } from "../field-path";

/** The parameters that a text of OpenMarket names by their path: "variables.request.rcs.text.message". */
const parameter = /\bvariables\.request(?:\.\w+|\[\d+\])+|\bendUser(?:\.\w+)?/g;

/** Our path of each parameter that the text names; nothing where it names none. That it names any is assumed. */
export function pathsNamedIn(text: string, type: Message["type"]): string[] {
  return Array.from(new Set(Array.from(text.matchAll(parameter), ([name]) => toOurPath(name, type))));
}

/** "variables.request.rcs.richCard.cards[1].suggestions[0].action.urlAction.url" → "cards.1.choices.0.url". */
export function toOurPath(field: string, type: Message["type"]): string {
  const steps = pathSteps(field);
  if (steps[0] === "endUser") return "to";
  const [first = "", second = "", ...rest] = steps.filter((step) => !["variables", "request", "rcs"].includes(step));
  switch (first) {
    case "text":
      return second === "suggestions" ? choicePath(rest) : "text";
    case "media":
      return second === "suggestions" ? choicePath(rest) : joinPath("media", fileFields[second] ?? "url");
    case "richCard":
      return richCardPath([second, ...rest], type);
    case "sms":
      return "fallback.sms.text";
    default:
      return "";
  }
}

const fileFields: Record<string, string> = { fileUrl: "url", mimeType: "mimeType", fileSize: "sizeBytes" };

function richCardPath([first = "", index = "", ...rest]: string[], type: Message["type"]): string {
  if (first === "cardOrientation") return "orientation";
  if (first === "cardWidth") return "width";
  const card = type === "card" ? "card" : joinPath("cards", index);
  const [field = "", ...inField] = rest;
  if (field === "suggestions") return joinPath(card, choicePath(inField));
  if (field === "media") return joinPath(card, "media", fileFields[inField[0] ?? ""] ?? "url");
  return joinPath(card, field === "title" || field === "description" ? field : undefined);
}

const choiceFields: Record<string, string> = { displayText: "title", customerData: "postbackData" };

const actionFields: Record<string, string> = {
  url: "url",
  phoneNumber: "phoneNumber",
  latitude: "latitude",
  longitude: "longitude",
  startTime: "startTime",
  endTime: "endTime",
  title: "eventTitle",
  description: "description",
};

/** What follows "suggestions": its number, reply or action, and the field or the kind of action with its own field. */
function choicePath([index, , field = "", inAction = ""]: string[]): string {
  return joinPath("choices", index, choiceFields[field] ?? actionFields[inAction]);
}
