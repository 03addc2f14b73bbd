"use client";

import { Braces, Ellipsis, FileInput } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { MenuButton, MenuItem } from "@/components/ui/menu";
import { useSession } from "./session";

// Loaded on use: the page opens without what is not on it yet.
const RequestDialog = dynamic(() => import("./request-dialog").then((module) => module.RequestDialog));
const ImportDialog = dynamic(() => import("./import-dialog").then((module) => module.ImportDialog));

/** What is seldom done with a message as a whole. */
export function ComposerMenu({ name }: { name: string }) {
  const { canEdit } = useSession();
  const [open, setOpen] = useState<"request" | "import" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <MenuButton label="More" trigger={<Ellipsis size={16} aria-hidden />}>
        <MenuItem icon={Braces} onAction={() => setOpen("request")}>
          Show request
        </MenuItem>
        {canEdit && (
          <MenuItem icon={FileInput} onAction={() => setOpen("import")}>
            Import JSON
          </MenuItem>
        )}
      </MenuButton>
      {open === "request" && <RequestDialog messageName={name} onClose={close} />}
      {open === "import" && <ImportDialog onClose={close} />}
    </>
  );
}
