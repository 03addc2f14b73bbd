let isPressed = false;
const waiting = new Set<() => void>();

/** Follows what is pressed in the window until the returned function is called. */
export function followPresses(target: Pick<EventTarget, "addEventListener" | "removeEventListener">): () => void {
  const begin = () => {
    isPressed = true;
  };
  const end = () => {
    isPressed = false;
    // The click comes after this event.
    setTimeout(settle);
  };
  const events = [
    ...["pointerdown", "mousedown"].map((name) => [name, begin] as const),
    ...["pointerup", "pointercancel", "mouseup"].map((name) => [name, end] as const),
  ];
  for (const [name, listener] of events) target.addEventListener(name, listener, true);
  return () => {
    for (const [name, listener] of events) target.removeEventListener(name, listener, true);
    isPressed = false;
    settle();
  };
}

function settle() {
  if (isPressed) return;
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}

/**
 * At once, or after the press that is under way: a line that comes or goes while somebody presses would move what is
 * pressed from under the pointer, and the click would be lost. The same function waits once.
 */
export function whenReleased(act: () => void) {
  if (isPressed) waiting.add(act);
  else act();
}
