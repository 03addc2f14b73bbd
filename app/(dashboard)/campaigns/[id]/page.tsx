import { Archive, MessageSquareText } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { countParameter, parameter } from "@/app/parameter";
import { ArchivedNotice } from "@/components/campaigns/archived-notice";
import { CampaignMenu } from "@/components/campaigns/campaign-menu";
import { CreateMessage } from "@/components/campaigns/create-message";
import { MessageTiles } from "@/components/campaigns/message-tiles";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth";
import { getCampaign } from "@/lib/campaigns";
import { listCampaignNames } from "@/lib/campaigns/campaign-list";
import { listMessages } from "@/lib/messages/message-list";
import { createMessage } from "../actions";
import { campaignActions, messageActions } from "../library-actions";

interface CampaignPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ archived?: string | string[]; show?: string | string[] }>;
}

/** How many messages a page begins with. */
const shownAtFirst = 60;

const findCampaign = cache(async (id: string) => getCampaign(await requireActor(), id));

export async function generateMetadata({ params }: CampaignPageProps): Promise<Metadata> {
  return { title: (await findCampaign((await params).id))?.name ?? "Campaign" };
}

export default async function CampaignPage({ params, searchParams }: CampaignPageProps) {
  const campaign = await findCampaign((await params).id);
  if (!campaign) notFound();
  const { id, name, archivedAt } = campaign;
  const asked = await searchParams;
  const archived = parameter(asked.archived) !== "";
  const limit = countParameter(asked.show, shownAtFirst);
  const actor = await requireActor();
  const [{ messages, total }, other, names] = await Promise.all([
    listMessages(actor, { campaignId: id, archived, limit }),
    listMessages(actor, { campaignId: id, archived: !archived, limit: 1 }),
    listCampaignNames(actor),
  ]);
  const here = archived ? `/campaigns/${id}?archived=1&` : `/campaigns/${id}?`;
  return (
    <>
      <PageHeader title={name} parent={{ name: "Campaigns", href: "/campaigns" }}>
        <CampaignMenu
          campaign={{ id, name }}
          archived={archivedAt !== null}
          removalRefusal={total + other.total > 0 ? "Remove its messages first." : undefined}
          actions={campaignActions}
        />
        <CreateMessage
          campaigns={[{ id, name }]}
          create={createMessage}
          disabledReason={archivedAt === null ? undefined : "Restore this campaign first: it is in the archive."}
        />
      </PageHeader>
      <PageBody>
        {archivedAt !== null && <ArchivedNotice campaign={{ id, name }} restore={campaignActions.restore} />}
        {messages.length > 0 ? (
          <MessageTiles messages={messages} campaigns={names} archived={archived} actions={messageActions} />
        ) : archived ? (
          <EmptyState icon={Archive} title="Nothing of this campaign is archived" />
        ) : (
          <EmptyState icon={MessageSquareText} title="No messages in this campaign yet">
            Make the first one with “New message”. It opens in the composer, with a phone beside it.
          </EmptyState>
        )}
        <p className="flex flex-wrap gap-2">
          {total > messages.length && (
            <ButtonLink href={`${here}show=${limit + shownAtFirst}`} scroll={false}>
              {`Show more of the ${total} messages`}
            </ButtonLink>
          )}
          {archived ? (
            <ButtonLink href={`/campaigns/${id}`} variant="quiet">
              {`Back to the ${other.total === 1 ? "message" : `${other.total} messages`} in use`}
            </ButtonLink>
          ) : (
            other.total > 0 && (
              <ButtonLink href={`/campaigns/${id}?archived=1`} variant="quiet" icon={Archive}>
                {`${other.total} archived`}
              </ButtonLink>
            )
          )}
        </p>
      </PageBody>
    </>
  );
}
