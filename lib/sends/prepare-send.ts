import "server-only";
import type { OpenConnection } from "../connections";
import { env } from "../env";
import { ownFile } from "../media/media-previews";
import { isPublicHost } from "../media/public-address";
import { check } from "../message/check";
import { personNames } from "../message/people";
import type { ProviderProfile } from "../message/profile";
import { type Message, type MessageDraft, type Problem, toMessage } from "../message/schema";
import { sampleValues } from "../message/variables";
import type { Adapter, Outgoing } from "../providers/types";
import { type Failure, failure, type Result } from "../result";
import { mapMediaAddresses } from "./message-addresses";

/**
 * The message as it is stored with its sends: filled with the samples of one person, the first unless told, own files by
 * their path under /media/.
 */
export function prepareMessage(
  draft: MessageDraft,
  adapter: Adapter,
  connection: OpenConnection,
  { options, personKey }: { options?: Outgoing["options"] | undefined; personKey?: string | undefined } = {},
): Result<Message> {
  if (personKey !== undefined && !draft.people.some(({ key }) => key === personKey)) return failure(personGone);
  const errors = check(draft, adapter.profile).filter(isError);
  if (errors.length > 0) return refusal(errors, adapter.profile.name);
  const parsed = toMessage(draft, sampleValues(draft, personKey));
  // Sound for everybody else: what is left are variables that this person has no sample for.
  if (!parsed.success)
    return failure(
      `This message is not complete for ${nameOf(draft, personKey)}. Fill in what is empty, or send it as somebody else. Nothing was sent.`,
      parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    );
  const unready = readinessProblems(parsed.data, adapter, connection, options).filter(isError);
  return unready.length > 0 ? refusal(unready, adapter.profile.name) : { ok: true, value: parsed.data };
}

function nameOf(draft: MessageDraft, personKey = draft.people[0]?.key) {
  const index = draft.people.findIndex(({ key }) => key === personKey);
  return personNames(draft)[index] ?? "this person";
}

const personGone =
  "The person that this was to be filled in for is no longer among the sample people. Choose another one. Nothing was sent.";

const isError = ({ severity }: Problem) => severity === "error";

/** What only the connection, its settings and this server's address can tell of a message that is otherwise fine. */
export function readinessProblems(
  message: Message,
  adapter: Adapter,
  connection: OpenConnection,
  options?: Outgoing["options"],
): Problem[] {
  const unreachable = connection.sandbox || isReachable() ? [] : unreachableFiles(message, adapter.profile);
  const outgoing = toOutgoing(message, connection, { ...nobody, options });
  return [...unreachable, ...(adapter.ready?.(outgoing, connection.settings) ?? [])];
}

/** Stands for the phone and the send where a message is only looked at: a reserved number, and an id of nothing. */
export const nobody = { to: "+12025550100", reference: "00000000-0000-7000-8000-000000000000" };

/** What the adapter gets: every address absolute, and a callback address where the provider could call it. */
export function toOutgoing(
  message: Message,
  connection: OpenConnection,
  { to, reference, options }: Pick<Outgoing, "to" | "reference" | "options">,
): Outgoing {
  return {
    message: mapMediaAddresses(message, (url) => (url.startsWith("/media/") ? `${env().publicUrl}${url}` : url)),
    to,
    reference,
    ...(options && { options }),
    ...((connection.sandbox || isReachable()) && { callbackUrl: connection.callbackUrl }),
  };
}

const isReachable = () => isPublicHost(new URL(env().publicUrl).hostname);

function unreachableFiles(message: Message, { id, name }: ProviderProfile): Problem[] {
  const problems: Problem[] = [];
  mapMediaAddresses(message, (url, path) => {
    if (ownFile(url))
      problems.push({
        rule: "media-unreachable",
        severity: "error",
        path,
        message: `${name} cannot load uploaded files from ${env().publicUrl}, an address that only this network knows. Link a file that is on the web, or ask an administrator to set PUBLIC_URL.`,
        provider: id,
      });
    return url;
  });
  return problems;
}

function refusal(errors: readonly Problem[], provider: string): Failure {
  const count = errors.length === 1 ? "one problem" : `${errors.length} problems`;
  return failure(
    `${provider} cannot send this message: ${count} to mend first. Nothing was sent.`,
    errors.map(({ path, message }) => ({ path, message })),
  );
}
