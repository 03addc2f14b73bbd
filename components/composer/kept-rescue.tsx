"use client";

import { useParams, useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { MessageDraft } from "@/lib/message/schema";
import { forgetKept, newestKept } from "./kept-draft";
import type { Outcome } from "./session";

interface KeptRescueProps {
  campaigns: { id: string; name: string }[];
  /** Stores a draft as a new message of a campaign. */
  save(
    from: { campaignId: string; name: string },
    draft: MessageDraft,
    label: string,
  ): Promise<Outcome<{ id: string }>>;
}

/** On the page of a message that is gone: what this browser still keeps of it can become a message again. */
export function KeptRescue({ campaigns, save }: KeptRescueProps) {
  const { id = "" } = useParams<{ id: string }>();
  const router = useRouter();
  const [found, setFound] = useState<ReturnType<typeof newestKept>>(null);
  const [campaignId, setCampaignId] = useState(campaigns[0]?.id ?? "");
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  // Only the browser knows what it keeps.
  useEffect(() => setFound(newestKept(id)), [id]);
  if (!found || !campaignId) return null;

  async function rescue({ place, kept }: NonNullable<typeof found>) {
    setSaving(true);
    const saved = await save({ campaignId, name: kept.name || "Message" }, kept.draft, "saved again").catch(() => null);
    if (saved?.ok) {
      forgetKept(place);
      return router.push(`/messages/${saved.value.id}`);
    }
    setSaving(false);
    setFailure(saved?.message ?? "No connection to Cardwright. Try again when you are online.");
  }

  return (
    <Notice title="What you wrote is still here" live className="mx-auto mb-4 max-w-[560px]">
      <p>This browser keeps text of this message that was not saved before it was removed.</p>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <Field label="Campaign" error={failure}>
          <Select
            value={campaignId}
            onChange={(event) => setCampaignId(event.target.value)}
            options={campaigns.map(({ id: value, name }) => ({ value, label: name }))}
          />
        </Field>
        <Button variant="primary" pending={isSaving} onClick={() => rescue(found)}>
          Save as a new message
        </Button>
      </div>
    </Notice>
  );
}
