import type { Metadata } from "next";
import { AcceptLink } from "../../accept-link";

export const metadata: Metadata = { title: "Recovery", referrer: "no-referrer" };

export default async function RecoverPage({ params }: { params: Promise<{ token: string }> }) {
  return <AcceptLink token={(await params).token} kind="recover" />;
}
