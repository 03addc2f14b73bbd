import { printParseErrorCode, visit } from "jsonc-parser";

/** Where a text stops being JSON, 1-based, and a sentence that says what stands there and what to do. */
export interface JsonFault {
  line: number;
  /** Counted in characters as people see them, not in UTF-16 units. */
  column: number;
  message: string;
}

interface Finding {
  offset: number;
  sentence: string;
}

const incomplete = "the JSON ends here, but it is not complete. Copy it once more, to its end.";

/** The first fault of a text; undefined where it is JSON. The text must not be nested without end. */
export function findJsonFault(text: string): JsonFault | undefined {
  const error = firstError(text);
  if (!error) return undefined;
  const { offset, sentence } = explain(text, error);
  const place = placeAt(text, offset);
  return { ...place, message: `Line ${place.line}, column ${place.column}: ${sentence}` };
}

interface ParseError {
  name: string;
  offset: number;
  length: number;
}

const enough = new Error("The first fault is found.");

function firstError(text: string): ParseError | undefined {
  let found: ParseError | undefined;
  const onError = (code: number, offset: number, length: number) => {
    found = { name: printParseErrorCode(code), offset, length };
    // Going on after a fault could lead into brackets that were never counted, and so too deep.
    throw enough;
  };
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return found;
}

function explain(text: string, { name, offset, length }: ParseError): Finding {
  const end = text.trimEnd().length;
  const at = (sentence: string): Finding => ({ offset, sentence });
  if (offset >= end) return { offset: end, sentence: incomplete };
  if (text[offset] === '"' && name in textFaults) return faultInText(text, offset);
  const token = text.slice(offset, offset + length);
  const first = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  if (first === "'") return at(`' stands here instead of a double quote (").`);
  if (curlyQuotes.includes(first)) return at(`${first} stands here ${insteadOfStraight}`);
  const isLast = offset + length >= end;
  if (isLast && (name === "UnexpectedEndOfNumber" || isBegunLiteral(token)))
    return { offset: end, sentence: incomplete };
  if (first === "}" || first === "]") {
    const before = text.slice(0, offset).trimEnd();
    if (before.endsWith(",")) return { offset: before.length - 1, sentence: "nothing follows this comma. Remove it." };
    if (name === "CommaExpected")
      return at(
        `${first} stands here, but ${first === "}" ? "a list that ends with ]" : "an object that ends with }"} is open.`,
      );
  }
  return at(`${sentenceFor(name, token, shown(text, offset))}${curlyHint(name, text, offset)}`);
}

function sentenceFor(name: string, token: string, here: string): string {
  switch (name) {
    case "CommaExpected":
      return `a comma is missing before ${here}.`;
    case "ColonExpected":
      return `a colon is missing before ${here}.`;
    case "PropertyNameExpected":
      return `${here} stands here, where a name in double quotes is expected.`;
    case "ValueExpected":
      return `${here} stands here, where a value is expected.`;
    case "EndOfFileExpected":
      return `${here} stands here, after the end of the JSON. Paste one message, and nothing after it.`;
    case "InvalidCommentToken":
      return "a comment stands here. JSON has none: remove it.";
    case "UnexpectedEndOfNumber":
    case "InvalidNumberFormat":
      return `${here} stands here, which is no complete number.`;
  }
  if (/^(true|false|null|none|undefined|nan)$/i.test(token))
    return `${here} stands here. JSON knows only true, false and null, in small letters.`;
  if (/^[\p{L}_$]/u.test(token)) return `${here} stands here without quotes. Names and texts need double quotes (").`;
  return `${here} stands here and does not belong there.`;
}

const textFaults = { UnexpectedEndOfString: 1, InvalidUnicode: 1, InvalidEscapeCharacter: 1, InvalidCharacter: 1 };

/** The parser names the text that is wrong; this finds the character in it. `start` is its opening quote. */
function faultInText(text: string, start: number): Finding {
  for (let offset = start + 1; offset < text.length; offset++) {
    const character = text[offset] ?? "";
    if (character === "\n" || character === "\r") {
      if (text.slice(offset).trim() === "") break;
      const hint = curlyHint("UnexpectedEndOfString", text, offset);
      return {
        offset,
        sentence: `the text that begins in this line is not closed with a double quote (").${hint || " A line break inside a text is written \\n."}`,
      };
    }
    if (character < " ") {
      const what = character === "\t" ? "a tab" : "a control character";
      const code = character === "\t" ? "\\t" : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
      return { offset, sentence: `${what} stands inside a text. It is written ${code} there.` };
    }
    if (character !== "\\") continue;
    const escaped = text.slice(offset + 1, offset + 6);
    if (/^(?:["\\/bfnrt]|u[\da-f]{4})/i.test(escaped)) offset++;
    else if (offset + 1 + escaped.length >= text.length && /^(?:u[\da-f]*)?\s*$/i.test(escaped)) break;
    else
      return {
        offset,
        sentence: `\\${Array.from(escaped)[0] ?? ""} stands here, which means nothing in JSON. A backslash itself is written \\\\.`,
      };
  }
  return { offset: text.trimEnd().length, sentence: incomplete };
}

const curlyQuotes = ["“", "”", "„", "‟", "«", "»", "‘", "’", "‚", "″", "′", "`", "´"];
const insteadOfStraight = 'instead of a straight quote ("). Mail and word processors replace them.';

/** A straight quote that opens and a typographic one that should close show only later, as something else. */
function curlyHint(name: string, text: string, offset: number): string {
  if (!["CommaExpected", "ColonExpected", "InvalidSymbol", "UnexpectedEndOfString"].includes(name)) return "";
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const quote = Array.from(line).find((character) => "“”„".includes(character));
  return quote ? ` The ${quote} in this line may be the cause: JSON needs straight quotes (").` : "";
}

const isBegunLiteral = (token: string) =>
  token === "-" || ["true", "false", "null"].some((literal) => literal.startsWith(token));

/** What stands at a place, shortened: a text, a word or a sign. */
function shown(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 200);
  const [found = ""] = /^(?:"[^"\n\r]*"?|[\p{L}\p{N}_$.+-]+|.)/su.exec(rest) ?? [];
  const characters = Array.from(found);
  return characters.length > 24 ? `${characters.slice(0, 24).join("")}…` : found;
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 };
}
