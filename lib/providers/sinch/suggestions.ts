import type { Choice } from "../../message/schema";
import type { PayloadPart } from "../payload-reader";
import { toZulu } from "../zulu";

const actionTypes = {
  open_url: "openUrl",
  dial_phone_number: "dialPhone",
  show_location: "showLocation",
  request_location_push: "requestLocation",
  create_calendar_event: "createCalendarEvent",
} as const;

/**
 * The field table calls postback data base64, every published example is plain text: it goes out as it was written,
 * because that is what the author's own system expects to get back.
 */
export function toSuggestion(choice: Choice): Record<string, unknown> {
  const shared = { display_text: choice.title, postback: { data: choice.postbackData } };
  return choice.type === "reply"
    ? { type: "reply", ...shared }
    : { type: "action", ...shared, action: toAction(choice) };
}

function toAction(choice: Exclude<Choice, { type: "reply" }>): Record<string, unknown> {
  switch (choice.type) {
    case "openUrl":
      return { type: "open_url", url: choice.url };
    case "dialPhone":
      return { type: "dial_phone_number", phone_number: choice.phoneNumber };
    case "showLocation": {
      const { latitude, longitude, label } = choice;
      return { type: "show_location", latitude, longitude, ...(label !== undefined && { label }) };
    }
    case "requestLocation":
      return { type: "request_location_push" };
    case "createCalendarEvent":
      return {
        type: "create_calendar_event",
        start_time: toZulu(choice.startTime),
        end_time: toZulu(choice.endTime),
        title: choice.eventTitle,
        description: choice.description ?? choice.eventTitle, // mandatory
      };
  }
}

export function fromSuggestion(part: PayloadPart): Record<string, unknown> {
  const kind = part.word("type", { reply: "reply", action: "action" }) ?? (part.has("action") ? "action" : "reply");
  const choice = { title: part.text("display_text"), postbackData: part.part("postback", "").text("data") };
  return kind === "reply" ? { type: "reply", ...choice } : { ...choice, ...fromAction(part.part("action", "")) };
}

function fromAction(action: PayloadPart): Record<string, unknown> {
  const type = action.word("type", actionTypes);
  switch (type) {
    case "openUrl":
      return { type, url: action.text("url") };
    case "dialPhone":
      return { type, phoneNumber: action.text("phone_number") };
    case "showLocation":
      return {
        type,
        latitude: action.number("latitude"),
        longitude: action.number("longitude"),
        label: action.text("label"),
      };
    case "createCalendarEvent":
      return {
        type,
        startTime: action.text("start_time"),
        endTime: action.text("end_time"),
        eventTitle: action.text("title"),
        description: action.text("description"),
      };
    case "requestLocation":
      return { type };
    case undefined:
      action.lose("This action is not known here: the button became a reply.");
      return { type: "reply" };
  }
}
