import { Megaphone } from "lucide-react";
import type { Metadata } from "next";
import { CampaignList } from "@/components/campaigns/campaign-list";
import { CreateCampaign } from "@/components/campaigns/create-campaign";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth";
import { listCampaigns } from "@/lib/campaigns/campaign-list";
import { createCampaign, removeCampaign, renameCampaign } from "../actions";

export const metadata: Metadata = { title: "Campaigns" };

export default async function CampaignsPage() {
  const campaigns = await listCampaigns(await requireActor());
  return (
    <>
      <PageHeader title="Campaigns">
        <CreateCampaign create={createCampaign} />
      </PageHeader>
      <PageBody>
        {campaigns.length > 0 ? (
          <CampaignList campaigns={campaigns} rename={renameCampaign} remove={removeCampaign} />
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
