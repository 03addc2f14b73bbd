import type { Metadata } from "next";
import { AcceptLink } from "../../accept-link";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  return <AcceptLink token={(await params).token} kind="invite" />;
}
