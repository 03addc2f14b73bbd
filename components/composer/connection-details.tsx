"use client";

import { Button } from "@/components/ui/button";
import type { Problem } from "@/lib/message/schema";
import { profiles } from "@/lib/providers/profiles";
import { ProviderProblems } from "./provider-problems";
import { type ConnectionChoice, useSession } from "./session";
import { useSelected } from "./store";

interface ConnectionDetailsProps {
  connection: ConnectionChoice;
  problems: readonly Problem[];
  onClose(): void;
}

/** What a connection refuses or loses, each line leading to its field, and the way to write for it alone. */
export function ConnectionDetails({ connection, problems, onClose }: ConnectionDetailsProps) {
  const { view } = useSession();
  const isChosen = useSelected(view, ({ connectionId }) => connectionId === connection.id);
  const { name } = profiles[connection.provider];
  const hints = problems.filter(({ severity }) => severity === "hint");
  return (
    <div className="grid gap-3">
      <ProviderProblems provider={name} problems={problems} onGo={onClose} />
      {hints.map(({ rule, message }) => (
        <p key={rule} className="text-t2 text-text-2">
          {message}
        </p>
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t pt-3">
        <Button
          onClick={() => {
            view.set({ ...view.get(), connectionId: isChosen ? null : connection.id });
            onClose();
          }}
        >
          {isChosen ? "Write for every connection" : `Write for ${connection.name}`}
        </Button>
        <p className="min-w-0 flex-[1_1_220px] text-t2 text-text-3">
          {isChosen
            ? `The limits of ${name} count now.`
            : `The limits of ${name} will count, what it cannot carry is greyed out, and the phone shows what arrives.`}
        </p>
      </div>
    </div>
  );
}
