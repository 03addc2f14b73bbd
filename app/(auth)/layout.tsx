import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";

/** The pages before anybody is signed in: one narrow column. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh content-start justify-items-center bg-canvas px-4 py-[12vh] max-mid:py-8">
      <header className="mb-6 flex items-center gap-2 font-semibold text-t4 text-text">
        <Mark className="size-7 text-accent" />
        Cardwright
      </header>
      <main className="grid w-full max-w-[400px] gap-4 rounded-r4 border border-line bg-bg p-6 shadow-lift max-mid:p-4">
        {children}
      </main>
    </div>
  );
}
