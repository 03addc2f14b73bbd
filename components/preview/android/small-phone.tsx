"use client";

import "./android.css";
import "./small-phone.css";
import { useEffect, useRef, useState } from "react";
import type { MessageDraft } from "@/lib/message/schema";
import { usePageTheme } from "../page-theme";
import { AndroidMessage } from "./message-preview";

/**
 * The upper part of a screen with one message, as wide and high as its box, light or dark as the page. Only to look at:
 * nothing in it takes the focus or a press. Drawn once it comes near the window, because a page may hold a hundred.
 */
export function SmallPhone({ draft }: { draft: MessageDraft }) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const theme = usePageTheme();
  useEffect(() => {
    if (!box.current) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setNear(true);
        watch.disconnect();
      },
      { rootMargin: "400px" },
    );
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} className="small-phone" inert>
      {isNear && (
        <div className="android-phone" data-theme={theme} dir="ltr">
          <div className="android-thread-messages">
            <AndroidMessage draft={draft} />
          </div>
        </div>
      )}
    </div>
  );
}
