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

/**
 * The paths of what differs between two drafts, in the order of the later one: each as deep as both have it, the list
 * itself where something was added, removed or moved. With `accepts`, no path at all unless every pair that differs
 * is accepted.
 */
export function changedPaths(
  before: unknown,
  after: unknown,
  accepts: (before: unknown, after: unknown) => boolean = () => true,
): string[] {
  const paths: string[] = [];
  return collect(before, after, "", paths, accepts) ? paths : [];
}

function collect(
  before: unknown,
  after: unknown,
  path: string,
  paths: string[],
  accepts: (before: unknown, after: unknown) => boolean,
): boolean {
  if (Object.is(before, after)) return true;
  if (!isSameForm(before, after)) {
    paths.push(path);
    return accepts(before, after);
  }
  return Object.entries(after as Parts).every(([key, value]) =>
    collect(before[key], value, path === "" ? key : `${path}.${key}`, paths, accepts),
  );
}

type Parts = Record<string, unknown>;

function isSameForm(before: unknown, after: unknown): before is Parts {
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null) return false;
  if (!Array.isArray(before) || !Array.isArray(after)) return Array.isArray(before) === Array.isArray(after);
  return before.length === after.length && before.every((item, index) => keyOf(item) === keyOf(after[index]));
}

const keyOf = (item: unknown) => (typeof item === "object" && item !== null ? (item as Parts).key : undefined);
