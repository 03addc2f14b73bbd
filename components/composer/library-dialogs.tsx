"use client";

import { MoveDialog } from "@/components/campaigns/move-dialog";
import { NameDialog } from "@/components/campaigns/name-dialog";
import { toast } from "@/components/ui/toast";
import { type MessageLibrary, saveAsTemplate } from "./library-tasks";
import { useSession } from "./session";

interface LibraryDialogProps {
  library: MessageLibrary;
  task: "move" | "template";
  onClose(): void;
}

/** Asks where the message goes, or how the template is called. */
export function LibraryDialog({ library, task, onClose }: LibraryDialogProps) {
  const session = useSession();
  const { message, campaigns, actions } = library;
  if (task === "move")
    return <MoveDialog message={message} campaigns={campaigns} move={actions.move} onClose={onClose} />;
  return (
    <NameDialog
      title="Save as template"
      confirmLabel="Save template"
      name={message.name}
      onClose={onClose}
      save={(name) => saveAsTemplate(session, library, name)}
      onDone={() => toast("The template is saved. You find it at “New message”.")}
    />
  );
}
