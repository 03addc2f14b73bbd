"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { HeaderList } from "@/components/sends/exchange";
import { requestText } from "@/components/sends/exchange-text";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { check } from "@/lib/message/check";
import { profiles } from "@/lib/providers/profiles";
import { download, messageFileName } from "./message-file";
import { PersonField, useShownPerson } from "./person-choice";
import { ProblemLines } from "./problem-lines";
import { ProviderProblems } from "./provider-problems";
import { useDraft, useSession } from "./session";
import { type ShownRequest, useShownRequest } from "./use-shown-request";

/** The very request that a connection would get for the message, to be read, copied and handed to a developer. */
export function RequestDialog({ messageName, onClose }: { messageName: string; onClose(): void }) {
  const { connections, view } = useSession();
  const [connectionId, setConnectionId] = useState(() => {
    const chosen = connections.find(({ id }) => id === view.get().connectionId);
    return (chosen ?? connections[0])?.id ?? "";
  });
  const draft = useDraft((current) => current);
  const connection = connections.find(({ id }) => id === connectionId);
  const problems = connection ? check(draft, profiles[connection.provider]) : [];
  // What is known to be refused need not be asked for.
  const isRefused = problems.some(({ severity }) => severity === "error");
  const { data: outcome, isFetching, refetch } = useShownRequest(isRefused ? "" : connectionId, useShownPerson().key);
  const shown = outcome?.kind === "shown" && !isFetching ? outcome.request : undefined;
  const body = requestText(shown)?.body ?? "";

  return (
    <Dialog title="Show request" isOpen onOpenChange={onClose} size="large">
      <DialogBody className="grid content-start gap-4">
        {connection ? (
          <>
            <div className="grid gap-4 mid:grid-flow-col mid:auto-cols-fr">
              <Field label="Connection">
                <Select
                  value={connectionId}
                  onChange={(event) => setConnectionId(event.target.value)}
                  options={connections.map(({ id, name, provider, sandbox }) => ({
                    value: id,
                    label: `${name} (${profiles[provider].name}${sandbox ? ", sandbox" : ""})`,
                  }))}
                />
              </Field>
              <PersonField />
            </div>
            <ProviderProblems
              provider={profiles[connection.provider].name}
              problems={problems.filter(({ severity, provider }) => provider || severity === "error")}
              onGo={onClose}
            />
            {isFetching && (
              <p role="status" className="flex items-center gap-2 py-2 text-text-2">
                <Spinner /> Saving the message and making its request
              </p>
            )}
            {shown && <Shown request={shown} />}
            {!isFetching && outcome?.kind === "refused" && (
              <Notice tone="error" title={outcome.message} live>
                {outcome.fields.length > 0 && <ProblemLines problems={outcome.fields} onGo={onClose} />}
              </Notice>
            )}
            {!isFetching && outcome?.kind === "failed" && (
              <Notice tone="error" live>
                <p>{outcome.message}</p>
                <Button className="mt-2" onClick={() => refetch()}>
                  Try again
                </Button>
              </Notice>
            )}
          </>
        ) : (
          <Notice title="No connection yet">
            Each provider gets a request of its own, so it takes a connection to show one. An administrator can add a
            connection under Connections.
          </Notice>
        )}
      </DialogBody>
      <DialogFooter>
        {shown && connection && (
          <>
            {body !== "" && (
              <>
                <Button
                  icon={Download}
                  onClick={() =>
                    download(
                      new Blob([body], { type: "application/json" }),
                      messageFileName(messageName, `${connection.provider}.json`),
                    )
                  }
                >
                  Download
                </Button>
                <CopyButton text={body} label="Copy JSON" />
              </>
            )}
            <CopyButton text={shown.curl} label="Copy cURL" />
          </>
        )}
        <Button variant="primary" onClick={onClose}>
          Close
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Shown({ request }: { request: ShownRequest }) {
  const text = requestText(request);
  if (!text) return null;
  return (
    <>
      <Notice>The request as it would go out to a reserved number, with secrets masked. Nothing is sent.</Notice>
      <section aria-labelledby="request-line" className="grid gap-1.5">
        <h3 id="request-line" className="font-semibold">
          Address and headers
        </h3>
        <p className="break-all font-mono text-t2">{text.line}</p>
        <HeaderList headers={text.headers} />
      </section>
      <div className="grid min-w-0 gap-1.5">
        <h3 className="font-semibold" id="request-body">
          Body
        </h3>
        {text.body === "" ? (
          <p className="text-text-2">This request has no body.</p>
        ) : (
          <section
            aria-labelledby="request-body"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
            tabIndex={0}
            className="max-h-[max(240px,38dvh)] overflow-auto rounded-r2 bg-sunk p-3"
          >
            <pre className="whitespace-pre-wrap font-mono text-t2 wrap-anywhere">{text.body}</pre>
          </section>
        )}
      </div>
    </>
  );
}
