import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth";
import { getCampaign, listCampaigns } from "@/lib/campaigns";

/** A fresh workspace opens on its sample message, every other one on the campaigns. */
export default async function HomePage() {
  const actor = await requireActor();
  const [only, second] = await listCampaigns(actor);
  if (!only || second || only.messageCount !== 1) redirect("/campaigns");
  const sample = (await getCampaign(actor, only.id))?.messages[0];
  redirect(sample ? `/messages/${sample.id}` : "/campaigns");
}
