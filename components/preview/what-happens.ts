import type { ChoiceDraft } from "@/lib/message/schema";

export interface WhatHappens {
  /** How much of the screen it takes; "app" leaves Messages for another app. */
  extent: "content" | "app" | ChoiceDraft["webviewViewMode"];
  /** What the phone opens: "Browser". */
  title: string;
  /** What its owner sees next. */
  sentence: string;
  /** What the phone was told, as it was told. */
  facts: { name: string; value: string }[];
}

const viewModes = { full: "the whole screen", half: "half of the screen", tall: "three quarters of the screen" };

/** What a phone does on a tap on an action; null for a reply, which only posts its title. */
export function whatHappens(choice: ChoiceDraft): WhatHappens | null {
  switch (choice.type) {
    case "reply":
      return null;
    case "openUrl":
      return choice.application === "webview"
        ? {
            extent: choice.webviewViewMode,
            title: "Page inside Messages",
            sentence: `The phone opens this page over ${viewModes[choice.webviewViewMode]}, without leaving the chat.`,
            facts: [{ name: "Address", value: choice.url }],
          }
        : {
            extent: "app",
            title: "Browser",
            sentence: "The phone opens this address in its browser, or in the app that owns it.",
            facts: [{ name: "Address", value: choice.url }],
          };
    case "dialPhone":
      return {
        extent: "content",
        title: "Phone",
        sentence: "The phone shows its dial pad with this number. It does not call by itself.",
        facts: [{ name: "Number", value: choice.phoneNumber }],
      };
    case "showLocation":
      return {
        extent: "content",
        title: "Map",
        sentence: "The phone opens its map at this place.",
        facts: [
          ...(choice.label ? [{ name: "Place", value: choice.label }] : []),
          { name: "Position", value: `${choice.latitude}, ${choice.longitude}` },
        ],
      };
    case "requestLocation":
      return {
        extent: "content",
        title: "Share a location",
        sentence: "The phone asks its owner which place to send, and sends nothing without a yes.",
        facts: [],
      };
    case "createCalendarEvent":
      return {
        extent: "content",
        title: "New calendar event",
        sentence: "The phone opens its calendar with the event filled in. Its owner still has to save it.",
        facts: [
          { name: "Event", value: choice.eventTitle },
          { name: "Starts", value: readableTime(choice.startTime) },
          { name: "Ends", value: readableTime(choice.endTime) },
          ...(choice.description ? [{ name: "Description", value: choice.description }] : []),
        ],
      };
  }
}

/** In the reader's own time zone, as the phone would show it; as it stands where it is no time. */
function readableTime(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time)
    ? text
    : new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "short" }).format(time);
}
