import type { Metadata } from "next";
import { AcceptLink } from "../../accept-link";

export const metadata: Metadata = { title: "Set up", referrer: "no-referrer" };

export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  return <AcceptLink token={(await params).token} kind="setup" />;
}
