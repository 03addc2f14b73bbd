/** The other tabs of this browser that have the same message open. */
export interface OtherTabs {
  tellSaved(): void;
  close(): void;
}

export function otherTabs(messageId: string, onSaved: () => void): OtherTabs {
  // Some browsers forbid it where they forbid storage; the look at every return to the window remains.
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`cardwright:${messageId}`);
  channel?.addEventListener("message", onSaved);
  return {
    tellSaved: () => channel?.postMessage("saved"),
    close: () => channel?.close(),
  };
}
