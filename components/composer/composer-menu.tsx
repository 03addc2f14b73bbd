"use client";

import { Braces, Ellipsis, FileInput, History } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Sender } from "@/components/preview/phone";
import { IconButton } from "@/components/ui/button";
import { orSayWhy } from "@/components/ui/load-failure";
import { MenuButton, MenuItem } from "@/components/ui/menu";
import type { ComposerActions } from "./composer";
import { useSession } from "./session";

// Loaded on use: the page opens without what is not on it yet.
const RequestDialog = dynamic(() => orSayWhy(import("./request-dialog").then((module) => module.RequestDialog)));
const ImportDialog = dynamic(() => orSayWhy(import("./import-dialog").then((module) => module.ImportDialog)));
const VersionsDialog = dynamic(() => orSayWhy(import("./versions-dialog").then((module) => module.VersionsDialog)));

interface ComposerMenuProps {
  name: string;
  sender: Sender;
  actions: Pick<ComposerActions, "saveCopy" | "restoreVersion">;
}

/** What is seldom done with a message as a whole. A narrow bar has the version history in the menu alone. */
export function ComposerMenu({ name, sender, actions }: ComposerMenuProps) {
  const { canEdit } = useSession();
  const [open, setOpen] = useState<"request" | "import" | "versions" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <IconButton
        icon={History}
        label="Version history"
        onClick={() => setOpen("versions")}
        className="max-mid:hidden"
      />
      <MenuButton label="More" trigger={<Ellipsis size={16} aria-hidden />}>
        <MenuItem icon={History} onAction={() => setOpen("versions")}>
          Version history
        </MenuItem>
        <MenuItem icon={Braces} onAction={() => setOpen("request")}>
          Show request
        </MenuItem>
        {canEdit && (
          <MenuItem icon={FileInput} onAction={() => setOpen("import")}>
            Import JSON
          </MenuItem>
        )}
      </MenuButton>
      {open === "versions" && <VersionsDialog sender={sender} actions={actions} onClose={close} />}
      {open === "request" && <RequestDialog messageName={name} onClose={close} />}
      {open === "import" && <ImportDialog onClose={close} />}
    </>
  );
}
