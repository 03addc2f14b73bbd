"use client";

import type { ComponentProps } from "react";
import type { Result } from "@/lib/result";
import { ConnectionForm } from "./connection-form";

type Values = ComponentProps<typeof ConnectionForm>["values"];

interface EditConnectionProps
  extends Pick<ComponentProps<typeof ConnectionForm>, "fields" | "values" | "storedSecrets"> {
  id: string;
  update(input: Values & { id: string }): Promise<Result<unknown>>;
}

export function EditConnection({ id, update, ...rest }: EditConnectionProps) {
  return (
    <ConnectionForm
      {...rest}
      saveLabel="Save"
      savedSentence="The connection is saved."
      save={(values) => update({ id, ...values })}
    />
  );
}
