const link = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'])/i;

/** Addresses look like links; they lead nowhere, because this is a drawing. */
export function LinkedText({ text }: { text: string }) {
  if (!link.test(text)) return text;
  let start = 0;
  return text.split(new RegExp(link.source, "gi")).map((part, index) => {
    const key = start;
    start += part.length;
    return index % 2 === 0 ? (
      part
    ) : (
      <span key={key} className="phone-link">
        {part}
      </span>
    );
  });
}
