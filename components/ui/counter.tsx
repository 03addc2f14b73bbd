interface Count {
  used: number;
  limit: number;
}

interface CounterProps extends Count {
  id?: string;
  /** What was counted, where that is not what is seen: "for Mira". */
  note?: string | undefined;
  /** Keeps the note for screen readers and the tooltip: there is no room for it. */
  noteHidden?: boolean;
  className?: string;
}

export const isOver = ({ used, limit }: Count) => used > limit;
/** The last tenth, where it starts to matter. */
const isNear = ({ used, limit }: Count) => used >= limit * 0.9;

// Made once: a formatter costs more than everything else a counter does.
const number = new Intl.NumberFormat("en");

/** "22/200": quiet, amber in the last tenth, red over the limit. */
export function Counter({ id, used, limit, note, noteHidden, className = "" }: CounterProps) {
  const tone = isOver({ used, limit })
    ? "font-semibold text-danger"
    : isNear({ used, limit })
      ? "font-semibold text-amber"
      : "text-text-3";
  // A box of its own size, inside another because grid items cannot have one: a key press lays out this number alone.
  const characters = 2 * Math.max(String(used).length, String(limit).length) + 3;
  const count = (
    <span style={{ inlineSize: `${characters}ch` }} className="block h-4 shrink-0">
      <span className={`block h-4 whitespace-nowrap text-end contain-size contain-layout ${tone}`}>
        <span aria-hidden>
          {number.format(used)}/{number.format(limit)}
        </span>
        <span className="sr-only">
          {used} of {limit} characters{note && ` ${note}`}
        </span>
      </span>
    </span>
  );
  return (
    <span
      id={id}
      className={`flex h-4 gap-x-1 text-t2 tabular-nums ${className}`}
      {...(note && { title: `${used} of ${limit} characters ${note}` })}
    >
      {count}
      {note && !noteHidden && (
        <span aria-hidden className={`max-w-20 truncate max-mid:max-w-16 ${tone}`}>
          {note}
        </span>
      )}
    </span>
  );
}
