import { Send } from "lucide-react";
import type { Metadata } from "next";
import { SendList } from "@/components/sends/send-list";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth";
import { listSends } from "@/lib/sends";

export const metadata: Metadata = { title: "Sends" };

interface SendsPageProps {
  searchParams: Promise<{ cursor?: string | string[] }>;
}

export default async function SendsPage({ searchParams }: SendsPageProps) {
  const { cursor } = await searchParams;
  const isFirstPage = typeof cursor !== "string";
  const { sends, nextCursor } = await listSends(await requireActor(), isFirstPage ? {} : { cursor });
  return (
    <>
      <PageHeader title="Sends" />
      <PageBody>
        {sends.length > 0 ? (
          <SendList key={String(cursor)} sends={sends} />
        ) : (
          <EmptyState icon={Send} title={isFirstPage ? "Nothing was sent yet" : "No older sends"}>
            Open a message and press “Send test”. What happens to it appears here.
          </EmptyState>
        )}
        <nav aria-label="Pages" className="flex justify-between gap-2">
          {!isFirstPage && <ButtonLink href="/sends">Newest</ButtonLink>}
          {nextCursor && (
            <ButtonLink href={`/sends?cursor=${encodeURIComponent(nextCursor)}`} className="ml-auto">
              Older sends
            </ButtonLink>
          )}
        </nav>
      </PageBody>
    </>
  );
}
