"use client";

import type { ReactNode } from "react";
import { whyNoType } from "@/lib/message/carried";
import { changeType } from "@/lib/message/edit";
import { type MessageType, messageTypes } from "@/lib/message/schema";
import { isWritten } from "@/lib/message/written";
import { useChosenProfile, useDraft, useEdit, useSession } from "./session";
import { useSelected } from "./store";

/** The four kinds of message as pictures; switching keeps what the other kinds hold. */
export function TypePicker() {
  const { canEdit, lateDraft } = useSession();
  const chosen = useDraft((draft) => draft.type);
  const edit = useEdit();
  const profile = useChosenProfile();
  const written = useSelected(lateDraft, (draft) => messageTypes.filter((type) => isWritten(draft, type)).join(" "));
  return (
    <fieldset className="grid grid-cols-4 gap-2" data-path="type" disabled={!canEdit}>
      <legend className="sr-only">Message type</legend>
      {messageTypes.map((type) => {
        const reason = profile && whyNoType(type, profile);
        const kept =
          type !== chosen && written.split(" ").includes(type)
            ? "Holds what was written in it. Only the chosen type is sent."
            : undefined;
        return (
          <label
            key={type}
            title={reason ?? kept}
            className="relative flex h-12 items-center gap-2 rounded-r3 border border-line px-3 font-medium text-text-2 hover:border-field-line hover:text-text has-checked:border-accent has-checked:bg-tint has-checked:font-semibold has-checked:text-accent has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent max-mid:h-16 max-mid:flex-col max-mid:justify-center max-mid:gap-1 max-mid:p-0 max-mid:text-t2"
          >
            <input
              type="radio"
              name="message-type"
              value={type}
              checked={type === chosen}
              disabled={reason !== undefined && type !== chosen}
              aria-description={kept}
              onChange={() => edit((draft) => changeType(draft, type))}
              className="absolute inset-0 m-0 size-full cursor-pointer appearance-none outline-none"
            />
            <svg viewBox="0 0 40 28" aria-hidden className="h-7 w-10 shrink-0">
              {pictures[type]}
            </svg>
            {names[type]}
            {kept && <span aria-hidden className="absolute top-2 right-2 size-1.5 rounded-full bg-text-3" />}
            {reason && <span className="sr-only">: {reason}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}

const names: Record<MessageType, string> = { text: "Text", media: "Media", card: "Card", carousel: "Carousel" };

const frame = { fill: "var(--bg)", stroke: "currentColor", strokeWidth: 1.4 };
const fill = { fill: "currentColor", opacity: 0.32 };
const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.4, strokeLinecap: "round" as const };

const pictures: Record<MessageType, ReactNode> = {
  text: (
    <>
      <rect {...frame} x="5" y="4.5" width="30" height="19" rx="5" />
      <path {...stroke} d="M11 11.5h18M11 16.5h11" />
    </>
  ),
  media: (
    <>
      <rect {...frame} x="5" y="2.5" width="30" height="23" rx="4" />
      <path {...fill} d="m6 23 9-9.5 6 6 3.5-3.5L34 24z" />
      <circle {...fill} cx="27" cy="9" r="2.5" />
    </>
  ),
  card: (
    <>
      <rect {...frame} x="10" y="1.5" width="20" height="25" rx="3" />
      <path {...fill} d="M11 4.5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2V12H11z" />
      <path {...stroke} d="M14 16h12M14 22h12" />
    </>
  ),
  carousel: (
    <>
      <rect {...frame} x="2" y="4.5" width="17" height="19" rx="3" />
      <path {...fill} d="M3 7.5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v5H3z" />
      <path {...stroke} d="M6 16.5h9M6 20h6" />
      <rect {...frame} x="22" y="4.5" width="17" height="19" rx="3" />
      <path {...fill} d="M23 7.5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v5H23z" />
      <path {...stroke} d="M26 16.5h9M26 20h6" />
    </>
  ),
};
