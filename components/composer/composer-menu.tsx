"use client";

import {
  Archive,
  Braces,
  CopyPlus,
  Ellipsis,
  FileInput,
  FolderInput,
  History,
  Keyboard,
  LayoutTemplate,
} from "lucide-react";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Sender } from "@/components/preview/phone";
import { useRefusal } from "@/components/shell/use-refusal";
import { IconButton } from "@/components/ui/button";
import { orSayWhy } from "@/components/ui/load-failure";
import { MenuButton, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import type { ComposerActions } from "./composer";
import type { MessageLibrary } from "./library-tasks";
import { useSession } from "./session";
import { useSelected } from "./store";
import { toggled } from "./view";

// Loaded on use: the page opens without what is not on it yet.
const RequestDialog = dynamic(() => orSayWhy(import("./request-dialog").then((module) => module.RequestDialog)), {
  loading: () => null,
});
const ImportDialog = dynamic(() => orSayWhy(import("./import-dialog").then((module) => module.ImportDialog)), {
  loading: () => null,
});
const ShortcutsDialog = dynamic(() => orSayWhy(import("./shortcuts-dialog").then((module) => module.ShortcutsDialog)), {
  loading: () => null,
});
const VersionsDialog = dynamic(() => orSayWhy(import("./versions-dialog").then((module) => module.VersionsDialog)), {
  loading: () => null,
});

const LibraryDialog = dynamic(() => orSayWhy(import("./library-dialogs").then((module) => module.LibraryDialog)), {
  loading: () => null,
});

/** What was asked for once its code is there; without a connection it says so. */
async function withTasks(run: (tasks: typeof import("./library-tasks")) => Promise<void>) {
  try {
    await run(await import("./library-tasks"));
  } catch {
    toast("This needs a connection to Cardwright. Try again when you are online; what you wrote stays.");
  }
}

interface ComposerMenuProps {
  name: string;
  library: MessageLibrary;
  sender: Sender;
  actions: Pick<ComposerActions, "saveCopy" | "restoreVersion">;
}

/** What is seldom done with a message as a whole. A narrow bar has the version history in the menu alone. */
export function ComposerMenu({ name, library, sender, actions }: ComposerMenuProps) {
  const session = useSession();
  const { canEdit, view } = session;
  const hasShortcuts = useSelected(view, (current) => current.open.has("shortcuts"));
  const toggleShortcuts = () => view.set(toggled(view.get(), "shortcuts"));
  const router = useRouter();
  const mayEdit = useRefusal("editor") === undefined;
  const [open, setOpen] = useState<"request" | "import" | "versions" | "move" | "template" | null>(null);
  const close = () => setOpen(null);
  const named = { ...library, message: { ...library.message, name } };
  const duplicate = () =>
    withTasks((tasks) => tasks.duplicate(session, named, (copy) => router.push(`/messages/${copy}`)));
  const archive = () => withTasks((tasks) => tasks.archive(session, named));
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
        {mayEdit && (
          <>
            <MenuSeparator />
            <MenuItem icon={CopyPlus} onAction={duplicate}>
              Duplicate
            </MenuItem>
            <MenuItem icon={FolderInput} onAction={() => setOpen("move")}>
              Move to another campaign
            </MenuItem>
            <MenuItem icon={LayoutTemplate} onAction={() => setOpen("template")}>
              Save as template
            </MenuItem>
          </>
        )}
        {canEdit && (
          <MenuItem icon={Archive} onAction={archive}>
            Archive
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={Keyboard} onAction={toggleShortcuts}>
          Keyboard shortcuts
        </MenuItem>
      </MenuButton>
      {open === "versions" && <VersionsDialog sender={sender} actions={actions} onClose={close} />}
      {open === "request" && <RequestDialog messageName={name} onClose={close} />}
      {(open === "move" || open === "template") && <LibraryDialog library={named} task={open} onClose={close} />}
      {open === "import" && <ImportDialog onClose={close} />}
      {hasShortcuts && <ShortcutsDialog onClose={toggleShortcuts} />}
    </>
  );
}
