import type { Choice } from "../../message/schema";
import type { PayloadPart } from "../payload-reader";
import { toZulu } from "../zulu";

/**
 * A choice as `{ reply }` or `{ action }`. That `customerData` stands beside `displayText` is assumed: the documents
 * name it and show where it comes back, but in no readable example where it goes out.
 */
export function toSuggestion(choice: Choice): Record<string, unknown> {
  const labelled = { displayText: choice.title, customerData: choice.postbackData };
  switch (choice.type) {
    case "reply":
    case "requestLocation": // there is no such action; `check` refuses it, and here it only keeps its place
      return { reply: labelled };
    case "openUrl":
      return { action: { ...labelled, urlAction: { url: choice.url } } };
    case "dialPhone":
      return { action: { ...labelled, dialAction: { phoneNumber: choice.phoneNumber } } };
    case "showLocation":
      return {
        action: {
          ...labelled,
          locationAction: { latitude: toDecimal(choice.latitude), longitude: toDecimal(choice.longitude) },
        },
      };
    case "createCalendarEvent":
      return {
        action: {
          ...labelled,
          calendarAction: {
            startTime: toZulu(choice.startTime),
            endTime: toZulu(choice.endTime),
            title: choice.eventTitle,
            ...(choice.description !== undefined && { description: choice.description }),
          },
        },
      };
  }
}

export function fromSuggestion(suggestion: PayloadPart): Record<string, unknown> {
  const isAction = suggestion.has("action");
  const part = suggestion.part(isAction ? "action" : "reply", "");
  const choice = {
    title: part.text("displayText"),
    postbackData: part.text("customerData") || suggestion.text("customerData"),
  };
  return { ...choice, ...(isAction ? fromAction(part) : { type: "reply" }) };
}

function fromAction(action: PayloadPart): Record<string, unknown> {
  if (action.has("urlAction")) return { type: "openUrl", url: action.part("urlAction", "").text("url") };
  if (action.has("dialAction"))
    return { type: "dialPhone", phoneNumber: action.part("dialAction", "").text("phoneNumber") };
  if (action.has("locationAction")) {
    const location = action.part("locationAction", "");
    return {
      type: "showLocation",
      latitude: location.number("latitude"),
      longitude: location.number("longitude"),
    };
  }
  if (action.has("calendarAction")) {
    const event = action.part("calendarAction", "");
    return {
      type: "createCalendarEvent",
      startTime: event.text("startTime"),
      endTime: event.text("endTime"),
      eventTitle: event.text("title"),
      description: event.text("description"),
    };
  }
  action.lose("This action is not known here: the button became a reply.");
  return { type: "reply" };
}

/** Degrees are texts here. JavaScript writes the smallest ones, a few centimetres on the ground, with an exponent. */
const toDecimal = (degrees: number) => (Math.abs(degrees) < 1e-6 ? "0" : String(degrees));
