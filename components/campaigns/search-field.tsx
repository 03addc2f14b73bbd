"use client";

import { Search } from "lucide-react";
import type { Route } from "next";
import Form from "next/form";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { Spinner } from "../ui/spinner";

interface SearchFieldProps {
  /** The page that lists what was found, with the query as `q`. */
  path: Route;
  query: string;
  label: string;
}

/** Milliseconds of quiet after a key press until the page looks for what was typed. */
const quiet = 250;
/** Most characters of a query. */
const queryLength = 200;

/** Looks while somebody types; the query is in the address, so that Back and a shared link work. */
export function SearchField({ path, query, label }: SearchFieldProps) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const look = (typed: string) => {
    const words = typed.trim();
    start(() => router.replace(words ? `${path}?q=${encodeURIComponent(words)}` : path, { scroll: false }));
  };
  return (
    <Form action={path} role="search" className="relative" onSubmit={() => clearTimeout(timer.current)}>
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-2.5 z-1 grid place-items-center text-text-3"
      >
        {isPending ? <Spinner /> : <Search size={16} strokeWidth={1.75} />}
      </span>
      <input
        type="search"
        name="q"
        aria-label={label}
        placeholder={label}
        defaultValue={query}
        maxLength={queryLength}
        autoComplete="off"
        enterKeyHint="search"
        onChange={({ target }) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => look(target.value), quiet);
        }}
        className="field-control pl-8!"
      />
    </Form>
  );
}
