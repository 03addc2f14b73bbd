import { check } from "../message/check";
import { toDraft } from "../message/defaults";
import { isWithin } from "../message/path";
import type { ProviderProfile } from "../message/profile";
import type { Message, MessageDraft, Problem } from "../message/schema";

/** What differs between a message and the draft made from its payload, without what `check` names; tests only. */
export function losses(message: Message, arrived: MessageDraft, profile: ProviderProfile): string[] {
  const written = leavesOf(toDraft(message));
  const read = leavesOf(arrived);
  // Advice that holds for every provider excuses nothing.
  const problems = check(toDraft(message), profile).filter(({ provider }) => provider !== undefined);
  return Array.from(new Set([...written.keys(), ...read.keys()])).filter(
    (path) =>
      !isUnseen(path, written, profile) &&
      written.get(path) !== read.get(path) &&
      !problems.some((problem) => covers(problem, path)),
  );
}

/** Every text, number and flag of a JSON value at its path; numbers and times in one form, so that equal ones are equal. */
export function leavesOf(value: unknown, path = "", found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) leavesOf(item, path === "" ? key : `${path}.${key}`, found);
  else if (value !== undefined) found.set(path, plain(path, value));
  return found;
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

function plain(path: string, value: unknown): unknown {
  if (typeof value === "string" && instant.test(value)) return Date.parse(value);
  if (typeof value === "string" && /(phone_?number|call_to)$/i.test(path)) return value.replace(/^\+/, "");
  if (/(latitude|longitude)$/.test(path) && value !== "") return Number(Number(value).toFixed(6)) + 0;
  return value;
}

/** Not a part of what the reader of the message gets. */
function isUnseen(path: string, written: Map<string, unknown>, profile: ProviderProfile): boolean {
  if (/(^|\.)(key|previewUrl|pixelWidth|pixelHeight|linkProblem|servedAs|forwardsTo)$/.test(path)) return true;
  if (/(mimeType|sizeBytes)$/.test(path)) return !profile.requires.mediaFacts;
  // What `check` has no reason to name: a horizontal card has no height, and no phone shows the file name of a card.
  if (path === "card.media.height") return written.get("orientation") === "horizontal" && !profile.carries.mediaHeight;
  if (/^cards?\..*\bfilename$/.test(path)) return !profile.carries.filename;
  if (path === "imageAlignment") return written.get("orientation") === "vertical" || !written.get("card.media.url");
  if (path.endsWith("webviewViewMode"))
    return written.get(path.replace("webviewViewMode", "application")) === "browser";
  return false;
}

/** A problem names its field and all below it; some name one field for several that go with it. */
function covers({ path: named, rule }: Problem, path: string): boolean {
  if (named !== "" && isWithin(path, named)) return true;
  if (rule === "type-unsupported") return true;
  if (rule === "choice-unsupported") return isWithin(path, named.replace(/\.type$/, ""));
  if (rule === "webview-lost") return path === named.replace(/application$/, "webviewViewMode");
  if (rule === "orientation-lost") return path === "imageAlignment";
  if (rule === "thumbnail-lost") return isWithin(path, named.replace(/\.url$/, ""));
  if (rule === "thumbnail-copied") return path.endsWith("media.thumbnail.url");
  return rule === "filename-copied" && path.endsWith("media.filename");
}
