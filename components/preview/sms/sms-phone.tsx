"use client";

import "./sms.css";
import { AndroidFrame } from "../android/android-frame";
import { AndroidIcon } from "../android/android-icon";
import type { PhoneProps } from "../phone";

interface SmsPhoneProps extends Omit<PhoneProps, "sender"> {
  /** The number, short code or name that the operator shows; left out while nobody knows it. */
  number?: string;
}

/** Google Messages in a chat without RCS: a number instead of the brand, no logo, no check mark. */
export function SmsPhone({ number, children, ...phone }: SmsPhoneProps) {
  return (
    <AndroidFrame {...phone} service="sms" header={<NumberHeader {...(number && { number })} />} hint="Text message">
      {children}
    </AndroidFrame>
  );
}

/** The number over a thread without RCS. */
export function NumberHeader({ number = "Your SMS number" }: Pick<SmsPhoneProps, "number">) {
  return (
    <header className="android-header">
      <span className="android-tool" aria-hidden="true">
        <AndroidIcon name="back" />
      </span>
      <span className="android-logo sms-person" aria-hidden="true">
        <AndroidIcon name="person" />
      </span>
      <span className="android-name" dir="auto">
        {number}
      </span>
      <span className="android-tool android-tool-end" aria-hidden="true">
        <AndroidIcon name="more" />
      </span>
    </header>
  );
}
