import { ExternalLink } from "lucide-react";

/** A public page that a statement rests on. */
export function SourceLink({ title, address }: { title: string; address: string }) {
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      className="inline-flex min-h-6 items-center gap-1 text-accent hover:underline max-mid:min-h-11"
    >
      {title}
      <ExternalLink size={12} aria-label="(opens in a new tab)" />
    </a>
  );
}
