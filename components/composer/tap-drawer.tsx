"use client";

import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { type ProviderId, profiles } from "@/lib/providers/profiles";
import { choiceKinds } from "./choice-kind";
import { useChosenConnection, useSession } from "./session";
import type { TapEvent } from "./tapping";
import { useTapWebhooks } from "./use-tap-webhooks";

interface TapDrawerProps {
  /** What was done, oldest first. */
  events: readonly TapEvent[];
  onStartOver(): void;
}

/** What the sender's system would hear of the last tap, below the phones while they are tapped. */
export function TapDrawer({ events, onStartOver }: TapDrawerProps) {
  const written = useChosenConnection()?.provider;
  const [asked, setAsked] = useState<ProviderId | "">();
  const last = events.at(-1);
  return (
    <section
      aria-label="What your system gets"
      className="mx-gutter mb-3 grid h-52 content-start gap-x-6 max-mid:h-auto max-mid:overflow-visible gap-y-2 overflow-y-auto rounded-r3 border border-line bg-bg px-4 py-3 wide:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] wide:grid-rows-[minmax(0,1fr)] wide:overflow-hidden"
    >
      <div className="min-w-0">
        <h2 className="font-semibold">What your system gets</h2>
        {last ? <Told event={last} /> : <p className="text-text-2">Tap a button or a chip. Nothing is sent.</p>}
        <Button
          size="small"
          icon={RotateCcw}
          className={last ? "mt-2" : "mt-2 max-mid:hidden"}
          onClick={onStartOver}
          disabledReason={last ? undefined : "Nothing was tapped yet"}
        >
          Start over
        </Button>
      </div>
      {last && <Webhook event={last} provider={asked ?? written ?? ""} onProvider={setAsked} />}
    </section>
  );
}

function Told({ event: { phone, choice, action } }: { event: TapEvent }) {
  const kind = choiceKinds[choice.type].name;
  const what = action.kind === "location" ? "A place was sent" : `${kind} “${choice.title || "No title"}”`;
  return (
    <>
      <p className="wrap-anywhere text-text-2">
        {what}, on {phone === "ios" ? "the iPhone" : "Android"}.
      </p>
      <dl className="mt-2">
        <dt className="text-t2 text-text-3">Postback</dt>
        <dd dir="auto" className="wrap-anywhere font-mono text-t2">
          {choice.postbackData || "None: your system cannot tell what was tapped"}
        </dd>
      </dl>
    </>
  );
}

interface WebhookProps {
  event: TapEvent;
  /** Whose webhook is shown; "" shows what Cardwright makes of everybody's. */
  provider: ProviderId | "";
  onProvider(provider: ProviderId | ""): void;
}

function Webhook({ event, provider, onProvider }: WebhookProps) {
  const { connections } = useSession();
  const { data, error, isFetching, refetch } = useTapWebhooks(event, provider || undefined);
  const name = provider && profiles[provider].name;
  const providers = [...new Set(connections.map((connection) => connection.provider))];
  const text = name ? data?.map(({ body }) => indented(body)).join("\n\n") : indented(JSON.stringify(neutral(event)));
  return (
    <div className="grid min-w-0 content-start gap-1 wide:grid-rows-[auto_minmax(0,1fr)]">
      <div className="flex min-h-control-small items-center gap-2">
        <h3 className="min-w-0 flex-1 text-t2 text-text-2">
          {name ? `As ${name} would post it, with made-up ids` : "As Cardwright reads it, whoever posts it"}
        </h3>
        {providers.length > 0 && (
          <Select
            aria-label="Whose webhook"
            className="w-32 shrink-0"
            value={provider}
            onChange={({ target }) => onProvider(target.value as ProviderId | "")}
            options={[
              { value: "", label: "Cardwright" },
              ...providers.map((id) => ({ value: id, label: profiles[id].name })),
            ]}
          />
        )}
        {text !== undefined && <CopyButton text={text} label="Copy the body" iconOnly />}
      </div>
      {isFetching && (
        <p className="flex items-center gap-2 text-text-2">
          <Spinner /> Asking what {name} would post
        </p>
      )}
      {error && !isFetching && (
        <p role="alert" className="text-danger">
          {name}’s webhook could not be made. {error instanceof TypeError ? "Is the connection gone?" : error.message}{" "}
          <button type="button" className="underline" onClick={() => refetch()}>
            Try again
          </button>
        </p>
      )}
      {text !== undefined && <Body text={text} />}
    </div>
  );
}

function Body({ text }: { text: string }) {
  return (
    <section
      aria-label="Body of the webhook"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="overflow-auto rounded-r2 bg-sunk p-2"
    >
      <pre className="whitespace-pre-wrap font-mono text-t2 wrap-anywhere">{text}</pre>
    </section>
  );
}

/** The form that every provider's webhook is read into. */
function neutral({ action }: TapEvent) {
  const from = "+12025550100";
  return action.kind === "tap"
    ? { kind: "tap", from, text: action.title, postbackData: action.postbackData }
    : { kind: "location", from, text: `${action.latitude}, ${action.longitude}` };
}

/** JSON with a line for each field; anything else as it stands. */
function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
