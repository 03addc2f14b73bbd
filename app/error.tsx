"use client";

import { Mark } from "@/components/shell/mark";
import { Button } from "@/components/ui/button";

export default function RootError({ error, reset }: { error: Error & { digest?: string }; reset(): void }) {
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-3 p-4 text-center">
      <Mark className="size-7 text-accent" />
      <h1 className="font-semibold text-t4">This page could not be shown</h1>
      <p className="max-w-[48ch] text-text-2">
        Nothing that you saved is lost.
        {error.digest && ` If it happens again, tell your administrator this number: ${error.digest}.`}
      </p>
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
