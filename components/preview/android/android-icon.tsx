import type { ReactElement } from "react";
import type { ChoiceType } from "@/lib/message/schema";

const stroke = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

const drawings = {
  link: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm-1.1 19.7A8.8 8.8 0 0 1 3.5 10l5.2 5.2v1.1c0 1.2 1 2.2 2.2 2.2zm7.6-2.8a2.2 2.2 0 0 0-2.1-1.5h-1.1v-3.3c0-.6-.5-1.1-1.1-1.1H7.6V9.8h2.2c.6 0 1.1-.5 1.1-1.1V6.5h2.2c1.2 0 2.2-1 2.2-2.2v-.5a8.8 8.8 0 0 1 3.2 14.1z"
    />
  ),
  call: (
    <path
      fill="currentColor"
      d="M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384"
    />
  ),
  map: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M12 1.8a7.6 7.6 0 0 0-7.6 7.6c0 5.2 5.6 10.6 7.6 12.6 2-2 7.6-7.4 7.6-12.6A7.6 7.6 0 0 0 12 1.8zm0 10.4a2.8 2.8 0 1 1 0-5.6 2.8 2.8 0 0 1 0 5.6z"
    />
  ),
  location: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M11 1h2v2.1a9 9 0 0 1 7.9 7.9H23v2h-2.1a9 9 0 0 1-7.9 7.9V23h-2v-2.1A9 9 0 0 1 3.1 13H1v-2h2.1A9 9 0 0 1 11 3.1zm1 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm0 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8z"
    />
  ),
  calendar: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M7 1.5v2H5a2 2 0 0 0-2 2V20a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V5.5a2 2 0 0 0-2-2h-2v-2h-2v2H9v-2zM5 9h14v11H5zm7.5 4.5h5v5h-5z"
    />
  ),
  play: <path fill="currentColor" d="M7 4.5v15l12.5-7.5z" />,
  image: (
    <path
      {...stroke}
      strokeWidth={1.6}
      d="M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm4 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm12 8-3.086-3.086a2 2 0 0 0-2.828 0L6 21"
    />
  ),
  document: <path {...stroke} d="M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7zM14 2v5h6M8 13h8M8 17h6" />,
  person: (
    <path
      fill="currentColor"
      d="M12 3a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zm0 10.5c-5 0-9 2.5-9 5.7V21h18v-1.8c0-3.2-4-5.7-9-5.7z"
    />
  ),
  back: <path fill="currentColor" d="M20 11H7.8l5.6-5.6L12 4l-8 8 8 8 1.4-1.4L7.8 13H20z" />,
  more: (
    <path
      fill="currentColor"
      d="M12 3a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm0 7a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm0 7a2 2 0 1 1 0 4 2 2 0 0 1 0-4z"
    />
  ),
  plus: <path {...stroke} d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zM8 12h8M12 8v8" />,
  smile: <path {...stroke} d="M15 10V9m1.472 6a6 6 0 0 1-8.943 0M9 10V9m3-7a10 10 0 1 1 0 20 10 10 0 0 1 0-20z" />,
  gallery: (
    <g {...stroke}>
      <path d="M10 17H5.5A2.5 2.5 0 0 1 3 14.5v-9A2.5 2.5 0 0 1 5.5 3h9A2.5 2.5 0 0 1 17 5.5V10" />
      <path d="M12 15h1.8l1-1.5h2.4l1 1.5H22a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H12a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1z" />
      <path fill="currentColor" stroke="none" d="M5 13l2.5-3.2 1.9 2.2 2.2-3 2.2 2.8H12l-1.5 1.5z" />
      <circle cx="17" cy="18.5" r="1.8" fill="currentColor" stroke="none" />
    </g>
  ),
  voice: <path {...stroke} d="M3 11.2v1.6M6.6 7.5v9M10.2 8.8v6.4M13.8 4v16M17.4 8.8v6.4M21 11.2v1.6" />,
  send: <path fill="currentColor" d="M3 20.5v-7l9-1.5-9-1.5v-7L22 12z" />,
  verified: (
    <>
      <path
        fill="currentColor"
        stroke="currentColor"
        strokeWidth={1.5}
        d="M3.85 8.62a4 4 0 0 1 4.78-4.77 4 4 0 0 1 6.74 0 4 4 0 0 1 4.78 4.78 4 4 0 0 1 0 6.74 4 4 0 0 1-4.77 4.78 4 4 0 0 1-6.75 0 4 4 0 0 1-4.78-4.77 4 4 0 0 1 0-6.76Z"
      />
      <path {...stroke} stroke="var(--glyph)" strokeWidth={2.2} d="m16.2 9.2-5.5 5.5L8 12" />
    </>
  ),
} satisfies Record<string, ReactElement>;

export type AndroidIconName = keyof typeof drawings;

/** Actions carry an icon, replies none. */
export const choiceIcons = {
  reply: undefined,
  openUrl: "link",
  dialPhone: "call",
  showLocation: "map",
  requestLocation: "location",
  createCalendarEvent: "calendar",
} as const satisfies Record<ChoiceType, AndroidIconName | undefined>;

/** One of the phone's own icons, in the colour of the text around it. */
export function AndroidIcon({ name, className }: { name: AndroidIconName; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={className ? `android-icon ${className}` : "android-icon"} aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
