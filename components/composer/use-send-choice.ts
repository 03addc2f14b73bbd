"use client";

import { useState } from "react";
import type { Tester } from "./recipient-picker";
import { noOptions } from "./send-options";
import { useRecipients } from "./use-recipients";

/** What was chosen for a press of Send; it outlasts the look at what came of it. */
export function useSendChoice(testers: Tester[]) {
  /** Connection ids; undefined until somebody chooses, so that the first choice follows what is known of them. */
  const [picked, setPicked] = useState<readonly string[]>();
  const [options, setOptions] = useState(noOptions);
  return { picked, setPicked, options, setOptions, ...useRecipients(testers) };
}

export type SendChoice = ReturnType<typeof useSendChoice>;
