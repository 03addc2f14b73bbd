"use client";

import { Menu as MenuIcon } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { IconButton } from "../ui/button";
import { orSayWhy } from "../ui/load-failure";

const NavigationSheet = dynamic(() => orSayWhy(import("./navigation-sheet").then((module) => module.NavigationSheet)), {
  loading: () => null,
});

/** Below 960 px: the rail as a sheet that a button in the page's bar opens. */
export function NavigationMenu() {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mid:hidden">
      <IconButton label="Menu" icon={MenuIcon} aria-expanded={isOpen} onClick={() => setOpen(true)} />
      {isOpen && <NavigationSheet onClose={() => setOpen(false)} />}
    </div>
  );
}
