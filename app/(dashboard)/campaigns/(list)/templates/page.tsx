import type { Metadata } from "next";
import { LibraryBar } from "@/components/campaigns/library-bar";
import { TemplateTiles } from "@/components/campaigns/template-tiles";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { requireActor } from "@/lib/auth";
import { listCampaignNames } from "@/lib/campaigns/campaign-list";
import { listTemplates } from "@/lib/templates";
import { createMessage, removeTemplate, renameTemplate } from "../../actions";

export const metadata: Metadata = { title: "Templates" };

export default async function TemplatesPage() {
  const actor = await requireActor();
  const [{ kept, ours }, campaigns] = await Promise.all([
    // The dates of the pictures alone: what is made of a template takes its author's clock.
    listTemplates(actor, { utcOffset: 0 }),
    listCampaignNames(actor),
  ]);
  const shared = { campaigns, create: createMessage };
  return (
    <>
      <PageHeader title="Templates" />
      <PageBody>
        <LibraryBar here="templates" />
        <section className="grid gap-2">
          <h2 className="font-semibold text-text-2">Yours</h2>
          {kept.length > 0 ? (
            <TemplateTiles
              label="Your templates"
              templates={kept}
              {...shared}
              actions={{ rename: renameTemplate, remove: removeTemplate }}
            />
          ) : (
            <p className="text-text-3">
              None yet. “Save as template” in the menu of a message keeps it here, to begin others with.
            </p>
          )}
        </section>
        <section className="grid gap-2">
          <h2 className="font-semibold text-text-2">To begin with</h2>
          <TemplateTiles label="Templates of Cardwright" templates={ours} {...shared} />
        </section>
      </PageBody>
    </>
  );
}
