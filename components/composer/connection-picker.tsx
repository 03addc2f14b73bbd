"use client";

import { Ban, Check, TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-controls";
import { ProviderProblems } from "./provider-problems";
import type { Way } from "./use-ways";
import { type Verdict, verdictWords } from "./verdict";

interface ConnectionPickerProps {
  ways: readonly Way[];
  chosen: readonly string[];
  onChange(ids: readonly string[]): void;
  /** Leaves the dialog, for a field of the message. */
  onGo(): void;
}

/** Which connections the message goes through, each with what becomes of it there. */
export function ConnectionPicker({ ways, chosen, onChange, onGo }: ConnectionPickerProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-t2 font-medium text-text-2">Connections</legend>
      <ul className="mt-1 divide-y divide-line rounded-r3 border border-line">
        {ways.map((way) => (
          <ConnectionRow
            key={way.id}
            way={way}
            isChosen={chosen.includes(way.id)}
            onChoose={(isChosen) =>
              onChange(isChosen ? [...chosen, way.id] : chosen.filter((connectionId) => connectionId !== way.id))
            }
            onGo={onGo}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface ConnectionRowProps {
  way: Way;
  isChosen: boolean;
  onChoose(isChosen: boolean): void;
  onGo(): void;
}

function ConnectionRow({ way, isChosen, onChoose, onGo }: ConnectionRowProps) {
  const { name, sandbox, profile, problems, verdict } = way;
  const details = useId();
  const [isOpened, setOpened] = useState<boolean>();
  // A loss is never silent: what a chosen one loses is shown until somebody folds it away.
  const hasDetails = verdict.kind !== "as-is";
  const isOpen = hasDetails && (isOpened ?? isChosen);
  const isRefused = verdict.kind === "cannot" && !isChosen;
  return (
    <li className="px-3 py-1.5">
      <div className="flex items-center gap-2">
        <Checkbox
          className="min-w-0 flex-1"
          label={
            <>
              <span className="wrap-anywhere">{name}</span> {sandbox && <Badge>Sandbox</Badge>}
            </>
          }
          detail={
            <span className="flex flex-wrap items-center gap-x-1.5">
              {profile.name} <span aria-hidden>·</span>
              <span className={`inline-flex items-center gap-1 ${tones[verdict.kind]}`}>
                <VerdictIcon kind={verdict.kind} />
                {verdictWords(verdict, false)}
              </span>
            </span>
          }
          checked={isChosen}
          aria-disabled={isRefused || undefined}
          onChange={(event) => !isRefused && onChoose(event.target.checked)}
        />
        {hasDetails && (
          <Button
            variant="quiet"
            size="small"
            aria-expanded={isOpen}
            aria-controls={details}
            aria-label={`${isOpen ? "Hide" : "Show"} what ${name} ${verdict.kind === "cannot" ? "cannot send" : "loses"}`}
            onClick={() => setOpened(!isOpen)}
          >
            {isOpen ? "Hide" : "Show"}
          </Button>
        )}
      </div>
      <div id={details} hidden={!isOpen} className="grid gap-2 pt-1.5 pb-1">
        {isOpen && <ProviderProblems provider={profile.name} problems={problems} onGo={onGo} />}
      </div>
    </li>
  );
}

const tones: Record<Verdict["kind"], string> = {
  "as-is": "text-text-2",
  loses: "font-medium text-amber",
  cannot: "font-medium text-danger",
};

const icons = { "as-is": Check, loses: TriangleAlert, cannot: Ban };

function VerdictIcon({ kind }: { kind: Verdict["kind"] }) {
  const Icon = icons[kind];
  return <Icon size={14} strokeWidth={1.75} aria-hidden className="shrink-0" />;
}
