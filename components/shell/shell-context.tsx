"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Theme } from "./theme";

/** Who is signed in, and what this installation has: what the rail and the menus need to know. */
export interface Shell {
  name: string;
  email: string;
  role: "viewer" | "editor" | "sender" | "admin";
  sandbox: boolean;
  theme: Theme;
}

const ShellContext = createContext<Shell | null>(null);

export function ShellProvider({ shell, children }: { shell: Shell; children: ReactNode }) {
  return <ShellContext value={shell}>{children}</ShellContext>;
}

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("useShell stands outside ShellProvider");
  return shell;
}
