"use client";

import { LocalTime } from "@/components/ui/local-time";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ListedVersion } from "./use-versions";

interface VersionListProps {
  /** The newest first; the first one is what the message is now. */
  versions: readonly ListedVersion[];
  shown: number | undefined;
  onChoose(version: number): void;
}

/** Who, when, what it was. */
export function VersionList({ versions, shown, onChoose }: VersionListProps) {
  return (
    <ol aria-label="Versions" className="grid gap-0.5">
      {versions.map((version, index) => (
        <li key={version.version}>
          <button
            type="button"
            aria-current={version.version === shown}
            onClick={() => onChoose(version.version)}
            className="grid w-full gap-0.5 rounded-r2 px-2 py-2 text-left hover:bg-hover aria-[current=true]:bg-tint"
          >
            <span className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 truncate font-semibold">{version.savedBy}</span>
              <span className="whitespace-nowrap text-t2 text-text-2">
                {index === 0 ? "Now" : <RelativeTime at={version.savedAt} />}
              </span>
            </span>
            <span className="text-t2 text-text-3">
              <LocalTime at={version.savedAt} />
            </span>
            <What version={version} />
            <span className="truncate text-t2 text-text-2">{version.summary}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Why a version is in the list, where it is there for more than the time that went by. */
function What({ version: { version, sentAt, restoredFrom, mark } }: { version: ListedVersion }) {
  return (
    <>
      {version === 1 && <span className="text-t2 text-text-2">As it was made</span>}
      {restoredFrom !== null && (
        <span className="text-t2 text-text-2">
          Restored from <LocalTime at={restoredFrom} />
        </span>
      )}
      {sentAt !== null && (
        <span className="text-t2 text-text-2">
          Sent <RelativeTime at={sentAt} />
        </span>
      )}
      {mark && (
        <span className="text-t2 text-text-2">
          {mark === "replaced" ? "Before another version replaced it" : "Before a restore"}
        </span>
      )}
    </>
  );
}
