import { Megaphone } from "lucide-react";
import type { Metadata } from "next";
import { parameter } from "@/app/parameter";
import { CampaignTiles } from "@/components/campaigns/campaign-tiles";
import { CreateCampaign } from "@/components/campaigns/create-campaign";
import { Found, FoundCount, NothingFound } from "@/components/campaigns/found";
import { LibraryBar } from "@/components/campaigns/library-bar";
import { MessageTiles } from "@/components/campaigns/message-tiles";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth";
import { listCampaignNames, listCampaigns } from "@/lib/campaigns/campaign-list";
import { listMessages } from "@/lib/messages/message-list";
import { createCampaign } from "../actions";
import { campaignActions, messageActions } from "../library-actions";

export const metadata: Metadata = { title: "Campaigns" };

interface CampaignsPageProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

export default async function CampaignsPage({ searchParams }: CampaignsPageProps) {
  const actor = await requireActor();
  const query = parameter((await searchParams).q);
  const campaigns = await listCampaigns(actor, { query });
  return (
    <>
      <PageHeader title="Campaigns">
        <CreateCampaign create={createCampaign} />
      </PageHeader>
      <PageBody>
        <LibraryBar here="campaigns" query={query} />
        {query !== "" ? (
          <Results query={query} campaigns={campaigns} />
        ) : campaigns.length > 0 ? (
          <CampaignTiles campaigns={campaigns} actions={campaignActions} />
        ) : (
          <EmptyState icon={Megaphone} title="No campaigns yet">
            A campaign holds the messages that belong together. Make one with “New campaign”, then write its first
            message.
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}

async function Results({ query, campaigns }: { query: string; campaigns: Awaited<ReturnType<typeof listCampaigns>> }) {
  const actor = await requireActor();
  const { messages, total } = await listMessages(actor, { query });
  const archived = { query, archived: true };
  const inArchive =
    campaigns.length + total === 0
      ? (await listCampaigns(actor, archived)).length + (await listMessages(actor, { ...archived, limit: 1 })).total
      : 0;
  const names = await listCampaignNames(actor);
  return (
    <>
      <FoundCount campaigns={campaigns.length} messages={total} />
      <Found title="Campaigns" count={campaigns.length}>
        <CampaignTiles campaigns={campaigns} actions={campaignActions} />
      </Found>
      <Found title="Messages" count={total}>
        <MessageTiles messages={messages} campaigns={names} withCampaign actions={messageActions} />
        {total > messages.length && (
          <p className="text-text-3">{`These are the last changed ${messages.length}. Add a word to find fewer.`}</p>
        )}
      </Found>
      {campaigns.length + total === 0 && (
        <NothingFound
          query={query}
          elsewhere={{
            count: inArchive,
            place: "the archive",
            href: `/campaigns/archive?q=${encodeURIComponent(query)}`,
          }}
        />
      )}
    </>
  );
}
