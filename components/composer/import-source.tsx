"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-input";
import { longestImport } from "@/lib/providers/import-payload";
import type { ImportFailure } from "./import-dialog";

interface ImportSourceProps {
  text: string;
  onType(text: string): void;
  /** The text of a file that was chosen or dropped. */
  onFile(text: string): void;
  failure: ImportFailure | undefined;
  onFailure(failure: ImportFailure): void;
}

/** Where the JSON comes from: pasted, or a file. */
export function ImportSource({ text, onType, onFile, failure, onFailure }: ImportSourceProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    if (failure && area.current) show(area.current, failure);
  }, [failure]);

  async function take(files: FileList | null) {
    const [file] = files ?? [];
    if (!file) return;
    if (files && files.length > 1) return onFailure({ message: "These are several files. Choose one message." });
    const read = await textOf(file);
    if (read.ok) onFile(read.text);
    else onFailure({ message: read.message });
  }

  const isFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut for the button in it.
    <div
      className="grid gap-3"
      onDragOver={(event) => {
        if (!isFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!isFile(event)) return;
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files);
      }}
    >
      <Field
        label="JSON of the message"
        error={failure?.message}
        hint="The body of a request to a provider, as Show request gives it or as a developer has it."
      >
        <TextArea
          ref={area}
          autoFocus
          rows={10}
          value={text}
          spellCheck={false}
          autoComplete="off"
          placeholder={"{ … }"}
          onChange={(event) => onType(event.target.value.replace(/^\uFEFF/, ""))}
          className="min-h-44! font-mono mid:text-t2!"
        />
      </Field>
      {failure?.expected && (
        <Notice title="What each provider expects">
          <dl className="mt-1 grid gap-1.5">
            {failure.expected.map(({ provider, name, shape }) => (
              <div key={provider}>
                <dt className="inline font-medium">{name}: </dt>
                <dd className="inline text-text-2">{shape}</dd>
              </div>
            ))}
          </dl>
        </Notice>
      )}
      <div
        className={`flex min-h-16 flex-wrap items-center justify-center gap-2 rounded-r2 border border-dashed p-3 text-t2 text-text-2 ${isOver ? "border-accent bg-tint" : "border-field-line"}`}
      >
        <Button icon={FileUp} size="small" onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        or drop a .json file here
        <input
          ref={input}
          type="file"
          tabIndex={-1}
          aria-label="Choose a JSON file"
          accept=".json,.txt,application/json,text/plain"
          className="sr-only"
          onChange={(event) => {
            void take(event.target.files).finally(() => {
              if (input.current) input.current.value = "";
            });
          }}
        />
      </div>
    </div>
  );
}

async function textOf(file: File): Promise<{ ok: true; text: string } | { ok: false; message: string }> {
  // Four bytes are the most that a character takes.
  if (file.size > longestImport * 4)
    return {
      ok: false,
      message: `“${file.name}” is far larger than a message can be. Choose the JSON of one message.`,
    };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return { ok: true, text: text.replace(/\r\n?/g, "\n") };
  } catch {
    return { ok: false, message: `“${file.name}” cannot be read as text. Choose a .json file.` };
  }
}

/** Brings the cursor to where the text stops being JSON, and to the field in any case. */
function show(area: HTMLTextAreaElement, { line, column }: ImportFailure) {
  area.focus();
  if (line === undefined || column === undefined) return;
  const lines = area.value.split("\n");
  const inLine = Array.from(lines[line - 1] ?? "").slice(0, column - 1);
  const offset = [...lines.slice(0, line - 1), inLine.join("")].join("\n").length;
  area.setSelectionRange(offset, offset + String.fromCodePoint(area.value.codePointAt(offset) ?? 0).length);
  area.scrollTop = heightOf(area, area.value.slice(0, offset)) - area.clientHeight / 2;
}

/** How far down a text reaches in a field: a browser does not scroll to a selection by itself. */
function heightOf(area: HTMLTextAreaElement, text: string): number {
  const copy = area.cloneNode() as HTMLTextAreaElement;
  copy.removeAttribute("id");
  copy.value = text;
  Object.assign(copy.style, {
    position: "absolute",
    visibility: "hidden",
    width: `${area.offsetWidth}px`,
    height: "0",
  });
  area.after(copy);
  const { scrollHeight } = copy;
  copy.remove();
  return scrollHeight;
}
