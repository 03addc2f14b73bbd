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
  return (
    <span id={id} className={`text-t2 tabular-nums ${tone} ${className}`}>
      <span aria-hidden>
        {used.toLocaleString("en")}/{limit.toLocaleString("en")}
      </span>
      <span className="sr-only">
        {used} of {limit} characters
      </span>
    </span>
  );
}
