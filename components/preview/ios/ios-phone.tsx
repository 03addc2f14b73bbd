"use client";

import "./ios.css";
import type { CSSProperties } from "react";
import type { PhoneProps, Sender } from "../phone";
import { useRing } from "../phone-parts";
import { TextSizeProvider } from "../text-size";
import { useBrokenUrl } from "../use-broken-url";
import { SenderNameProvider } from "./sender-name";

/** Messages on iPhone around a thread, laid out at true size (390 × 844 pt) and drawn at any. */
export function IosPhone(props: PhoneProps) {
  const { sender, theme, label, time = "Today 9:38 AM", textSize = "default", scale } = props;
  const { highlightPath, answer, sheet, children } = props;
  const covered = sheet !== undefined && sheet !== null && sheet !== false;
  const screen = useRing(highlightPath);
  return (
    <div className="ios-place" style={scale === undefined ? undefined : ({ "--scale": scale } as CSSProperties)}>
      <section className="ios-phone" data-theme={theme} data-text-size={textSize} dir="ltr" aria-label={label}>
        <div className="ios-screen" ref={screen}>
          <Header sender={sender} />
          <div className="ios-thread" inert={covered}>
            <div className="ios-thread-messages">
              {time && <TimeLine time={time} />}
              <SenderNameProvider value={sender.name}>
                <TextSizeProvider value={textSize}>{children}</TextSizeProvider>
              </SenderNameProvider>
            </div>
          </div>
          <footer className="ios-composer" inert={covered}>
            {answer ?? <DrawnAnswer />}
          </footer>
          {sheet}
        </div>
      </section>
    </div>
  );
}

/** The day is bold, the time is not. */
function TimeLine({ time }: { time: string }) {
  const [, day, rest] = /^(.*?)(\s\d.*)?$/s.exec(time) ?? [];
  return (
    <p className="ios-time">
      <b>{day}</b>
      {rest}
    </p>
  );
}

function Header({ sender }: { sender: Sender }) {
  return (
    <header className="ios-header">
      <svg className="ios-notch" viewBox="0 0 174 33" aria-hidden="true">
        <path d="M0 0c3.4 0 6 2.6 6 6v3c0 13.3 8.7 24 22 24h118c13.3 0 22-10.7 22-24V6c0-3.4 2.6-6 6-6z" />
        <rect x="62" y="8" width="50" height="6" rx="3" fill="#15151a" />
        <circle cx="132" cy="11" r="5" fill="#11141f" />
      </svg>
      <Status />
      <span className="ios-back" aria-hidden="true">
        <svg viewBox="0 0 13 22" aria-hidden="true">
          <path
            d="M11.4 1.6 1.9 11l9.5 9.4"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span className="ios-back-count">3</span>
      </span>
      <Logo logoUrl={sender.logoUrl} />
      <div className="ios-name">
        <span className="ios-name-text" dir="auto">
          {sender.name}
        </span>
        <svg viewBox="0 0 5 9" aria-hidden="true">
          <path
            d="m.7.7 3.6 3.8L.7 8.3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.3"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </div>
    </header>
  );
}

function Logo({ logoUrl }: { logoUrl: string | undefined }) {
  const [brokenLogo, setBrokenLogo] = useBrokenUrl();
  if (logoUrl && logoUrl !== brokenLogo)
    return (
      <span className="ios-logo" aria-hidden="true">
        <img src={logoUrl} alt="" draggable={false} onError={() => setBrokenLogo(logoUrl)} />
      </span>
    );
  return (
    <span className="ios-logo ios-logo-person" aria-hidden="true">
      <svg viewBox="0 0 52 52" fill="currentColor" aria-hidden="true">
        <circle cx="26" cy="20.5" r="9" />
        <path d="M26 33.5c-8.5 0-14.5 4.5-16.5 10A23.5 23.5 0 0 0 26 50a23.5 23.5 0 0 0 16.5-6.5c-2-5.5-8-10-16.5-10z" />
      </svg>
    </span>
  );
}

function Status() {
  return (
    <div aria-hidden="true">
      <span className="ios-status-time">9:41</span>
      <span className="ios-status-icons">
        <svg width="18" height="12" viewBox="0 0 18 12" fill="currentColor" aria-hidden="true">
          <rect y="8" width="3.2" height="4" rx=".8" />
          <rect x="4.9" y="5.6" width="3.2" height="6.4" rx=".8" />
          <rect x="9.8" y="3" width="3.2" height="9" rx=".8" />
          <rect x="14.7" width="3.2" height="12" rx=".8" />
        </svg>
        <svg width="17" height="12" viewBox="0 0 17 12" fill="currentColor" aria-hidden="true">
          <path d="M8.5 2.4c2.3 0 4.4.9 6 2.4l1.2-1.2A10.3 10.3 0 0 0 8.5.7C5.7.7 3.2 1.8 1.3 3.6l1.2 1.2a8.6 8.6 0 0 1 6-2.4z" />
          <path d="M8.5 6.2c1.3 0 2.5.5 3.4 1.3l1.2-1.2a6.7 6.7 0 0 0-9.2 0l1.2 1.2a5 5 0 0 1 3.4-1.3z" />
          <path d="M8.5 9.2c-.8 0-1.4.3-1.9.8l1.9 1.9 1.9-1.9c-.5-.5-1.1-.8-1.9-.8z" />
        </svg>
        <svg width="27" height="13" viewBox="0 0 27 13" aria-hidden="true">
          <rect x=".5" y=".5" width="23" height="12" rx="3.8" fill="none" stroke="currentColor" opacity=".4" />
          <path d="M25 4.2c1 .4 1.6 1.3 1.6 2.3S26 8.4 25 8.8z" fill="currentColor" opacity=".45" />
          <rect x="2" y="2" width="17" height="9" rx="2.4" fill="currentColor" />
        </svg>
      </span>
    </div>
  );
}

function DrawnAnswer() {
  return (
    <>
      <span className="ios-composer-plus" aria-hidden="true">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 2v20M2 12h20" stroke="currentColor" strokeWidth="3.2" strokeLinecap="round" />
        </svg>
      </span>
      <div className="ios-composer-field" aria-hidden="true">
        <span>
          Text Message <span className="ios-composer-dot">•</span> RCS
        </span>
        <svg viewBox="0 0 13 18" aria-hidden="true">
          <rect x="3.5" y="0" width="6" height="11" rx="3" fill="currentColor" />
          <path
            d="M.9 8.3a5.6 5.6 0 0 0 11.2 0M6.5 14v3M3.2 17.1h6.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </svg>
      </div>
    </>
  );
}
