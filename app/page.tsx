import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth";
import { listCampaigns } from "@/lib/campaigns/campaign-list";
import { listMessages } from "@/lib/messages/message-list";

/** A fresh workspace opens on its sample message, every other one on the campaigns. */
export default async function HomePage() {
  const actor = await requireActor();
  const [only, second] = await listCampaigns(actor);
  if (!only || second || only.messageCount !== 1) redirect("/campaigns");
  const [sample] = (await listMessages(actor, { campaignId: only.id, limit: 1 })).messages;
  redirect(sample ? `/messages/${sample.id}` : "/campaigns");
}
