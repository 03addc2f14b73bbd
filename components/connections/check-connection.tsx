"use client";

import { PlugZap } from "lucide-react";
import { useState } from "react";
import type { Result } from "@/lib/result";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { RelativeTime } from "../ui/relative-time";
import { answerOf } from "../ui/use-action-form";

interface CheckConnectionProps {
  id: string;
  /** The provider offers a check without sending. */
  canCheck: boolean;
  providerName: string;
  check(input: { id: string }): Promise<Result<unknown>>;
}

/** Tries the stored settings at the provider without sending anything. */
export function CheckConnection({ id, canCheck, providerName, check }: CheckConnectionProps) {
  const [pending, setPending] = useState(false);
  const [checked, setChecked] = useState<{ at: number; failure?: string }>();
  const press = async () => {
    setPending(true);
    setChecked(undefined);
    const result = await answerOf(check({ id }));
    setPending(false);
    setChecked({ at: Date.now(), ...(!result.ok && { failure: result.message }) });
  };
  return (
    <section aria-labelledby="check" className="grid gap-3 rounded-r3 border border-line p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id="check" className="font-semibold">
            Check
          </h2>
          <p className="text-text-2">
            {canCheck
              ? `Asks ${providerName} whether the saved settings are good. Nothing is sent.`
              : `${providerName} offers no way to check a connection without sending. Send a test to find out.`}
          </p>
        </div>
        {canCheck && (
          <Button icon={PlugZap} pending={pending} onClick={press}>
            Check connection
          </Button>
        )}
      </div>
      <div role="status" className="empty:hidden">
        {checked &&
          (checked.failure ? (
            <Notice tone="error" title="The check did not succeed">
              {checked.failure}
            </Notice>
          ) : (
            <Notice tone="success">
              The settings are good.{" "}
              <span className="text-text-3">
                Checked <RelativeTime at={checked.at} />
              </span>
            </Notice>
          ))}
      </div>
    </section>
  );
}
