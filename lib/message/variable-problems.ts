import { listed, personNames } from "./people";
import { hint, warning } from "./problem";
import { remembered } from "./remembered";
import type { MessageDraft, Problem } from "./schema";
import type { Survey } from "./survey";
import { textFields } from "./text-fields";
import { hasStrayBraces, isVariableName, usedVariables } from "./variables";

/** Braces that fill nothing, and variables that are never filled. `written` is the message before filling. */
export function variableProblems(draft: MessageDraft, written: Survey[]): Problem[] {
  return [...written.flatMap(braceProblems), ...listProblems(draft)];
}

const braceProblems = remembered(({ texts }: Survey): Problem[] => {
  const problems: Problem[] = [];
  for (const { path, field, value } of texts) {
    const { label } = textFields[field];
    if (hasStrayBraces(value))
      problems.push(
        warning(
          "stray-braces",
          path,
          `${label}: close each variable with two braces, like {{first_name}}, and put none inside another.`,
        ),
      );
    const foreign = value.includes("${") && /\$\{([\p{L}\p{N}_]+)\}/u.exec(value);
    if (foreign)
      problems.push(
        hint("foreign-variable", path, `${label}: if ${foreign[0]} is a variable, write it as {{${foreign[1]}}}.`),
      );
  }
  return problems;
});

function listProblems(draft: MessageDraft): Problem[] {
  const { variables } = draft;
  if (variables.length === 0) return [];
  const used = new Set(usedVariables(draft));
  const seen = new Set<string>();
  return variables.flatMap(({ name }, index) => {
    const path = `variables.${index}.name`;
    const isRepeated = seen.has(name);
    seen.add(name);
    if (name === "") return [warning("variable-name", path, "Give the variable a name, or remove it.")];
    if (isRepeated)
      return [
        warning("variable-repeated", path, `The variable ${name} is listed twice: only its first sample counts.`),
      ];
    if (!isVariableName(name))
      return [
        warning(
          "variable-name",
          path,
          `Name the variable ${name} with letters, digits and _ only, such as first_name.`,
        ),
      ];
    if (used.has(name)) return gapProblems(draft, index);
    return [hint("variable-unused", path, `The variable ${name} is not used in this message.`)];
  });
}

/** Empty for everybody is an error where the variable stands; empty for some keeps only them from being sent to. */
function gapProblems(draft: MessageDraft, index: number): Problem[] {
  const { name, samples } = draft.variables[index] ?? { name: "", samples: [] };
  const gaps = draft.people.flatMap((_, person) => (samples[person] ? [] : [person]));
  if (gaps.length === 0 || gaps.length === draft.people.length) return [];
  const names = personNames(draft);
  const empty = gaps.map((person) => names[person] ?? "");
  const as = empty.length === 1 ? `as ${empty[0]}` : "as one of them";
  return [
    warning(
      "variable-gap",
      `variables.${index}.samples.${gaps[0]}`,
      `The variable ${name} is empty for ${listed.format(empty)}: fill it in before you send ${as}.`,
    ),
  ];
}
