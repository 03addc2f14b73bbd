import { SearchX } from "lucide-react";
import { KeptRescue } from "@/components/composer/kept-rescue";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth";
import { listCampaignNames } from "@/lib/campaigns/campaign-list";
import { mayDo } from "@/lib/roles";
import { copyMessage } from "./actions";

export default async function MessageNotFound() {
  const actor = await requireActor();
  return (
    <>
      <PageHeader title="Not found" />
      <PageBody>
        {mayDo(actor.role, "editor") && <KeptRescue campaigns={await listCampaignNames(actor)} save={copyMessage} />}
        <EmptyState
          icon={SearchX}
          title="This message is not here any more"
          action={<ButtonLink href="/campaigns">Open the campaigns</ButtonLink>}
        >
          It may have been removed, or the link is incomplete.
        </EmptyState>
      </PageBody>
    </>
  );
}
