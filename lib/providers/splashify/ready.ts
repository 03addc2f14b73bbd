import type { Message, Problem } from "../../message/schema";
import { unfilledIn } from "../../message/variables";
import type { Outgoing } from "../types";
import { profile } from "./profile";

/** What is sent on the strength of the sister APIs, and placeholders, which this API would send as they stand. */
export function ready({ message }: Outgoing): Problem[] {
  const problem = (severity: Problem["severity"], rule: string, path: string, sentence: string): Problem => ({
    rule,
    severity,
    path,
    message: sentence,
    provider: profile.id,
  });
  // The fallback is not sent.
  const { fallback: _, ...sent } = message;
  const problems = textsOf(sent).flatMap(({ path, text }) => {
    const [name] = unfilledIn(text);
    if (name === undefined) return [];
    return [
      problem("error", "unfilled-placeholder", path, `Fill in {{${name}}}: Splashify would send it as it stands.`),
    ];
  });
  if (message.type === "media")
    problems.push(
      problem(
        "warning",
        "unverified-media",
        "type",
        "Splashify's documents do not show how a picture or file is sent alone: it may be refused. A card is sure.",
      ),
    );
  const first = choicePathsOf(message).find(({ type }) => type === "openUrl" || type === "dialPhone");
  if (first)
    problems.push(
      problem(
        "hint",
        "unverified-postback",
        `${first.path}.postbackData`,
        "Splashify's documents show no postback for links and calls: it is sent, but may not come back.",
      ),
    );
  return problems;
}

/** Every text below a value, with its path. */
function textsOf(value: unknown, path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => textsOf(item, path === "" ? name : `${path}.${name}`));
}

function choicePathsOf(message: Message) {
  const cards =
    message.type === "card"
      ? [{ path: "card", choices: message.card.choices }]
      : message.type === "carousel"
        ? message.cards.map(({ choices }, index) => ({ path: `cards.${index}`, choices }))
        : [];
  const lists = [
    ...cards.map(({ path, choices }) => ({ path: `${path}.choices`, choices })),
    { path: "choices", choices: message.choices },
  ];
  return lists.flatMap(({ path, choices }) => choices.map(({ type }, index) => ({ type, path: `${path}.${index}` })));
}
