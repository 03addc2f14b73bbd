"use client";

import { useState } from "react";
import { Switch } from "@/components/ui/choice-controls";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { useSession } from "./session";
import { isMac, shortcuts } from "./shortcuts";
import { questionMarkKey } from "./use-shortcuts";

/** Every key of the composer and what it does. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const { canEdit } = useSession();
  const onMac = isMac();
  const groups = [...new Set(shortcuts.map(({ group }) => group))];
  const [hasQuestionMark, setQuestionMark] = useState(() => localStorage.getItem(questionMarkKey) === null);
  return (
    <Dialog title="Keyboard shortcuts" isOpen onOpenChange={onClose} size="large" dismissable>
      <DialogBody>
        {!canEdit && (
          <p className="pb-2 text-text-2">You may read this message, so the keys that change it do nothing.</p>
        )}
        <div className="gap-x-8 mid:columns-2">
          {groups.map((group) => (
            <section key={group} aria-label={group} className="break-inside-avoid pb-4">
              <h3 className="pb-1 font-semibold">{group}</h3>
              <dl>
                {shortcuts
                  .filter((shortcut) => shortcut.group === group)
                  .map(({ id, does, keys, mac }) => (
                    <div key={id} className="flex min-h-8 items-center gap-3 border-line border-b py-1">
                      <dt className="min-w-0 flex-1 text-text-2">{does}</dt>
                      <dd>
                        <Keys combination={onMac ? mac[0] : keys[0]} onMac={onMac} />
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
        <p className="text-text-2">
          On the dots of a card, button or chip: Space lifts it, the arrow keys choose a place, Space puts it down, and
          Escape leaves it where it was.
        </p>
        <Switch
          className="mt-3"
          label="Open this list with ?"
          detail="Not while you write in a field. Turn it off if ? is pressed by accident."
          checked={hasQuestionMark}
          onChange={({ target: { checked } }) => {
            if (checked) localStorage.removeItem(questionMarkKey);
            else localStorage.setItem(questionMarkKey, "off");
            setQuestionMark(checked);
          }}
        />
      </DialogBody>
    </Dialog>
  );
}

function Keys({ combination, onMac }: { combination: string; onMac: boolean }) {
  return (
    <span className="flex gap-1">
      {combination.split("+").map((key) => (
        <kbd
          key={key}
          className="grid h-6 min-w-6 place-items-center rounded-r1 border border-field-line bg-sunk px-1.5 font-medium font-sans text-t2"
        >
          {keyName(key, onMac)}
        </kbd>
      ))}
    </span>
  );
}

function keyName(key: string, onMac: boolean): string {
  const names: Record<string, [string, string]> = {
    Control: ["Ctrl", "⌃"],
    Meta: ["Win", "⌘"],
    Alt: ["Alt", "⌥"],
    Shift: ["Shift", "⇧"],
    Enter: ["Enter", "↩"],
    Delete: ["Del", "⌦"],
    Backspace: ["Backspace", "⌫"],
    PageUp: ["Page Up", "Page Up"],
    PageDown: ["Page Down", "Page Down"],
    ArrowLeft: ["←", "←"],
    ArrowRight: ["→", "→"],
    ArrowUp: ["↑", "↑"],
    ArrowDown: ["↓", "↓"],
  };
  return names[key]?.[onMac ? 1 : 0] ?? key.toUpperCase();
}
