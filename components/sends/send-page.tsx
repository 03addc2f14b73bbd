"use client";

import { useQuery } from "@tanstack/react-query";
import { AndroidPhone } from "@/components/preview/android/android-phone";
import { AndroidMessage } from "@/components/preview/android/message-preview";
import { usePageTheme } from "@/components/preview/page-theme";
import { Notice } from "@/components/ui/notice";
import { Exchange } from "./exchange";
import { requestText, responseText } from "./exchange-text";
import type { FollowUpActions } from "./follow-up-buttons";
import { SendResult } from "./send-result";
import { nextLook, type ShownSend } from "./send-view";
import { Timeline } from "./timeline";

interface SendPageProps {
  initial: ShownSend;
  /** Absent for whoever may not send. */
  followUps?: FollowUpActions | undefined;
}

/** One send: what went out, how it fared, and every word that was exchanged. It moves by itself. */
export function SendPage({ initial, followUps }: SendPageProps) {
  const { data: send, isError } = useQuery({
    queryKey: ["send", initial.id],
    queryFn: async ({ signal }): Promise<ShownSend> => {
      const response = await fetch(`/api/sends/${initial.id}`, { signal });
      if (!response.ok) throw new Error(`The send could not be read (${response.status}).`);
      return (await response.json()) as ShownSend;
    },
    initialData: initial,
    refetchInterval: ({ state }) => nextLook(state.data ?? initial, Date.now()),
  });
  const theme = usePageTheme();
  const { connection, draft, events, request, response } = send;
  return (
    <div className="mid:grid mid:grid-cols-[minmax(0,1fr)_352px] wide:grid-cols-[minmax(0,1fr)_480px]">
      <div className="grid max-w-[760px] content-start gap-8 px-gutter py-6">
        {isError && <Notice tone="warning">Cardwright does not answer. What you see may be out of date.</Notice>}
        <SendResult send={send} followUps={followUps} />
        <section aria-labelledby="timeline" className="grid gap-3">
          <h2 id="timeline" className="font-semibold">
            Timeline
          </h2>
          <Timeline events={events} provider={connection.providerName} />
        </section>
        <section aria-labelledby="exchange" className="grid gap-3">
          <h2 id="exchange" className="font-semibold">
            Between Cardwright and {connection.providerName}
          </h2>
          <Exchange
            title="Request"
            text={requestText(request)}
            otherwise={
              send.state === "sending" ? "It is on its way." : "No request went out. The reason stands at the top."
            }
          />
          <Exchange
            title="Answer"
            text={responseText(response)}
            otherwise={send.state === "sending" ? "Nothing yet." : `${connection.providerName} did not answer.`}
          />
        </section>
      </div>
      <aside
        aria-label="The message as it was sent"
        className="grid content-start gap-2 bg-canvas px-gutter py-6 mid:sticky mid:top-14 mid:h-[calc(100dvh-56px)] mid:grid-rows-[minmax(0,1fr)_auto] mid:content-stretch"
      >
        <div className="phone-fit max-mid:mx-auto max-mid:aspect-[429/932] max-mid:w-[min(100%,(100dvh-72px)*429/932)]">
          <AndroidPhone
            sender={{ name: connection.senderName, ...(connection.senderLogo && { logoUrl: connection.senderLogo }) }}
            theme={theme}
            label="The message as it was sent"
            time=""
          >
            <AndroidMessage draft={draft} />
          </AndroidPhone>
        </div>
        <p className="text-center text-t1 text-text-3">As it was sent, drawn for Android</p>
      </aside>
    </div>
  );
}
