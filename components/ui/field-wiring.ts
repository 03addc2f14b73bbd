"use client";

import { createContext, useContext } from "react";

/** What a control inside a Field must carry, so that its label, counter, hint and error belong to it. */
export interface FieldWiring {
  id: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
  "aria-required"?: true | undefined;
}

export const FieldContext = createContext<FieldWiring | null>(null);

/** For controls of our own inside a Field; spread it onto the input before the caller's props. */
export function useFieldWiring(): Partial<FieldWiring> {
  return useContext(FieldContext) ?? {};
}
