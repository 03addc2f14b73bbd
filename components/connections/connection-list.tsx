import { FlaskConical, Plug } from "lucide-react";
import { Badge } from "../ui/badge";
import { List, ListRow } from "../ui/list";
import { RelativeTime } from "../ui/relative-time";

export interface ConnectionRow {
  id: string;
  providerName: string;
  name: string;
  senderName: string;
  sandbox: boolean;
  lastSuccessAt: number | null;
}

/** `canOpen`: only an administrator looks into a connection. */
export function ConnectionList({ connections, canOpen }: { connections: readonly ConnectionRow[]; canOpen: boolean }) {
  return (
    <List label="Connections">
      {connections.map(({ id, providerName, name, senderName, sandbox, lastSuccessAt }) => {
        const Icon = sandbox ? FlaskConical : Plug;
        return (
          <ListRow
            key={id}
            {...(canOpen && { href: `/connections/${id}` as const })}
            icon={<Icon size={20} strokeWidth={1.6} aria-hidden />}
            title={
              <>
                {name} {sandbox && <Badge>Sandbox</Badge>}
              </>
            }
            detail={`${providerName} · sends as ${senderName}`}
            meta={
              lastSuccessAt === null ? (
                <span className="text-text-3">Not used yet</span>
              ) : (
                <span>
                  Last success <RelativeTime at={lastSuccessAt} />
                </span>
              )
            }
          />
        );
      })}
    </List>
  );
}
