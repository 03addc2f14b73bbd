interface Count {
  used: number;
  limit: number;
}

export const isOver = ({ used, limit }: Count) => used > limit;
/** The last tenth, where it starts to matter. */
const isNear = ({ used, limit }: Count) => used >= limit * 0.9;

/** "22/200": quiet, amber in the last tenth, red over the limit. */
export function Counter({ id, used, limit, className = "" }: Count & { id?: string; className?: string }) {
  const tone = isOver({ used, limit })
    ? "font-semibold text-danger"
    : isNear({ used, limit })
      ? "font-semibold text-amber"
      : "text-text-3";
  // A box of its own size, inside another because grid items cannot have one: a key press lays out this number alone.
  const characters = 2 * Math.max(String(used).length, String(limit).length) + 3;
  return (
    <span id={id} style={{ inlineSize: `${characters}ch` }} className={`block h-4 text-t2 tabular-nums ${className}`}>
      <span className={`block h-4 whitespace-nowrap text-end contain-size contain-layout ${tone}`}>
        <span aria-hidden>
          {used.toLocaleString("en")}/{limit.toLocaleString("en")}
        </span>
        <span className="sr-only">
          {used} of {limit} characters
        </span>
      </span>
    </span>
  );
}
