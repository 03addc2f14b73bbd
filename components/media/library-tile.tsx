"use client";

import { Copy, Download, Ellipsis, Trash2 } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { useRefusal } from "../shell/use-refusal";
import { ConfirmDialog } from "../ui/dialog";
import { MenuButton, MenuItem } from "../ui/menu";
import { RelativeTime } from "../ui/relative-time";
import { toast } from "../ui/toast";
import { answerOf } from "../ui/use-action-form";
import { FilePicture, fileFacts, type MediaFile } from "./media-tile";

interface LibraryTileProps {
  file: MediaFile & { addedAt: number; addedBy: string };
  /** Where it is for providers and phones. */
  address: string;
  uses: readonly { id: string; name: string }[];
  remove(input: { file: string }): Promise<Result<unknown>>;
}

/** One stored file: what it is, who uses it, and what can be done with it. */
export function LibraryTile({ file, address, uses, remove }: LibraryTileProps) {
  const { filename, url, addedAt, addedBy } = file;
  const refusal = useRefusal("editor");
  const [isRemoving, setRemoving] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();

  async function confirm() {
    setPending(true);
    const result = await answerOf(remove({ file: file.file }));
    setPending(false);
    if (!result.ok) return setFailure(result.message);
    setRemoving(false);
    toast(`${filename} was removed.`);
  }

  async function copy() {
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    toast(copied ? "The address was copied." : `Your browser did not allow copying. The address is ${address}`);
  }

  return (
    <li className="grid min-w-0 content-start gap-1">
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        aria-label={`${filename}, open`}
        className="block aspect-3/2 overflow-hidden rounded-r2 border border-line bg-sunk"
      >
        <FilePicture {...file} />
      </a>
      <div className="flex min-w-0 items-start gap-1">
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium" title={filename}>
            {filename}
          </p>
          <p className="text-t2 text-text-3">{fileFacts(file)}</p>
          <p className="truncate text-t2 text-text-3">
            <RelativeTime at={addedAt} />
            {addedBy && `, ${addedBy}`}
          </p>
          <Uses uses={uses} />
        </div>
        <MenuButton label={`${filename}: more`} trigger={<Ellipsis size={16} strokeWidth={1.75} aria-hidden />}>
          <MenuItem icon={Copy} onAction={copy}>
            Copy the address
          </MenuItem>
          <MenuItem icon={Download} onAction={() => download(url, filename)}>
            Download
          </MenuItem>
          <MenuItem
            icon={Trash2}
            danger
            disabledReason={refusal ?? (uses[0] && `Used in ${uses[0].name}: take it out there first`)}
            onAction={() => {
              setFailure(undefined);
              setRemoving(true);
            }}
          >
            Remove
          </MenuItem>
        </MenuButton>
      </div>
      <ConfirmDialog
        title={`Remove ${filename}?`}
        confirmLabel="Remove"
        isOpen={isRemoving}
        onOpenChange={setRemoving}
        onConfirm={confirm}
        pending={pending}
        error={failure}
      >
        Its address stops working, also where somebody copied it. This cannot be undone.
      </ConfirmDialog>
    </li>
  );
}

/** How many messages are named before the rest is counted. */
const named = 2;

function Uses({ uses }: Pick<LibraryTileProps, "uses">) {
  if (uses.length === 0) return <p className="text-t2 text-text-3">In no message</p>;
  const rest = uses.length - named;
  return (
    <p className="text-t2 text-text-2">
      In{" "}
      {uses.slice(0, named).map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Link href={`/messages/${id}` as Route} className="underline hover:text-text">
            {name}
          </Link>
        </span>
      ))}
      {rest > 0 && ` and ${rest} more`}
    </p>
  );
}

function download(url: string, filename: string) {
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
}
