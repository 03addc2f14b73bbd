import { SearchX } from "lucide-react";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFound() {
  return (
    <>
      <PageHeader title="Not found" />
      <PageBody>
        <EmptyState
          icon={SearchX}
          title="This is not here any more"
          action={<ButtonLink href="/campaigns">Open the campaigns</ButtonLink>}
        >
          It may have been removed, or the link is incomplete.
        </EmptyState>
      </PageBody>
    </>
  );
}
