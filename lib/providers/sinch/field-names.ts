import type { Message } from "../../message/schema";
import { joinPath, pathSteps } from "../field-path";

const fileFields: Record<string, string> = {
  file_uri: "url",
  mime_type: "mimeType",
  file_size: "sizeBytes",
  file_name: "filename",
};

const actionFields: Record<string, string> = {
  type: "type",
  url: "url",
  phone_number: "phoneNumber",
  latitude: "latitude",
  longitude: "longitude",
  label: "label",
  start_time: "startTime",
  end_time: "endTime",
  title: "eventTitle",
  description: "description",
};

/** "message.contents[1].suggestions[0].action.url" → "cards.1.choices.0.url"; "" where no field of ours fits. */
export function toOurPath(field: string, type: Message["type"]): string {
  const [first = "", ...rest] = pathSteps(field);
  switch (first) {
    case "message":
      return contentPath(rest, type);
    case "suggestions":
      return joinPath("choices", choicePath(rest));
    case "to":
      return "to";
    case "fallback":
      return fallbackPath(rest);
    case "message_id":
    case "expire":
    case "mcc":
    case "mnc":
      return "";
    default:
      return contentPath([first, ...rest], type);
  }
}

function contentPath([first = "", ...rest]: string[], type: Message["type"]): string {
  switch (first) {
    case "text":
    case "type":
    case "orientation":
    case "width":
      return first;
    case "thumbnail_alignment":
      return "imageAlignment";
    case "file":
      return joinPath("media", filePath(rest));
    case "thumbnail":
      return joinPath("media.thumbnail", filePath(rest));
    case "content":
      return joinPath("card", cardPath(rest));
    case "contents":
      return joinPath("cards", rest[0], cardPath(rest.slice(1)));
    default:
      return type === "card" && first ? joinPath("card", cardPath([first, ...rest])) : "";
  }
}

function cardPath([first = "", ...rest]: string[]): string {
  if (first === "title" || first === "description") return first;
  if (first === "suggestions") return joinPath("choices", choicePath(rest));
  if (first !== "media") return "";
  const [part = "", ...inFile] = rest;
  if (part === "height") return "media.height";
  return joinPath(
    "media",
    part === "thumbnail" ? part : undefined,
    filePath(part === "file" || part === "thumbnail" ? inFile : rest),
  );
}

const filePath = ([name = ""]: string[]) => fileFields[name] ?? "url";

function choicePath([index, first = "", second = ""]: string[]): string {
  if (first === "display_text") return joinPath(index, "title");
  if (first === "postback") return joinPath(index, "postbackData");
  if (first === "action") return joinPath(index, actionFields[second]);
  return joinPath(index, actionFields[first]);
}

function fallbackPath([first = "", second = ""]: string[]): string {
  if (first === "message" && second === "from") return "settings.fallbackSender";
  return first === "message" && second === "text" ? "fallback.sms.text" : "fallback.sms";
}
