"use client";

import { ExternalLink } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SettingsField } from "@/lib/connections/settings-fields";
import type { Result } from "@/lib/result";
import { Field } from "../ui/field";
import { Select } from "../ui/select";
import { toast } from "../ui/toast";
import { ConnectionForm, type ConnectionValues } from "./connection-form";

export interface ProviderOption {
  id: string;
  name: string;
  documentationUrl: string;
  /** The address for reports goes out with every message. */
  webhookSentAlong: boolean;
  fields: readonly SettingsField[];
}

interface NewConnectionProps {
  providers: readonly ProviderOption[];
  create(input: ConnectionValues & { provider: string }): Promise<Result<{ id: string }>>;
}

/** First which provider, then the form that it needs. */
export function NewConnection({ providers, create }: NewConnectionProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState(providers[0]?.id);
  const provider = providers.find(({ id }) => id === chosen);
  if (!provider) return null;
  return (
    <div className="grid gap-4">
      <Field
        label="Provider"
        hint={
          <a
            href={provider.documentationUrl}
            target="_blank"
            rel="noreferrer"
            className="inline-flex items-center gap-1 text-accent hover:underline"
          >
            {provider.name}’s own documentation
            <ExternalLink size={12} aria-hidden />
          </a>
        }
      >
        <Select
          value={provider.id}
          onChange={(event) => setChosen(event.target.value)}
          options={providers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <ConnectionForm
        key={provider.id}
        fields={provider.fields}
        values={{ name: provider.name, senderName: "", settings: defaultsOf(provider.fields) }}
        saveLabel="Add connection"
        save={(values) => create({ provider: provider.id, ...values })}
        onSaved={({ id }) => {
          const next = provider.webhookSentAlong
            ? ""
            : ` ${provider.name} still needs its address for delivery reports.`;
          toast(`The connection is added.${next}`);
          router.push(`/connections/${id}`);
        }}
      />
    </div>
  );
}

function defaultsOf(fields: readonly SettingsField[]): Record<string, string> {
  return Object.fromEntries(fields.map(({ name, defaultValue }) => [name, defaultValue ?? ""]));
}
