import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SendPage } from "@/components/sends/send-page";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { requireActor } from "@/lib/auth";
import { mayDo } from "@/lib/roles";
import { getSend } from "@/lib/sends";
import { askStatus, cancelSend, revokeSend } from "../actions";

interface Props {
  params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: "Send" };

export default async function OneSendPage({ params }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const send = await getSend(actor, id);
  if (!send) notFound();
  return (
    <>
      <PageHeader title={send.messageName} parent={{ name: "Sends", href: "/sends" }}>
        {send.connection.sandbox && <Badge>Sandbox</Badge>}
      </PageHeader>
      <SendPage
        initial={send}
        followUps={mayDo(actor.role, "sender") ? { revoke: revokeSend, cancel: cancelSend, askStatus } : undefined}
      />
    </>
  );
}
