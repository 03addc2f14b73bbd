/** What is chosen from a list, and where it goes in a field. */

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Whether a field takes variables: not the ones that are variables themselves, and no coordinates. */
export const takesInserts = (path: string) => !/^(variables|people)\.|itude$/.test(path);

/** Whether a field is read by people, and so takes emoji. */
export const takesEmoji = (path: string) =>
  /(^|\.)(text|title|description|altText|eventTitle|label|subject)$/.test(path);

/** Puts a text into a field in place of a range (UTF-16 units), as if it had been typed; typing goes on behind it. */
export function insertInto(field: TextField, text: string, { start, end }: { start: number; end: number }): void {
  field.focus();
  field.setRangeText(text, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** What is selected in a field; its end where nothing is. */
export function selectionOf(field: TextField): { start: number; end: number } {
  const end = field.selectionEnd ?? field.value.length;
  return { start: field.selectionStart ?? end, end };
}
