import { Archive } from "lucide-react";
import type { Metadata } from "next";
import { parameter } from "@/app/parameter";
import { CampaignTiles } from "@/components/campaigns/campaign-tiles";
import { Found, FoundCount, NothingFound } from "@/components/campaigns/found";
import { LibraryBar } from "@/components/campaigns/library-bar";
import { MessageTiles } from "@/components/campaigns/message-tiles";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth";
import { listCampaignNames, listCampaigns } from "@/lib/campaigns/campaign-list";
import { listMessages } from "@/lib/messages/message-list";
import { campaignActions, messageActions } from "../../library-actions";

export const metadata: Metadata = { title: "Archive" };

interface ArchivePageProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

export default async function ArchivePage({ searchParams }: ArchivePageProps) {
  const actor = await requireActor();
  const query = parameter((await searchParams).q);
  const [campaigns, { messages, total }, names] = await Promise.all([
    listCampaigns(actor, { archived: true, query }),
    listMessages(actor, { archived: true, query }),
    listCampaignNames(actor),
  ]);
  return (
    <>
      <PageHeader title="Archive" />
      <PageBody>
        <LibraryBar here="archive" query={query} />
        {query !== "" && <FoundCount campaigns={campaigns.length} messages={total} />}
        <Found title="Campaigns" count={campaigns.length}>
          <CampaignTiles campaigns={campaigns} archived actions={campaignActions} />
        </Found>
        <Found title="Messages" count={total}>
          <MessageTiles messages={messages} campaigns={names} archived withCampaign actions={messageActions} />
          {total > messages.length && (
            <p className="text-text-3">{`These are the last changed ${messages.length}. Search to find the others.`}</p>
          )}
        </Found>
        {campaigns.length + total === 0 &&
          (query !== "" ? (
            <NothingFound query={query} />
          ) : (
            <EmptyState icon={Archive} title="The archive is empty">
              What you archive is out of the lists and of the search, and stays here until you restore or remove it.
            </EmptyState>
          ))}
      </PageBody>
    </>
  );
}
