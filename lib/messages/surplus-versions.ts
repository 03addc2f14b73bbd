interface KeptVersion {
  version: number;
  /** Epoch milliseconds. */
  savedAt: number;
  /** Sent, restored, or kept before something replaced it. */
  isMarked: boolean;
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Which versions of a message need not be kept any longer. Everything of the last day stays; of the last 30 days the
 * last version of each hour, of what is older the last of each day. The first, the newest and the marked ones always stay.
 * @param versions the newest first
 */
export function surplusVersions(versions: readonly KeptVersion[], now: number): number[] {
  const kept = new Set<string>();
  return versions.flatMap(({ version, savedAt, isMarked }, index) => {
    const age = now - savedAt;
    const span = age < day ? 0 : age < 30 * day ? hour : day;
    if (span === 0 || isMarked || index === 0 || index === versions.length - 1) return [];
    const slot = `${span} ${Math.floor(savedAt / span)}`;
    if (kept.has(slot)) return [version];
    kept.add(slot);
    return [];
  });
}
