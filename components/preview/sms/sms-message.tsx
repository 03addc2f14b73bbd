"use client";

import "./sms.css";
import { type CSSProperties, memo, useState } from "react";
import type { MessageDraft } from "@/lib/message/schema";
import { AndroidIcon } from "../android/android-icon";
import { LinkedText } from "../linked-text";
import { PhonePicture } from "../phone-picture";
import { useBrokenUrl } from "../use-broken-url";

interface SmsMessageProps {
  fallback: MessageDraft["fallback"];
  /** Which is drawn where there are both. */
  prefer?: "sms" | "mms";
}

/** What a phone without RCS gets, the MMS or the SMS, as a plain bubble without card or buttons. Belongs inside SmsPhone. */
export const SmsMessage = memo(function SmsMessage({ fallback, prefer = "mms" }: SmsMessageProps) {
  const { sms, mms } = fallback;
  if (!mms.enabled && !sms.enabled)
    return (
      <p className="sms-nothing" data-path="fallback">
        Phones without RCS get nothing: this message has no fallback.
      </p>
    );
  if (!mms.enabled || (sms.enabled && prefer === "sms"))
    return (
      <>
        <SmsText text={sms.text} path="fallback.sms.text" />
        <p className="android-stamp">SMS</p>
      </>
    );
  return (
    <>
      <SmsPicture url={mms.mediaUrl.trim()} />
      <SmsText text={mms.text} path="fallback.mms.text" subject={mms.subject} />
      <p className="android-stamp">MMS</p>
    </>
  );
});

interface SmsTextProps {
  text: string;
  path: string;
  subject?: string;
}

function SmsText({ text, path, subject = "" }: SmsTextProps) {
  const hasText = text.trim() !== "";
  return (
    <div className="android-bubble android-bubble-sms">
      {subject.trim() !== "" && (
        <p className="sms-subject" dir="auto" data-path="fallback.mms.subject">
          {subject}
        </p>
      )}
      <p dir="auto" data-path={path}>
        {hasText ? <LinkedText text={text} /> : <span className="android-blank">No text yet</span>}
      </p>
    </div>
  );
}

/** The picture of an MMS in its own form. Only our own copies are drawn: no page of ours asks another server for one. */
function SmsPicture({ url }: { url: string }) {
  const [brokenUrl, setBrokenUrl] = useBrokenUrl();
  const [loaded, setLoaded] = useState({ url: "", ratio: 1 });
  const missing = !url.startsWith("/media/") || url === brokenUrl;
  const ratio = loaded.url === url ? loaded.ratio : 1;
  return (
    <div
      className={`android-media android-file${missing ? " android-media-missing" : ""}`}
      style={{ "--ratio": ratio } as CSSProperties}
      data-path="fallback.mms.mediaUrl"
    >
      {missing ? (
        <AndroidIcon name="image" />
      ) : (
        <PhonePicture
          url={url}
          alt=""
          onBroken={setBrokenUrl}
          onRatio={(next) =>
            setLoaded((last) => (last.url === url && last.ratio === next ? last : { url, ratio: next }))
          }
        />
      )}
    </div>
  );
}
