/** The title of a choice: one line, cut with an ellipsis. */
export function ChoiceTitle({ title }: { title: string }) {
  const blank = title.trim() === "";
  return (
    <span className={blank ? "ios-label ios-blank" : "ios-label"} dir="auto">
      {blank ? "No title" : title}
    </span>
  );
}
