"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Segmented } from "../ui/segmented";
import { TextInput } from "../ui/text-input";
import { type LibraryKind, libraryKindOptions } from "./library-kinds";

/** Narrows the library by name and kind; both stand in the page's address. */
export function LibraryFilter({ search, kind }: { search: string; kind: LibraryKind }) {
  const router = useRouter();
  const [typed, setTyped] = useState(search);
  const [pending, startTransition] = useTransition();
  function go(words: string, chosen: LibraryKind) {
    const query = new URLSearchParams({
      ...(words.trim() && { search: words.trim() }),
      ...(chosen !== "all" && { kind: chosen }),
    });
    startTransition(() => router.push(query.size > 0 ? `/media?${query}` : "/media"));
  }
  return (
    <search>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          go(typed, kind);
        }}
      >
        <div className="w-64 max-mid:flex-1">
          <Field label="Search by name">
            <TextInput type="search" name="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
          </Field>
        </div>
        <Button type="submit" pending={pending}>
          Search
        </Button>
        <Segmented label="Kind" value={kind} onChange={(chosen) => go(typed, chosen)} options={libraryKindOptions} />
      </form>
    </search>
  );
}
