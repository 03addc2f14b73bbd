import { LockKeyhole } from "lucide-react";
import { EmptyState } from "../ui/empty-state";

/** In place of a page that the reader's role does not open. `what` completes "Only administrators can …". */
export function AdministratorsOnly({ what }: { what: string }) {
  return (
    <EmptyState icon={LockKeyhole} title={`Only administrators can ${what}`}>
      Ask an administrator to do it, or to change your role.
    </EmptyState>
  );
}
