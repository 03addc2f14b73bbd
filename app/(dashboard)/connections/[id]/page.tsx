import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CheckConnection } from "@/components/connections/check-connection";
import { EditConnection } from "@/components/connections/edit-connection";
import { RemoveConnection } from "@/components/connections/remove-connection";
import { WebhookAddresses } from "@/components/connections/webhook-addresses";
import { AdministratorsOnly } from "@/components/shell/administrators-only";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth";
import { getConnection, settingsFields } from "@/lib/connections";
import { env } from "@/lib/env";
import { isPublicHost } from "@/lib/media/public-address";
import { profiles } from "@/lib/providers/profiles";
import { mayDo } from "@/lib/roles";
import { checkConnection, removeConnection, updateConnection } from "../actions";

export const metadata: Metadata = { title: "Connection" };

interface ConnectionPageProps {
  params: Promise<{ id: string }>;
}

export default async function ConnectionPage({ params }: ConnectionPageProps) {
  const actor = await requireActor();
  if (!mayDo(actor.role, "admin")) return <ClosedConnection />;
  const connection = await getConnection(actor, (await params).id);
  if (!connection) notFound();
  const { id, name, senderName, provider, sandbox, settings, storedSecrets, secretLost, webhookUrl } = connection;
  const { name: providerName, webhook, options } = profiles[provider];
  const fields = settingsFields(provider).filter((field) => !(sandbox && field.name === "baseUrl"));
  return (
    <>
      <PageHeader title={name} parent={{ name: "Connections", href: "/connections" }}>
        <RemoveConnection id={id} name={name} remove={removeConnection} />
      </PageHeader>
      <PageBody narrow>
        {sandbox && (
          <Notice title="This is a sandbox connection">
            It plays {providerName} on this computer. Nothing leaves it, what it takes appears on the page “Phone”, and
            its delivery reports come by themselves.
          </Notice>
        )}
        {secretLost && (
          <Notice tone="warning" title="These settings cannot be read any more">
            They were stored under another SECRET (or another file “secret” in the data folder). Put that back and start
            again, or fill in the settings anew; the webhook address then changes too. Until then nothing can be sent.
          </Notice>
        )}
        <EditConnection
          id={id}
          fields={fields}
          values={{ name, senderName, settings: shown(fields, settings) }}
          storedSecrets={storedSecrets}
          update={updateConnection}
        />
        {!secretLost && (
          <CheckConnection
            key={JSON.stringify(settings)}
            id={id}
            canCheck={connection.canCheck}
            providerName={providerName}
            check={checkConnection}
          />
        )}
        {!sandbox && !secretLost && (
          <WebhookAddresses
            url={webhookUrl}
            webhook={webhook}
            providerName={providerName}
            isReachable={isPublicHost(new URL(env().publicUrl).hostname)}
            isAsked={options.status}
          />
        )}
      </PageBody>
    </>
  );
}

function ClosedConnection() {
  return (
    <>
      <PageHeader title="Connection" parent={{ name: "Connections", href: "/connections" }} />
      <PageBody narrow>
        <AdministratorsOnly what="look into a connection" />
      </PageBody>
    </>
  );
}

/** A stored secret never comes here: its field starts empty. */
function shown(fields: readonly { name: string }[], settings: Record<string, string>): Record<string, string> {
  return Object.fromEntries(fields.map(({ name }) => [name, settings[name] ?? ""]));
}
