/** The value at a dotted, zero-based path ("cards.1.choices.0.url"); undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const step of path === "" ? [] : path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/**
 * A copy of `root` with the value at the path replaced; everything beside the path keeps its identity.
 * A path that leads nowhere, or a value that is already there, gives back `root` itself.
 */
export function replaceAt<Root>(root: Root, path: string, value: unknown): Root {
  return replaceSteps(root, path === "" ? [] : path.split("."), 0, value) as Root;
}

function replaceSteps(node: unknown, steps: string[], depth: number, value: unknown): unknown {
  const step = steps[depth];
  if (step === undefined) return value;
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, step)) return node;
  const before = (node as Record<string, unknown>)[step];
  const after = replaceSteps(before, steps, depth + 1, value);
  if (after === before) return node;
  if (Array.isArray(node)) return node.with(Number(step), after);
  return { ...node, [step]: after };
}

/** Whether `path` is `ancestor` or lies below it. */
export function isWithin(path: string, ancestor: string): boolean {
  return ancestor === "" || path === ancestor || path.startsWith(`${ancestor}.`);
}
