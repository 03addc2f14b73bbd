import type { Choice } from "../../message/schema";
import type { PayloadPart } from "../payload-reader";
import { toZulu } from "../zulu";

const applications = { BROWSER: "browser", WEBVIEW: "webview" } as const;
const viewModes = { FULL: "full", HALF: "half", TALL: "tall" } as const;

/** An `RcsSuggestion`: exactly one of `reply` and `action`, and in an action exactly one kind. */
export function toSuggestion(choice: Choice): Record<string, unknown> {
  const shared = { text: choice.title, postback_data: choice.postbackData };
  return choice.type === "reply" ? { reply: shared } : { action: { ...shared, ...toAction(choice) } };
}

function toAction(choice: Exclude<Choice, { type: "reply" }>): Record<string, unknown> {
  switch (choice.type) {
    case "openUrl":
      return {
        open_url_action: {
          url: choice.url,
          application: choice.application.toUpperCase(),
          ...(choice.application === "webview" && { webview_view_mode: choice.webviewViewMode.toUpperCase() }),
        },
      };
    case "dialPhone":
      return { dial_action: { phone_number: choice.phoneNumber } };
    case "showLocation": {
      const { latitude, longitude, label } = choice;
      return { view_location_action: { lat_long: { latitude, longitude }, ...(label !== undefined && { label }) } };
    }
    case "requestLocation":
      return { share_location_action: {} };
    case "createCalendarEvent":
      return {
        create_calendar_event_action: {
          start_time: toZulu(choice.startTime),
          end_time: toZulu(choice.endTime),
          title: choice.eventTitle,
          description: choice.description ?? choice.eventTitle, // mandatory
        },
      };
  }
}

export function fromSuggestion(part: PayloadPart): Record<string, unknown> {
  if (part.has("action")) return fromAction(part.part("action", ""));
  return { type: "reply", ...labelOf(part.part("reply", "")) };
}

const labelOf = (part: PayloadPart) => ({ title: part.text("text"), postbackData: part.text("postback_data") });

function fromAction(action: PayloadPart): Record<string, unknown> {
  const label = labelOf(action);
  if (action.has("open_url_action")) {
    const open = action.part("open_url_action", "");
    return {
      ...label,
      type: "openUrl",
      url: open.text("url"),
      application: open.word("application", applications),
      webviewViewMode: open.word("webview_view_mode", viewModes),
    };
  }
  if (action.has("dial_action"))
    return { ...label, type: "dialPhone", phoneNumber: action.part("dial_action", "").text("phone_number") };
  if (action.has("view_location_action")) {
    const view = action.part("view_location_action", "");
    const place = view.part("lat_long", "");
    const [latitude, longitude] = [place.number("latitude"), place.number("longitude")];
    return { ...label, type: "showLocation", latitude, longitude, label: view.text("label") };
  }
  if (action.has("create_calendar_event_action")) {
    const event = action.part("create_calendar_event_action", "");
    return {
      ...label,
      type: "createCalendarEvent",
      startTime: event.text("start_time"),
      endTime: event.text("end_time"),
      eventTitle: event.text("title"),
      description: event.text("description"),
    };
  }
  if (action.has("share_location_action")) {
    action.part("share_location_action", "");
    return { ...label, type: "requestLocation" };
  }
  action.lose("This action is not known here: the button became a reply.");
  return { ...label, type: "reply" };
}
