"use client";

import { useRouter } from "next/navigation";
import type { SettingsField } from "@/lib/connections/settings-fields";
import type { Result } from "@/lib/result";
import { toast } from "../ui/toast";
import { type ConnectionChanges, ConnectionForm, type ConnectionValues } from "./connection-form";

interface EditConnectionProps {
  id: string;
  fields: readonly SettingsField[];
  values: ConnectionValues;
  storedSecrets: readonly string[];
  update(input: ConnectionChanges & { id: string }): Promise<Result<unknown>>;
}

export function EditConnection({ id, update, ...rest }: EditConnectionProps) {
  const router = useRouter();
  return (
    <ConnectionForm
      {...rest}
      saveLabel="Save"
      save={(values) => update({ id, ...values })}
      onSaved={() => {
        toast("The connection is saved.");
        router.push("/connections");
      }}
    />
  );
}
