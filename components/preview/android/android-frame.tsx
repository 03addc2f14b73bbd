"use client";

import "./android.css";
import type { CSSProperties, ReactNode } from "react";
import type { PhoneProps } from "../phone";
import { useRing } from "../phone-parts";
import { TextSizeProvider } from "../text-size";
import { AndroidIcon } from "./android-icon";

interface AndroidFrameProps extends Omit<PhoneProps, "sender"> {
  /** RCS and SMS threads differ in their colours. */
  service: "rcs" | "sms";
  header: ReactNode;
  /** What the empty answer field says. */
  hint: string;
}

/** Google Messages around a thread, laid out at true size and drawn at any. */
export function AndroidFrame(props: AndroidFrameProps) {
  const { service, header, hint, theme, label, time = "Today • 10:24 AM", scale, highlightPath } = props;
  const { answer, sheet, children, textSize = "default" } = props;
  const covered = sheet !== undefined && sheet !== null && sheet !== false;
  const screen = useRing(highlightPath);

  return (
    <div className="android-place" style={scale === undefined ? undefined : ({ "--scale": scale } as CSSProperties)}>
      <section className="android-phone" data-theme={theme} data-text-size={textSize} dir="ltr" aria-label={label}>
        <div className={`android-screen android-screen-${service}`} ref={screen}>
          <Status />
          {header}
          <div className="android-thread" inert={covered}>
            <div className="android-thread-messages">
              {time && <p className="android-time">{time}</p>}
              <TextSizeProvider value={textSize}>{children}</TextSizeProvider>
            </div>
          </div>
          <footer className="android-composer" inert={covered}>
            {answer ?? <DrawnAnswer hint={hint} />}
          </footer>
          {sheet}
        </div>
      </section>
    </div>
  );
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

function DrawnAnswer({ hint }: { hint: string }) {
  return (
    <>
      <div className="android-composer-field" aria-hidden="true">
        <AndroidIcon name="plus" />
        <span className="android-composer-hint">{hint}</span>
        <AndroidIcon name="smile" />
        <AndroidIcon name="gallery" />
      </div>
      <span className="android-composer-voice" aria-hidden="true">
        <AndroidIcon name="voice" />
      </span>
    </>
  );
}
