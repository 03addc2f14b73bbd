import { useState } from "react";
import { announce } from "@/components/ui/announce";
import type { ChoiceDraft } from "@/lib/message/schema";
import { useSession } from "./session";
import { useSelected } from "./store";
import { closed, placeSent, type Tapping, tapped, untouched } from "./tapping";
import type { PhoneKind } from "./view";

/** The phones while they are tapped. */
export interface TappingPhones {
  state: Tapping;
  tap(phone: PhoneKind, choice: ChoiceDraft): void;
  close(phone: PhoneKind): void;
  sendPlace(phone: PhoneKind, place: { latitude: number; longitude: number }): void;
  startOver(): void;
}

/** What is done on the phones; null while they are only looked at. Whoever stops tapping starts over. */
export function useTapping(): TappingPhones | null {
  const { view } = useSession();
  const isTapping = useSelected(view, (current) => current.isTapping);
  const [state, setState] = useState(untouched);
  const [wasTapping, setWasTapping] = useState(isTapping);
  if (wasTapping !== isTapping) {
    setWasTapping(isTapping);
    setState(untouched);
  }
  if (!isTapping) return null;

  /** Once what was tapped or closed is drawn: the focus stays on the phone. A sheet that closes gives it back itself. */
  const keepFocus = (phone: PhoneKind, wanted?: Element | null) =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const place = wanted?.isConnected ? wanted : document.querySelector(`[data-phone="${phone}"]`);
      (place as HTMLElement | null)?.focus({ preventScroll: true });
    });

  return {
    state,
    tap(phone, choice) {
      const tappedOn = document.activeElement;
      setState((current) => tapped(current, phone, choice));
      if (choice.type !== "reply") return;
      announce(`Answered “${choice.title}”.`);
      keepFocus(phone, tappedOn);
    },
    close(phone) {
      setState((current) => closed(current, phone));
      keepFocus(phone);
    },
    sendPlace(phone, place) {
      setState((current) => placeSent(current, phone, place));
      announce("A place was sent.");
      keepFocus(phone);
    },
    startOver() {
      setState(untouched);
      announce("The phones are as they were.");
    },
  };
}
