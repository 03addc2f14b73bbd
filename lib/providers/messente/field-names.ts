import { joinPath, pathSteps } from "../field-path";

const mediaFields: Record<string, string> = { file_url: "url", thumbnail_url: "thumbnail.url" };

const standaloneFields: Record<string, string> = {
  card_orientation: "orientation",
  thumbnail_image_alignment: "imageAlignment",
};

const actionFields: Record<string, string> = {
  url: "url",
  application: "application",
  webview_view_mode: "webviewViewMode",
  phone_number: "phoneNumber",
  latitude: "latitude",
  longitude: "longitude",
  label: "label",
  start_time: "startTime",
  end_time: "endTime",
};

/**
 * The `source` of an error → our path; "" where no field of ours fits. Only "payload[rcs][sender]" is published, with
 * the channel for the element of `messages`; "payload[messages][0]…" is read too, because we send RCS first.
 */
export function toOurPath(source: string): string {
  const [first = "", ...rest] = withoutRoot(pathSteps(source));
  switch (first) {
    case "messages":
      return elementPath(rest);
    case "rcs":
      return contentPath(rest);
    case "sms":
      return smsPath(rest);
    case "to":
      return "to";
    case "text_store":
      return "settings.textStore";
    default:
      return contentPath([first, ...rest]);
  }
}

const withoutRoot = (steps: string[]) => (steps[0] === "payload" ? steps.slice(1) : steps);

function elementPath([index, ...steps]: string[]): string {
  if (index === undefined) return "";
  const [first, ...rest] = steps;
  if (first === "rcs") return contentPath(rest);
  if (first === "sms") return smsPath(rest);
  return index === "1" ? smsPath(steps) : contentPath(steps);
}

function smsPath([field]: string[]): string {
  if (field === "sender") return "settings.fallbackSender";
  return field === "text" ? "fallback.sms.text" : "fallback.sms";
}

function contentPath([first = "", ...rest]: string[]): string {
  switch (first) {
    case "sender":
      return "settings.sender";
    case "text":
      return "text";
    case "suggestions":
      return joinPath("choices", choicePath(rest));
    case "content_info":
      return joinPath("media", mediaFields[rest[0] ?? ""] ?? "url");
    case "rich_card":
      return contentPath(rest);
    case "standalone_card": {
      const [field = "", ...inCard] = rest;
      return standaloneFields[field] ?? joinPath("card", field === "card_content" ? cardPath(inCard) : "");
    }
    case "carousel_card": {
      const [field = "", index, ...inCard] = rest;
      return field === "card_width" ? "width" : joinPath("cards", index, cardPath(inCard));
    }
    default:
      return "";
  }
}

function cardPath([first = "", ...rest]: string[]): string {
  if (first === "title" || first === "description") return first;
  if (first === "suggestions") return joinPath("choices", choicePath(rest));
  if (first !== "media") return "";
  const [part, file = ""] = rest;
  return joinPath("media", part === "height" ? part : (mediaFields[file] ?? "url"));
}

/** [index, "reply" or "action", field or kind of action, field of that kind] */
function choicePath([index, , field = "", ...inAction]: string[]): string {
  if (field === "text") return joinPath(index, "title");
  if (field === "postback_data") return joinPath(index, "postbackData");
  const name = inAction.at(-1) ?? "";
  if (field === "create_calendar_event_action" && name === "title") return joinPath(index, "eventTitle");
  if (field === "create_calendar_event_action" && name === "description") return joinPath(index, "description");
  return joinPath(index, actionFields[name]);
}
