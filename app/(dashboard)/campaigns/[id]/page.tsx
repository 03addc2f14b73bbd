import { MessageSquareText } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CreateMessage } from "@/components/campaigns/create-message";
import { MessageList } from "@/components/campaigns/message-list";
import { RenameCampaign } from "@/components/campaigns/rename-campaign";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth";
import { getCampaign } from "@/lib/campaigns";
import { summary } from "@/lib/message/plain-text";
import { listMessages } from "@/lib/messages/message-list";
import { createMessage, removeMessage, renameCampaign, renameMessage } from "../actions";

interface CampaignPageProps {
  params: Promise<{ id: string }>;
}

const findCampaign = cache(async (id: string) => getCampaign(await requireActor(), id));

export async function generateMetadata({ params }: CampaignPageProps): Promise<Metadata> {
  return { title: (await findCampaign((await params).id))?.name ?? "Campaign" };
}

export default async function CampaignPage({ params }: CampaignPageProps) {
  const campaign = await findCampaign((await params).id);
  if (!campaign) notFound();
  const { id, name } = campaign;
  const listed = await listMessages(await requireActor(), { campaignId: id });
  const messages = listed.messages.map((message) => ({ ...message, summary: summary(message.shown) }));
  return (
    <>
      <PageHeader title={name} parent={{ name: "Campaigns", href: "/campaigns" }}>
        <RenameCampaign id={id} name={name} rename={renameCampaign} />
        <CreateMessage campaignId={id} create={createMessage} />
      </PageHeader>
      <PageBody>
        {messages.length > 0 ? (
          <MessageList messages={messages} rename={renameMessage} remove={removeMessage} />
        ) : (
          <EmptyState icon={MessageSquareText} title="No messages in this campaign yet">
            Make the first one with “New message”. It opens in the composer, with a phone beside it.
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
