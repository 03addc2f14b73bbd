import { CopyButton } from "../ui/copy-button";

/** The address to hand over to the provider, so that it can tell what happens to a message. */
export function WebhookAddress({ url, providerName }: { url: string; providerName: string }) {
  return (
    <section aria-labelledby="webhook" className="grid gap-2 rounded-r3 border border-line p-4">
      <h2 id="webhook" className="font-semibold">
        Address for delivery reports
      </h2>
      <p className="text-text-2">
        Hand this address to {providerName}, so that it can report deliveries, replies and taps. It contains a secret:
        give it to nobody else.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 basis-64 rounded-r2 bg-sunk px-2.5 py-1.5 text-t2 wrap-anywhere">{url}</code>
        <CopyButton text={url} label="Copy the address" />
      </div>
    </section>
  );
}
