import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PhoneDesk } from "@/components/phone/phone-desk";
import { PageHeader } from "@/components/shell/page-header";
import { requireActor } from "@/lib/auth";
import { env } from "@/lib/env";
import { readSandboxPhone } from "@/lib/sandbox/sandbox-phone";
import { actOnPhone } from "./actions";

export const metadata: Metadata = { title: "Sandbox phone" };

interface Props {
  searchParams: Promise<{ send?: string | string[] }>;
}

export default async function PhonePage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!env().sandbox) notFound();
  const { send } = await searchParams;
  return (
    <div className="flex flex-col mid:h-dvh">
      <PageHeader title="Sandbox phone" />
      <PhoneDesk
        initial={await readSandboxPhone(actor)}
        act={actOnPhone}
        sendId={typeof send === "string" ? send : undefined}
      />
    </div>
  );
}
