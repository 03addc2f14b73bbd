import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import { Rail } from "@/components/shell/rail";
import { ShellProvider } from "@/components/shell/shell-context";
import { readTheme, themeCookie } from "@/components/shell/theme";
import { requireActor } from "@/lib/auth";
import { env } from "@/lib/env";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { name, email, role } = await requireActor();
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <ShellProvider shell={{ name, email, role, theme, sandbox: env().sandbox }}>
      <QueryProvider>
        <a href="#main" className="fixed -top-12 left-2 z-50 rounded-r2 bg-accent px-3 py-2 text-on-accent focus:top-2">
          Skip to the page
        </a>
        <div className="grid min-h-dvh grid-cols-[auto_minmax(0,1fr)] max-mid:grid-cols-[minmax(0,1fr)]">
          <Rail />
          <main id="main" tabIndex={-1} className="min-w-0 outline-none">
            {children}
          </main>
        </div>
      </QueryProvider>
    </ShellProvider>
  );
}
