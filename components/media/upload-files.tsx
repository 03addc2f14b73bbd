"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useRefusal } from "../shell/use-refusal";
import { announce } from "../ui/announce";
import { Button } from "../ui/button";
import { Dialog, DialogBody, DialogFooter } from "../ui/dialog";
import { fileSize } from "./file-size";

interface Row {
  name: string;
  size: number;
  /** Share of the bytes that are there, or how it ended. */
  state:
    | { kind: "waiting" }
    | { kind: "sending"; share: number }
    | { kind: "done"; note: string }
    | { kind: "refused"; message: string };
}

/** Several files at once, one after the other, each with how far it is. */
export function UploadFiles() {
  const router = useRouter();
  const refusal = useRefusal("editor");
  const input = useRef<HTMLInputElement>(null);
  const [rows, setRows] = useState<readonly Row[]>([]);
  const isBusy = rows.some(({ state }) => state.kind === "waiting" || state.kind === "sending");

  async function upload(files: readonly File[]) {
    if (files.length === 0) return;
    setRows(files.map(({ name, size }) => ({ name, size, state: { kind: "waiting" } })));
    let stored = 0;
    for (const [index, file] of files.entries()) {
      const set = (state: Row["state"]) =>
        setRows((before) => before.map((row, at) => (at === index ? { ...row, state } : row)));
      const state = await send(file, (share) => set({ kind: "sending", share }));
      set(state);
      if (state.kind === "done") stored++;
    }
    announce(stored === files.length ? `${counted(stored)} stored.` : `${stored} of ${counted(files.length)} stored.`);
    router.refresh();
  }

  useDroppedFiles((files) => {
    if (refusal === undefined && !isBusy) void upload(files);
  });

  return (
    <>
      <Button variant="primary" icon={Upload} disabledReason={refusal} onClick={() => input.current?.click()}>
        Upload
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        tabIndex={-1}
        aria-label="Choose files to upload"
        className="sr-only"
        onChange={(event) => {
          void upload(Array.from(event.target.files ?? []));
          event.target.value = "";
        }}
      />
      <Dialog
        title="Upload"
        isOpen={rows.length > 0}
        onOpenChange={(isOpen) => {
          if (!isOpen && !isBusy) setRows([]);
        }}
      >
        <DialogBody>
          <ul aria-label="Uploads" className="divide-y divide-line">
            {rows.map(({ name, size, state }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move, and two files may have one name
              <li key={index} className="grid gap-1 py-2">
                <p className="flex min-w-0 gap-2">
                  <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
                  <span className="shrink-0 text-t2 text-text-3">{fileSize(size)}</span>
                </p>
                <RowState state={state} />
              </li>
            ))}
          </ul>
        </DialogBody>
        <DialogFooter>
          <Button
            variant="primary"
            disabledReason={isBusy ? "Wait until everything is here" : undefined}
            onClick={() => setRows([])}
          >
            Done
          </Button>
        </DialogFooter>
      </Dialog>
    </>
  );
}

/** Files that are dropped anywhere on the page; without this the browser would leave it and open them. */
function useDroppedFiles(take: (files: File[]) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = Array.from(event.dataTransfer?.files ?? []);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("drop", drop);
    };
  }, []);
}

function RowState({ state }: Pick<Row, "state">) {
  if (state.kind === "waiting") return <p className="text-t2 text-text-3">Waiting</p>;
  if (state.kind === "sending")
    return <progress aria-label="Upload" value={state.share} max={1} className="h-1.5 w-full accent-accent" />;
  if (state.kind === "refused") return <p className="text-t2 font-medium text-danger">{state.message}</p>;
  return <p className="text-t2 text-text-2">Stored. {state.note}</p>;
}

/** Only XMLHttpRequest tells how much of an upload has gone. */
function send(file: File, tell: (share: number) => void): Promise<Row["state"]> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const offline = () =>
      done({ kind: "refused", message: "No connection to Cardwright. Try again when you are online." });
    request.upload.addEventListener("progress", ({ loaded, total }) => tell(total > 0 ? loaded / total : 0));
    request.addEventListener("error", offline);
    request.addEventListener("abort", offline);
    request.addEventListener("load", () => {
      const answer = readAnswer(request.responseText);
      if (request.status === 200) done({ kind: "done", note: answer.note ?? "" });
      else done({ kind: "refused", message: answer.message ?? "That did not work. Try again." });
    });
    request.open("POST", `/api/media?filename=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.send(file);
  });
}

function readAnswer(text: string): { note?: string; message?: string } {
  try {
    return JSON.parse(text) as { note?: string; message?: string };
  } catch {
    return {};
  }
}

const counted = (count: number) => (count === 1 ? "1 file" : `${count} files`);
