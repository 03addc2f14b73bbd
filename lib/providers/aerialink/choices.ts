import type { Choice } from "../../message/schema";
import type { PayloadPart } from "../payload-reader";

const choiceTypes = {
  REPLY: "reply",
  OPEN_URL: "openUrl",
  DIAL_PHONE: "dialPhone",
  SHOW_LOCATION: "showLocation",
  REQUEST_LOCATION: "requestLocation",
  CREATE_CALENDAR_EVENT: "createCalendarEvent",
} as const;

const applications = { BROWSER: "browser", WEBVIEW: "webview" } as const;
const viewModes = { FULL: "full", HALF: "half", TALL: "tall" } as const;

export function toChoice(choice: Choice): Record<string, unknown> {
  const { title, postbackData } = choice;
  switch (choice.type) {
    case "reply":
      return { type: "REPLY", title, postbackData };
    case "openUrl":
      return {
        type: "OPEN_URL",
        title,
        postbackData,
        url: choice.url,
        application: choice.application.toUpperCase(),
        webviewViewMode: choice.webviewViewMode.toUpperCase(), // required even for the browser
      };
    case "dialPhone":
      return { type: "DIAL_PHONE", title, postbackData, phoneNumber: toDialled(choice.phoneNumber) };
    case "showLocation":
      return {
        type: "SHOW_LOCATION",
        title,
        postbackData,
        latitude: sixDecimals(choice.latitude),
        longitude: sixDecimals(choice.longitude),
        ...(choice.label !== undefined && { label: choice.label }),
      };
    case "requestLocation":
      return { type: "REQUEST_LOCATION", title, postbackData };
    case "createCalendarEvent": {
      const { eventTitle, description } = choice;
      const times = { startTime: withSeconds(choice.startTime), endTime: withSeconds(choice.endTime) };
      const event = { type: "CREATE_CALENDAR_EVENT", title, postbackData, ...times, eventTitle };
      return description === undefined ? event : { ...event, description };
    }
  }
}

export function fromChoice(part: PayloadPart): Record<string, unknown> {
  const type = part.word("type", choiceTypes) ?? "reply";
  const choice = { type, title: part.text("title"), postbackData: part.text("postbackData") };
  switch (type) {
    case "reply":
    case "requestLocation":
      return choice;
    case "openUrl":
      return {
        ...choice,
        url: part.text("url"),
        application: part.word("application", applications),
        webviewViewMode: part.word("webviewViewMode", viewModes),
      };
    case "dialPhone":
      return { ...choice, phoneNumber: fromDialled(part.text("phoneNumber")) };
    case "showLocation":
      return {
        ...choice,
        latitude: part.number("latitude"),
        longitude: part.number("longitude"),
        label: part.text("label"),
      };
    case "createCalendarEvent":
      return {
        ...choice,
        startTime: part.text("startTime"),
        endTime: part.text("endTime"),
        eventTitle: part.text("eventTitle"),
        description: part.text("description"),
      };
  }
}

/** E.164 with the plus → the digits that Aerialink's examples show. */
export const toDigits = (phone: string) => phone.replace(/^\+/, "");

/**
 * The documented example is an international number of 11 digits without its plus. Shorter ones keep the plus,
 * because without it a phone would dial them as national numbers.
 */
const toDialled = (phoneNumber: string) =>
  /^\+[1-9]\d{10,14}$/.test(phoneNumber) ? phoneNumber.slice(1) : phoneNumber;

const fromDialled = (digits: string) => (/^[1-9]\d{10,14}$/.test(digits) ? `+${digits}` : digits);

/** All documented forms have seconds; ISO 8601 lets them be left out. */
const withSeconds = (time: string) => time.replace(/T(\d\d:\d\d)(?=Z|[+-])/, "T$1:00");

const sixDecimals = (degrees: number) => Number(degrees.toFixed(6));
