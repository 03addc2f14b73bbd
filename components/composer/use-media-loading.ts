"use client";

import { useRef, useState } from "react";
import { announce } from "@/components/ui/announce";
import { replaceAt, valueAt } from "@/lib/message/path";
import type { MediaDraft, MessageDraft } from "@/lib/message/schema";
import { fillAddress, sampleValues } from "@/lib/message/variables";
import {
  answerOf,
  isWebAddress,
  type MediaAnswer,
  type MediaFacts,
  postJson,
  probeAddress,
  uploadFile,
  withFacts,
  withFile,
  withOtherFile,
} from "./media-requests";
import { useDraft, useSession } from "./session";

/** Files on their way into the media at a path. */
export interface MediaLoading {
  /** What is under way, in words. */
  busy: string | null;
  /** Why the last file was not taken. */
  failure: string | null;
  /** What was done to the last file. */
  note: string | null;
  /** Takes the first of these files. */
  upload(files: Iterable<File>): void;
  /** Has the server look at the linked file. */
  probe(): void;
  /** Takes the linked file into our own store. */
  copy(): void;
  /** Puts the same file there in another form that the server has already. */
  take(facts: MediaFacts): void;
  /** Puts another file there that the server has already. */
  replace(facts: MediaFacts): void;
  /** What is under way no longer counts: another file is meant. */
  forget(): void;
}

export function useMediaLoading(path: string): MediaLoading {
  const { draft, history } = useSession();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  /** What was said of a file, and of which. */
  const [note, setNote] = useState<{ url: string; said: string } | null>(null);
  const url = useDraft((current) => (valueAt(current, path) as MediaDraft | undefined)?.url);
  const turns = useRef(0);
  const mediaAt = (at: string) => valueAt(draft.get(), at) as MediaDraft | undefined;

  function forget() {
    turns.current++;
    setBusy(null);
    setFailure(null);
    setNote(null);
  }

  async function load(what: string, ask: () => Promise<MediaAnswer>, use: (answer: MediaAnswer) => void) {
    forget();
    const turn = turns.current;
    setBusy(what);
    const answer = await ask();
    if (turn !== turns.current) return;
    setBusy(null);
    use(answer);
  }

  function fail(message: string) {
    setFailure(message);
    announce(message);
  }

  function take(at: string, facts: MediaFacts, put: typeof withFile, more = "") {
    const before = at === "" ? undefined : mediaAt(at);
    if (!before) return;
    const after = put(before, facts);
    draft.set(replaceAt(draft.get(), at, after));
    const isUndescribed = before.altText !== after.altText && "Describe it: the words were about the file before.";
    const said = [facts.note, more, isUndescribed].filter(Boolean).join(" ");
    setNote(said ? { url: after.url, said } : null);
    announce(`${facts.filename || "The file"} is in place. ${said}`.trim());
  }

  return {
    busy,
    failure,
    note: note?.url === url ? (note?.said ?? null) : null,
    forget,
    take(facts) {
      forget();
      take(path, facts, withFile);
    },
    replace(facts) {
      forget();
      take(path, facts, withOtherFile);
    },
    upload(files) {
      const [file, ...others] = files;
      if (!file) return;
      const where = follow(draft.get(), path);
      const more = others.length > 0 ? `Of ${others.length + 1} files the first was taken.` : "";
      void load(
        `Uploading ${file.name}`,
        () => uploadFile(file),
        (answer) => (answer.ok ? take(where(draft.get()), answer.facts, withOtherFile, more) : fail(answer.message)),
      );
    },
    copy() {
      const url = mediaAt(path)?.url ?? "";
      const where = follow(draft.get(), path);
      const address = fillAddress(url, sampleValues(draft.get())).trim();
      void load(
        "Copying the file",
        () => answerOf(postJson("/api/media/copy", { url: address })),
        (answer) => {
          if (!answer.ok) return fail(answer.message);
          const at = where(draft.get());
          // Another file was put there meanwhile: that one stays.
          if (at !== "" && mediaAt(at)?.url === url) take(at, answer.facts, withFile);
        },
      );
    },
    probe() {
      const media = mediaAt(path);
      // An imported message knows the size of a picture that the server has never seen.
      if (!media) return;
      const isUnknown = media.sizeBytes === null || media.mimeType.startsWith("image/");
      if (media.previewUrl !== "" || !isUnknown) return;
      const address = fillAddress(media.url, sampleValues(draft.get())).trim();
      if (!isWebAddress(address)) return;
      const where = follow(draft.get(), path);
      void load(
        "Looking at the file",
        () => probeAddress(address),
        (answer) => {
          if (answer.ok || answer.judged)
            history.everywhere((current) => judged(current, where(current), media.url, answer));
          if (!answer.ok) (answer.judged ? announce : fail)(answer.message);
        },
      );
    },
  };
}

/** Where the media at a path stands in a later draft: its card may have moved. "" where it is gone. */
function follow(draft: MessageDraft, path: string): (later: MessageDraft) => string {
  const index = /^cards\.(\d+)/.exec(path)?.[1];
  const card = index === undefined ? undefined : draft.cards[Number(index)];
  if (!card) return () => path;
  return ({ cards }) => {
    const now = cards.findIndex(({ key }) => key === card.key);
    return now < 0 ? "" : `cards.${now}.media`;
  };
}

/** What the server found out about a linked address stands at its media, unless another address was typed meanwhile. */
function judged(draft: MessageDraft, path: string, url: string, answer: MediaAnswer): MessageDraft {
  const media = path === "" ? undefined : (valueAt(draft, path) as MediaDraft | undefined);
  if (media?.url !== url) return draft;
  if (!answer.ok) return replaceAt(draft, `${path}.linkProblem`, answer.message);
  // One of our own files, typed as a web address, is known by its path.
  const isOwn = answer.facts.url.startsWith("/media/");
  return replaceAt(draft, path, withFacts(media, isOwn ? answer.facts : { ...answer.facts, url }));
}
