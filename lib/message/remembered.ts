/**
 * What follows from one part of a message is worked out once for each part: edits leave the parts beside them as they
 * are, identity included (lib/message/edit.ts), so a key press pays for the card that it changed and for no other.
 * The work must be pure and the parts are never changed in place; what is no longer used is forgotten by itself.
 */
export function remembered<Part extends object, Value>(work: (part: Part) => Value): (part: Part) => Value {
  const known = new WeakMap<Part, { value: Value }>();
  return (part) => {
    const found = known.get(part);
    if (found) return found.value;
    const value = work(part);
    known.set(part, { value });
    return value;
  };
}

/** The same for what also depends on where the part stands: a part that was moved is worked out again. */
export function rememberedAt<Part extends object, Value>(
  work: (part: Part, path: string) => Value,
): (part: Part, path: string) => Value {
  const known = new WeakMap<Part, { path: string; value: Value }>();
  return (part, path) => {
    const found = known.get(part);
    if (found?.path === path) return found.value;
    const value = work(part, path);
    known.set(part, { path, value });
    return value;
  };
}
