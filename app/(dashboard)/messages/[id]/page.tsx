import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Composer } from "@/components/composer/composer";
import { requireActor } from "@/lib/auth";
import { listCampaignNames } from "@/lib/campaigns/campaign-list";
import { listConnections } from "@/lib/connections";
import { env } from "@/lib/env";
import { isPublicHost } from "@/lib/media/public-address";
import { getMessage, type StoredMessage } from "@/lib/messages";
import { maskPhone } from "@/lib/phone";
import { outcomes } from "@/lib/providers/gateway";
import { mayDo } from "@/lib/roles";
import { listTesters } from "@/lib/testers";
import { campaignActions, messageActions } from "../../campaigns/library-actions";
import { copyMessage, lookUpPhones, renameMessage, restoreVersion, sendTest, storeAtProvider } from "./actions";

interface MessagePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ focus?: string | string[] }>;
}

export async function generateMetadata({ params }: MessagePageProps): Promise<Metadata> {
  const message = await getMessage(await requireActor(), (await params).id);
  return { title: message?.name ?? "Message not found" };
}

export default async function MessagePage({ params, searchParams }: MessagePageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const { focus } = await searchParams;
  const [message, connections, testers, campaigns] = await Promise.all([
    getMessage(actor, id),
    listConnections(actor),
    mayDo(actor.role, "sender") ? listTesters(actor) : [],
    listCampaignNames(actor),
  ]);
  if (!message) notFound();
  const { campaignId, campaignName, updatedAt, updatedBy } = message;
  const archived = archivedPart(message);
  return (
    <Composer
      // What is archived is read only: restored, it opens anew.
      key={`${id} ${archived ? "archived" : ""}`}
      message={{
        id,
        name: message.name,
        campaign: { id: campaignId, name: campaignName },
        draft: message.draft,
        version: message.version,
        savedAt: updatedAt,
        savedBy: updatedBy.name,
      }}
      library={{ campaigns, actions: messageActions, archived }}
      sender={senderOf(connections)}
      authorName={actor.name}
      connections={connections.map((connection) => ({
        id: connection.id,
        name: connection.name,
        provider: connection.provider,
        sandbox: connection.sandbox,
        sender: senderOf([connection]),
      }))}
      testers={testers.map((tester) => ({
        ...tester,
        maskedPhone: maskPhone(tester.phone),
        isReserved: Object.hasOwn(outcomes, tester.phone),
      }))}
      canEdit={mayDo(actor.role, "editor") && !archived}
      filesAt={{ origin: env().publicUrl, isPublic: isPublicHost(new URL(env().publicUrl).hostname) }}
      sendBlocked={
        !mayDo(actor.role, "sender")
          ? "Your role cannot send. Ask an administrator for the role Sender."
          : archived && "This is archived. Restore it first, then send."
      }
      focus={typeof focus === "string" ? focus : undefined}
      actions={{
        rename: renameMessage.bind(null, id),
        restoreVersion: restoreVersion.bind(null, id),
        saveCopy: copyMessage.bind(null, { campaignId, name: message.name }),
        sendTest,
        storeAtProvider,
        lookUpPhones,
      }}
    />
  );
}

/** What has to be restored before the message can be used again: itself, or its campaign. */
function archivedPart({ id, name, campaignId, campaignName, archivedAt, campaignArchived }: StoredMessage) {
  if (archivedAt === null) return undefined;
  return campaignArchived
    ? { id: campaignId, name: campaignName, restore: campaignActions.restore }
    : { id, name, restore: messageActions.restore };
}

type Connections = Awaited<ReturnType<typeof listConnections>>;

/** The sender of the connection that last sent something, as the phones will show it. */
function senderOf(connections: Connections) {
  const [connection] = connections.toSorted((one, other) => (other.lastSuccessAt ?? 0) - (one.lastSuccessAt ?? 0));
  return {
    name: connection?.senderName || "Your brand",
    ...(connection?.senderLogo && { logoUrl: connection.senderLogo }),
  };
}
