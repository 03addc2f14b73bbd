import { Plug, Plus } from "lucide-react";
import type { Metadata } from "next";
import { ConnectionList } from "@/components/connections/connection-list";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth";
import { listConnections } from "@/lib/connections";
import { profiles } from "@/lib/providers/profiles";
import { mayDo } from "@/lib/roles";

export const metadata: Metadata = { title: "Connections" };

export default async function ConnectionsPage() {
  const actor = await requireActor();
  const connections = await listConnections(actor);
  const isAdmin = mayDo(actor.role, "admin");
  return (
    <>
      <PageHeader title="Connections">
        {isAdmin && (
          <ButtonLink href="/connections/new" variant="primary" icon={Plus}>
            New connection
          </ButtonLink>
        )}
      </PageHeader>
      <PageBody>
        {connections.length > 0 ? (
          <ConnectionList
            connections={connections.map(({ provider, ...rest }) => ({
              ...rest,
              providerName: profiles[provider].name,
            }))}
            canOpen={isAdmin}
          />
        ) : (
          <EmptyState icon={Plug} title="No connections yet">
            A connection is an account at a provider, through which tests are sent.{" "}
            {isAdmin ? "Add the first one with “New connection”." : "Ask an administrator to add one."}
          </EmptyState>
        )}
        {!isAdmin && connections.length > 0 && (
          <p className="text-t2 text-text-3">Administrators add and change connections.</p>
        )}
      </PageBody>
    </>
  );
}
