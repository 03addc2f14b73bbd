/** What a search through foreign JSON found, by name, the outermost first. */
export interface Found {
  /** The first text under the first of these names that has one; "" where there is none. */
  text(...names: string[]): string;
  /** Every text under any of these names, each once, in the order of the names. */
  all(...names: string[]): string[];
}

/** No report is larger; a stranger's might be. */
const atMost = 2_000;

/**
 * Looks through a value whose shape is not published. A name counts in any case and with any separators
 * ("messageId" is "message_id"), and also together with the one above it: `postback: { data }` is "postback_data".
 */
export function search(value: unknown): Found {
  const byName = new Map<string, string[]>();
  const keep = (name: string, text: string) => {
    const texts = byName.get(name);
    if (texts) texts.push(text);
    else byName.set(name, [text]);
  };
  const queue: { item: unknown; name: string; above: string }[] = [{ item: value, name: "", above: "" }];
  for (let index = 0; index < Math.min(queue.length, atMost); index++) {
    const { item, name, above } = queue[index] as (typeof queue)[number];
    if (typeof item === "object" && item !== null) {
      const isList = Array.isArray(item);
      for (const [key, inner] of Object.entries(item).slice(0, atMost))
        queue.push(isList ? { item: inner, name, above } : { item: inner, name: plain(key), above: name });
    } else if (item !== "" && (typeof item === "string" || typeof item === "number")) {
      keep(name, String(item));
      if (above !== "") keep(above + name, String(item));
    }
  }
  const all = (...names: string[]) => [...new Set(names.flatMap((name) => byName.get(plain(name)) ?? []))];
  return { all, text: (...names) => all(...names)[0] ?? "" };
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
