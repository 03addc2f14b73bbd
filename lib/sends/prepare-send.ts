import "server-only";
import type { OpenConnection } from "../connections";
import { env } from "../env";
import { ownFile } from "../media/media-previews";
import { isPublicHost } from "../media/public-address";
import { check } from "../message/check";
import { type Message, type MessageDraft, type Problem, toMessage } from "../message/schema";
import type { Adapter, Outgoing } from "../providers/types";
import { type Failure, failure, type Result } from "../result";
import { mapMediaAddresses } from "./message-addresses";

/** The message as it is stored with its sends: variables filled, own files by their path under /media/. */
export function prepareMessage(draft: MessageDraft, adapter: Adapter, connection: OpenConnection): Result<Message> {
  const errors = check(draft, adapter.profile).filter(({ severity }) => severity === "error");
  if (errors.length > 0) return refusal(errors, adapter.profile.name);
  const parsed = toMessage(draft);
  if (!parsed.success)
    return failure(
      "This message is not complete yet.",
      parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    );
  const unreachable = connection.sandbox || isReachable() ? [] : ownFilesOf(parsed.data);
  if (unreachable.length > 0) return unreachableFiles(unreachable, adapter.profile.name);
  const outgoing = toOutgoing(parsed.data, connection, { to: "+12025550100", reference: crypto.randomUUID() });
  const unready = adapter.ready?.(outgoing, connection.settings).filter(({ severity }) => severity === "error");
  if (unready?.length) return refusal(unready, adapter.profile.name);
  return { ok: true, value: parsed.data };
}

/** What the adapter gets: every address absolute, and a callback address where the provider could call it. */
export function toOutgoing(
  message: Message,
  connection: OpenConnection,
  { to, reference }: Pick<Outgoing, "to" | "reference">,
): Outgoing {
  return {
    message: mapMediaAddresses(message, (url) => (url.startsWith("/media/") ? `${env().publicUrl}${url}` : url)),
    to,
    reference,
    ...((connection.sandbox || isReachable()) && { callbackUrl: connection.callbackUrl }),
  };
}

const isReachable = () => isPublicHost(new URL(env().publicUrl).hostname);

function ownFilesOf(message: Message): string[] {
  const paths: string[] = [];
  mapMediaAddresses(message, (url, path) => {
    if (ownFile(url)) paths.push(path);
    return url;
  });
  return paths;
}

function unreachableFiles(paths: string[], provider: string): Failure {
  const { publicUrl } = env();
  return failure(
    `${provider} cannot load the uploaded files from ${publicUrl}, an address that only this network knows. Nothing was sent. Link files that are on the web, or ask an administrator to set PUBLIC_URL.`,
    paths.map((path) => ({ path, message: `${provider} cannot load this file from ${publicUrl}.` })),
  );
}

function refusal(errors: readonly Problem[], provider: string): Failure {
  const count = errors.length === 1 ? "one problem" : `${errors.length} problems`;
  return failure(
    `${provider} cannot send this message: ${count} to mend first. Nothing was sent.`,
    errors.map(({ path, message }) => ({ path, message })),
  );
}
