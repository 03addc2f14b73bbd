"use client";

import type { PhoneProps, Sender } from "../phone";
import { useBrokenUrl } from "../use-broken-url";
import { AndroidFrame } from "./android-frame";
import { AndroidIcon } from "./android-icon";

/** Google Messages in a chat with a verified sender. */
export function AndroidPhone({ sender, ...phone }: PhoneProps) {
  return <AndroidFrame {...phone} service="rcs" header={<SenderHeader sender={sender} />} hint="RCS message" />;
}

/** The verified sender over a thread. */
export function SenderHeader({ sender }: { sender: Sender }) {
  const [brokenLogo, setBrokenLogo] = useBrokenUrl();
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
