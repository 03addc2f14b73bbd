import type { Metadata } from "next";
import { NewConnection } from "@/components/connections/new-connection";
import { AdministratorsOnly } from "@/components/shell/administrators-only";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { requireActor } from "@/lib/auth";
import { settingsFields } from "@/lib/connections";
import { profiles, providerIds } from "@/lib/providers/profiles";
import { mayDo } from "@/lib/roles";
import { createConnection } from "../actions";

export const metadata: Metadata = { title: "New connection" };

export default async function NewConnectionPage() {
  const { role } = await requireActor();
  const providers = providerIds.map((id) => ({
    id,
    name: profiles[id].name,
    documentationUrl: profiles[id].documentationUrl,
    webhookSentAlong: profiles[id].webhook.sentAlong,
    fields: settingsFields(id),
  }));
  return (
    <>
      <PageHeader title="New connection" parent={{ name: "Connections", href: "/connections" }} />
      <PageBody narrow>
        {mayDo(role, "admin") ? (
          <NewConnection providers={providers} create={createConnection} />
        ) : (
          <AdministratorsOnly what="add a connection" />
        )}
      </PageBody>
    </>
  );
}
