"use client";

import "./android.css";
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";
import { AndroidIcon } from "./android-icon";

/** Who the phone says the message is from. The logo comes from our own origin. */
export interface Sender {
  name: string;
  logoUrl?: string;
}

interface AndroidPhoneProps {
  sender: Sender;
  /** The phone's own, whatever the page's. */
  theme: "light" | "dark";
  /** Name of the region: "Android preview". */
  label: string;
  /** The line above the first message; "" for none. */
  time?: string;
  /** Drawn size ÷ true size (411 × 914 dp). Left out: `--scale` of an ancestor, such as `.phone-fit`. */
  scale?: number;
  /** Path of the field that is being edited, "cards.1.choices.0.url": the part that shows it is ringed. */
  highlightPath?: string;
  /** A working answer field instead of the drawn one. */
  answer?: ReactNode;
  /** Lies over the lower part of the screen. */
  sheet?: ReactNode;
  /** The thread, oldest first. */
  children: ReactNode;
}

/** Google Messages around a thread, laid out at true size and drawn at any. */
export function AndroidPhone(props: AndroidPhoneProps) {
  const { sender, theme, label, time = "Today • 10:24 AM", scale, highlightPath, answer, sheet, children } = props;
  const covered = sheet !== undefined && sheet !== null && sheet !== false;
  const screen = useRef<HTMLDivElement>(null);

  // After every drawing, because a part may be new. By hand, so that moving the ring draws no card again.
  useEffect(() => {
    if (screen.current) ring(screen.current, highlightPath);
  });

  return (
    <div className="android-place" style={scale === undefined ? undefined : ({ "--scale": scale } as CSSProperties)}>
      <section className="android-phone" data-theme={theme} dir="ltr" aria-label={label}>
        <div className="android-screen" ref={screen}>
          <Status />
          <Header sender={sender} />
          <div className="android-thread" inert={covered}>
            <div className="android-thread-messages">
              {time && <p className="android-time">{time}</p>}
              {children}
            </div>
          </div>
          <footer className="android-composer" inert={covered}>
            {answer ?? <DrawnAnswer />}
          </footer>
          {sheet}
        </div>
      </section>
    </div>
  );
}

function ring(screen: HTMLElement, path: string | undefined) {
  const part = path ? closestPart(screen, path) : null;
  for (const old of screen.querySelectorAll("[data-highlighted]"))
    if (old !== part) delete (old as HTMLElement).dataset.highlighted;
  if (part && part.dataset.highlighted === undefined) part.dataset.highlighted = "";
}

/** The part drawn for a path, else for what holds it: the button for its address, the card for an empty title. */
function closestPart(screen: HTMLElement, path: string): HTMLElement | null {
  for (let rest = path; rest !== ""; rest = rest.slice(0, Math.max(rest.lastIndexOf("."), 0))) {
    const part = screen.querySelector<HTMLElement>(`[data-path="${CSS.escape(rest)}"]`);
    if (part) return part;
  }
  return null;
}

function Status() {
  return (
    <div className="android-status" aria-hidden="true">
      <span className="android-status-clock">10:24</span>
      <span className="android-camera" />
      <svg width="17" height="13" viewBox="0 0 17 13" aria-hidden="true">
        <path fill="currentColor" d="M8.5 12.5.5 3A12.5 12.5 0 0 1 8.5 0a12.5 12.5 0 0 1 8 3z" />
      </svg>
      <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
        <path fill="currentColor" d="M13 0v13H0z" />
      </svg>
      <svg className="android-status-battery" width="9" height="14" viewBox="0 0 9 14" aria-hidden="true">
        <path
          fill="currentColor"
          d="M3 0h3v1.5h1.5A1.5 1.5 0 0 1 9 3v9.5A1.5 1.5 0 0 1 7.5 14h-6A1.5 1.5 0 0 1 0 12.5V3a1.5 1.5 0 0 1 1.5-1.5H3z"
        />
      </svg>
      <span>82%</span>
    </div>
  );
}

function Header({ sender }: { sender: Sender }) {
  const [brokenLogo, setBrokenLogo] = useState("");
  const { name, logoUrl } = sender;
  const [initial = ""] = name.trim();
  return (
    <header className="android-header">
      <span className="android-tool" aria-hidden="true">
        <AndroidIcon name="back" />
      </span>
      <span className="android-logo" aria-hidden="true">
        {logoUrl && logoUrl !== brokenLogo ? (
          <img src={logoUrl} alt="" draggable={false} onError={() => setBrokenLogo(logoUrl)} />
        ) : (
          initial
        )}
      </span>
      <span className="android-name" dir="auto">
        {name}
      </span>
      <AndroidIcon name="verified" className="android-badge" />
      <span className="android-tool android-tool-end" aria-hidden="true">
        <AndroidIcon name="more" />
      </span>
    </header>
  );
}

function DrawnAnswer() {
  return (
    <>
      <div className="android-composer-field" aria-hidden="true">
        <AndroidIcon name="plus" />
        <span className="android-composer-hint">RCS message</span>
        <AndroidIcon name="smile" />
        <AndroidIcon name="gallery" />
      </div>
      <span className="android-composer-voice" aria-hidden="true">
        <AndroidIcon name="voice" />
      </span>
    </>
  );
}
