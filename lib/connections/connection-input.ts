import "server-only";
import { nameField } from "../fields";
import { adapters } from "../providers";
import type { ProviderId } from "../providers/profiles";
import { failure, success } from "../result";
import { fieldsOf } from "./settings-fields";

/** What the form of a connection gives. */
export interface ConnectionInput {
  name: string;
  senderName: string;
  settings: Record<string, string>;
}

/** Checks a name, a sender and a provider's settings; what is wrong with a setting stands at "settings.<name>". */
export function readConnectionInput(provider: ProviderId, { name, senderName, settings }: ConnectionInput) {
  // An empty field is one that was left out: then its default holds, or it is missing.
  const written = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ""));
  const missing = fieldsOf(adapters[provider].settings).filter(
    ({ name: field, required }) => required && !(field in written),
  );
  const reads = {
    name: nameField().safeParse(name),
    senderName: nameField("Write the name that the phone shows as the sender.").safeParse(senderName),
    settings: adapters[provider].settings.safeParse(written),
  };
  const fields = Object.entries(reads).flatMap(([path, { error }]) =>
    (error?.issues ?? []).map((issue) => {
      const empty = missing.find((field) => field.name === issue.path[0]);
      const message = empty && path === "settings" ? `${empty.label}: this is needed.` : issue.message;
      return { path: [path, ...issue.path].join("."), message };
    }),
  );
  if (reads.name.success && reads.senderName.success && reads.settings.success)
    return success({ name: reads.name.data, senderName: reads.senderName.data, settings: reads.settings.data });
  return failure(fields[0]?.message ?? "These settings are not complete.", fields);
}
