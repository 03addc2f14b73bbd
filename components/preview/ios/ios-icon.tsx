import type { ReactElement } from "react";
import type { ChoiceType } from "@/lib/message/schema";

const stroke = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.9,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
const handset =
  "M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384";
const disc = <circle cx="12" cy="12" r="12" fill="currentColor" />;

const drawings = {
  link: (
    <>
      {disc}
      <path
        fill="var(--glyph)"
        fillRule="evenodd"
        d="m18.2 5.8-4 8.4-8.4 4 4-8.4zM12 10.7a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6z"
      />
    </>
  ),
  call: (
    <>
      {disc}
      <path fill="var(--glyph)" transform="translate(5.2 5.2) scale(.57)" d={handset} />
    </>
  ),
  map: (
    <>
      {disc}
      <path
        fill="var(--glyph)"
        fillRule="evenodd"
        transform="translate(5 4.6) scale(.583)"
        d="M12 1.8a7.6 7.6 0 0 0-7.6 7.6c0 5.2 5.6 10.6 7.6 12.6 2-2 7.6-7.4 7.6-12.6A7.6 7.6 0 0 0 12 1.8zm0 10.4a2.8 2.8 0 1 1 0-5.6 2.8 2.8 0 0 1 0 5.6z"
      />
    </>
  ),
  location: (
    <>
      {disc}
      <path fill="var(--glyph)" d="M5.8 11.8 18 6l-5.8 12.2-1-5.4z" />
    </>
  ),
  calendar: (
    <>
      {disc}
      <path
        fill="var(--glyph)"
        fillRule="evenodd"
        d="M7.8 6.5h8.4a1.3 1.3 0 0 1 1.3 1.3v8.4a1.3 1.3 0 0 1-1.3 1.3H7.8a1.3 1.3 0 0 1-1.3-1.3V7.8a1.3 1.3 0 0 1 1.3-1.3zM8 10v6h8v-6z"
      />
    </>
  ),
  menuLink: (
    <>
      <circle cx="12" cy="12" r="10.9" fill="none" stroke="currentColor" strokeWidth={1.9} />
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="m17.6 6.4-3.7 7.5-7.5 3.7 3.7-7.5zM12 10.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z"
      />
    </>
  ),
  menuCall: <path {...stroke} d={handset} />,
  menuMap: (
    <path
      {...stroke}
      d="M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0M12 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6z"
    />
  ),
  menuLocation: <path {...stroke} d="M3 11 22 2l-9 19-2-8z" />,
  menuCalendar: (
    <path {...stroke} d="M8 2v3M16 2v3M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM3 9h18" />
  ),
  down: <path {...stroke} strokeWidth={2.8} d="M3 8.5 12 16l9-7.5" />,
  play: (
    <path fill="currentColor" d="M6 3.6v16.8c0 .9 1 1.4 1.7.9l13-8.4c.7-.4.7-1.4 0-1.8l-13-8.4c-.7-.5-1.7 0-1.7.9z" />
  ),
  document: <path {...stroke} d="M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7zM14 2v5h6M8 13h8M8 17h6" />,
} satisfies Record<string, ReactElement>;

type IosIconName = keyof typeof drawings;

/** On a button: a glyph in a disc. Replies have none. */
export const choiceIcons = {
  reply: undefined,
  openUrl: "link",
  dialPhone: "call",
  showLocation: "map",
  requestLocation: "location",
  createCalendarEvent: "calendar",
} as const satisfies Record<ChoiceType, IosIconName | undefined>;

/** In the Options menu, which holds actions alone. */
export const menuIcons = {
  openUrl: "menuLink",
  dialPhone: "menuCall",
  showLocation: "menuMap",
  requestLocation: "menuLocation",
  createCalendarEvent: "menuCalendar",
} as const satisfies Record<Exclude<ChoiceType, "reply">, IosIconName>;

/** One of the phone's own icons, in the colour of the text around it. */
export function IosIcon({ name }: { name: IosIconName }) {
  return (
    <svg viewBox="0 0 24 24" className="ios-icon" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
