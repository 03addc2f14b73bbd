"use client";

import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { roleNames } from "../people/role-names";
import { Avatar } from "../ui/avatar";
import { MenuButton, MenuChoices, MenuItem, MenuSeparator } from "../ui/menu";
import { toast } from "../ui/toast";
import { useShell } from "./shell-context";
import { type Theme, themeCookie } from "./theme";

const options = [
  { value: "system", label: "As the system", icon: Monitor },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
] as const;

export function AccountMenu() {
  const { name, email, role, theme: stored } = useShell();
  const [theme, setTheme] = useState(stored);
  return (
    <MenuButton
      label={`${name}, your account`}
      trigger={<Avatar name={name} />}
      triggerClass="grid size-control place-items-center rounded-full"
      placement="right bottom"
    >
      <MenuItem detail={`${email} · ${roleNames[role]}`} disabled>
        {name}
      </MenuItem>
      <MenuSeparator />
      <MenuChoices
        label="Appearance"
        value={theme}
        options={options}
        onChange={(chosen) => {
          setTheme(chosen);
          apply(chosen);
        }}
      />
      <MenuSeparator />
      <MenuItem icon={LogOut} onAction={signOut}>
        Sign out
      </MenuItem>
    </MenuButton>
  );
}

/** At once on this page; the cookie tells the server for the next one. */
function apply(theme: Theme) {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we support
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`;
}

async function signOut() {
  const response = await fetch("/api/auth/sign-out", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  }).catch(() => null);
  // A whole page load, so that nothing of this session stays in memory.
  if (response?.ok) window.location.assign("/sign-in");
  else toast("You could not be signed out. Check your connection and try again.");
}
