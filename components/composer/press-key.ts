import { v4 as newId } from "uuid";
import type { SendOptions } from "./send-options";

/** What a press sends, whomever it goes to. */
export interface Pressed {
  version: number;
  personKey: string;
  options?: SendOptions | undefined;
}

/** The key of a press on Send, under which nothing goes out twice: a press that says the same again has the same key. */
export function createPressKeys() {
  let key = newId();
  let about: string | null = null;
  let isLost = false;
  let mayHaveArrived = false;
  return {
    keyFor({ version, personKey, options }: Pressed): string {
      const now = JSON.stringify([version, personKey, options]);
      if (about !== null && about !== now) {
        // Under the old key the old sends would come back, and look as if this had gone out.
        key = newId();
        mayHaveArrived ||= isLost;
        isLost = false;
      }
      about = now;
      return key;
    },
    answerLost(): void {
      isLost = true;
    },
    /** The next press is one of its own. Tells whether something else may have gone out before, its answer lost. */
    sent(): boolean {
      const told = mayHaveArrived;
      key = newId();
      about = null;
      isLost = false;
      mayHaveArrived = false;
      return told;
    },
  };
}
