/** Two cards: the sign of Cardwright. */
export function Mark({ className = "size-7" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <rect x="4" y="8" width="15" height="19" rx="3.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path
        d="M14 5h10.5A3.5 3.5 0 0 1 28 8.5v12a3.5 3.5 0 0 1-3.5 3.5H23V11.5A6.5 6.5 0 0 0 16.5 5z"
        fill="currentColor"
      />
      <path d="M8.5 17.5h6M8.5 21.5h4" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
