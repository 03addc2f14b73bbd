/**
 * The keys of the composer: the handler and the overview both read this table. Chosen so that no browser, screen
 * reader, or text field on that system has another use for them.
 */
export const shortcuts = [
  { id: "undo", group: "Message", does: "Undo", keys: ["Control+z"], mac: ["Meta+z"] },
  {
    id: "redo",
    group: "Message",
    does: "Redo",
    keys: ["Control+Shift+z", "Control+y"],
    mac: ["Meta+Shift+z", "Meta+y"],
  },
  { id: "send", group: "Message", does: "Send a test", keys: ["Control+Enter"], mac: ["Meta+Enter"] },
  { id: "next-problem", group: "Message", does: "Go to the next problem", keys: ["F8"], mac: ["F8"] },
  { id: "last-problem", group: "Message", does: "Go to the problem before", keys: ["Shift+F8"], mac: ["Shift+F8"] },
  { id: "problems", group: "Message", does: "Open the list of problems", keys: ["Alt+F8"], mac: ["Alt+F8"] },
  { id: "add-card", group: "Cards", does: "Add a card", keys: ["Control+Shift+Enter"], mac: ["Meta+Shift+Enter"] },
  { id: "next-card", group: "Cards", does: "Open the next card", keys: ["Alt+PageDown"], mac: ["Alt+PageDown"] },
  { id: "last-card", group: "Cards", does: "Open the card before", keys: ["Alt+PageUp"], mac: ["Alt+PageUp"] },
  { id: "left", group: "Cards", does: "Move the card left", keys: ["Alt+ArrowLeft"], mac: ["Control+Meta+ArrowLeft"] },
  {
    id: "right",
    group: "Cards",
    does: "Move the card right",
    keys: ["Alt+ArrowRight"],
    mac: ["Control+Meta+ArrowRight"],
  },
  { id: "up", group: "Buttons and chips", does: "Move it up", keys: ["Alt+ArrowUp"], mac: ["Control+Meta+ArrowUp"] },
  {
    id: "down",
    group: "Buttons and chips",
    does: "Move it down",
    keys: ["Alt+ArrowDown"],
    mac: ["Control+Meta+ArrowDown"],
  },
  { id: "insert", group: "Where the cursor is", does: "Insert a variable", keys: ["Control+."], mac: ["Meta+."] },
  {
    id: "duplicate",
    group: "Where the cursor is",
    does: "Duplicate the button, chip or card",
    keys: ["Alt+Shift+ArrowDown"],
    mac: ["Control+Meta+Shift+ArrowDown"],
  },
  {
    id: "delete",
    group: "Where the cursor is",
    does: "Delete the button, chip or card",
    keys: ["Alt+Delete"],
    mac: ["Control+Meta+Backspace"],
  },
  { id: "pane", group: "Phone", does: "Go to the phone, and back", keys: ["F2"], mac: ["F2"] },
  { id: "theme", group: "Phone", does: "Light or dark phones", keys: ["Alt+Shift+l"], mac: ["Control+Meta+l"] },
  {
    id: "tap",
    group: "Phone",
    does: "Tap on the phones, or select again",
    keys: ["Alt+Shift+k"],
    mac: ["Control+Meta+k"],
  },
  { id: "overview", group: "Help", does: "Show these keys", keys: ["?"], mac: ["?"] },
] as const satisfies readonly Shortcut[];

interface Shortcut {
  id: string;
  group: string;
  does: string;
  /** Every way to press it; the first is shown. */
  keys: readonly string[];
  /** The same on a Mac, where Alt with a key writes a letter or moves by words. */
  mac: readonly string[];
}

export type ShortcutId = (typeof shortcuts)[number]["id"];

export const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Which shortcut a key press is, if any. Looked up, because every key that is typed comes by. */
export function shortcutOf(press: Press, onMac: boolean): ShortcutId | null {
  return (onMac ? onMacs : elsewhere).get(combinationOf(press)) ?? null;
}

const byCombination = (system: "keys" | "mac") =>
  new Map<string, ShortcutId>(
    shortcuts.flatMap((shortcut) => shortcut[system].map((combination) => [combination, shortcut.id] as const)),
  );
const elsewhere = byCombination("keys");
const onMacs = byCombination("mac");

/** As the table writes it: "Control+Meta+Alt+Shift+" before the key, as far as they are held. */
function combinationOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  // A sign such as "?" needs Shift on one keyboard and not on another.
  const shift = shiftKey && key !== "?" ? "Shift+" : "";
  const held = `${ctrlKey ? "Control+" : ""}${metaKey ? "Meta+" : ""}${altKey ? "Alt+" : ""}${shift}`;
  return held + (key.length === 1 ? key.toLowerCase() : key);
}
