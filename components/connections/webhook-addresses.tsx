import type { ProviderProfile } from "@/lib/message/profile";
import { CopyButton } from "../ui/copy-button";
import { Notice } from "../ui/notice";

interface WebhookAddressesProps {
  url: string;
  webhook: ProviderProfile["webhook"];
  providerName: string;
  /** This server has an address that a provider can reach. */
  isReachable: boolean;
  /** The provider can be asked for what its reports would tell. */
  isAsked: boolean;
}

/** Where the provider tells what happens to a message, and what has to be done for that. */
export function WebhookAddresses({ url, webhook, providerName, isReachable, isAsked }: WebhookAddressesProps) {
  const { sentAlong, addresses } = webhook;
  const several = addresses.length > 1;
  return (
    <section aria-labelledby="webhook" className="grid gap-3 rounded-r3 border border-line p-4">
      <div className="grid gap-1">
        <h2 id="webhook" className="font-semibold">
          {several ? "Addresses for reports" : "Address for reports"}
        </h2>
        <p className="text-text-2">
          {sentAlong
            ? `${providerName} gets it with every message, for the reports. Enter it in your account there too: replies and taps come to the address that is set at ${providerName}.`
            : `Hand ${several ? "these addresses" : "this address"} to ${providerName}, so that it can report deliveries, replies and taps.`}{" "}
          {several
            ? "They contain a secret: give them to nobody else."
            : "It contains a secret: give it to nobody else."}
        </p>
      </div>
      {!isReachable && (
        <Notice tone="warning" title={`${providerName} cannot reach ${several ? "these addresses" : "this address"}`}>
          Only this computer or its network knows {several ? "them" : "it"}, so{" "}
          {isAsked
            ? `Cardwright asks ${providerName} for the results, but replies and taps will not come.`
            : "no reports will come."}{" "}
          An administrator of the server can set PUBLIC_URL to an address that is on the web.
        </Notice>
      )}
      {addresses.map(({ title, query }) => {
        const address = query ? `${url}?${query}` : url;
        return (
          <div key={`${title} ${query}`} className="grid gap-1">
            {several && <h3 className="text-t2 font-medium text-text-2">{title}</h3>}
            <div className="flex flex-wrap items-center gap-2">
              <code className="min-w-0 flex-1 basis-64 rounded-r2 bg-sunk px-2.5 py-1.5 text-t2 wrap-anywhere">
                {address}
              </code>
              <CopyButton text={address} label={several ? `Copy: ${title}` : "Copy the address"} iconOnly={several} />
            </div>
          </div>
        );
      })}
    </section>
  );
}
