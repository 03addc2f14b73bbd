import { codePoints } from "./count";
import { hint, warning } from "./problem";
import type { Problem } from "./schema";
import type { ChoiceCandidate, Survey } from "./survey";

export function choiceAdvice({ path, choices, card }: Survey["lists"][number]): Problem[] {
  const problems: Problem[] = [];
  const noun = card ? "button" : "chip";
  choices.forEach((choice, index) => {
    if (choice.type === "openUrl" && /^http:/i.test(choice.url))
      problems.push(hint("plain-http", `${path}.${index}.url`, "Link: use https://. Some providers refuse http://.")); // [S-13]
    if (choice.type === "requestLocation")
      problems.push(hint("iphone-location", `${path}.${index}.type`, "iPhones may not offer to share the location.")); // [S-18]
    if (choice.type === "openUrl") problems.push(...linkAdvice(choice, `${path}.${index}`));
    if (isVague(choice.title))
      problems.push(
        hint(
          "vague-label",
          `${path}.${index}.title`,
          `“${choice.title.trim()}” does not say what happens: write it in the ${noun}, such as “See the tent”.`,
        ),
      );
  });
  const actions = choices.filter(({ type }) => type !== "reply").length;
  // [S-16d] [S-17] [S-18]; below a message they fold from the third on.
  if (actions > (card ? 1 : 2))
    problems.push(
      warning(
        "iphone-options",
        path,
        `iPhones fold the ${actions} ${noun}s that do more than reply into one, called Options.`,
      ),
    );
  const replies = choices.length - actions;
  if (replies > mostReplies)
    problems.push(
      hint(
        "many-replies",
        path,
        `${replies} replies make a long list on iPhones: ${mostReplies} or fewer are seen at once.`,
      ),
    );
  return problems;
}

/** What iPhones show without scrolling [S-16c] [S-17a]. */
const mostReplies = 3;

/** Longer addresses do not fit under a label on Android, whatever the card. */
const longLinkCharacters = 100;

function linkAdvice({ url, application }: Extract<ChoiceCandidate, { type: "openUrl" }>, path: string): Problem[] {
  const problems: Problem[] = [];
  if (isShortened(url))
    problems.push(
      hint(
        "short-link",
        `${path}.url`,
        "Link: Android shows the address below the label, and a shortened one says nothing. Use your own.",
      ),
    );
  if (codePoints(url) > longLinkCharacters)
    problems.push(
      hint(
        "long-link",
        `${path}.url`,
        "Link: Android shows the address below the label, and this one is cut. Use a shorter one.",
      ),
    );
  if (application === "webview")
    problems.push(
      hint("iphone-webview", `${path}.application`, "iPhones open this in the browser, not inside the chat."),
    );
  return problems;
}

const shorteners =
  /^https?:\/\/(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|v\.gd|buff\.ly|rebrand\.ly|cutt\.ly|t\.ly|rb\.gy|shorturl\.at|tiny\.cc|bl\.ink|lnkd\.in)(?:[/?#]|$)/i;

const isShortened = (url: string) => shorteners.test(url);

/** "Click here", "Option 1": what stands on no button that says what it does [S-11d]. */
const isVague = (title: string) =>
  /^(?:(?:click|tap|press)(?: here| me| this)?|here|(?:option|button|choice|link) ?\d*|submit|more)[.!]?$/i.test(
    title.trim(),
  );

/** A chip that says what a button says already, or that picks one of the cards [S-2]. */
export function repeatedChipAdvice(lists: Survey["lists"]): Problem[] {
  const onCards = new Set(
    lists
      .flatMap(({ card, choices }) => (card ? [card.title ?? "", ...choices.map(({ title }) => title)] : []))
      .map(plain),
  );
  onCards.delete("");
  return lists.flatMap(({ path, choices, card }) =>
    card
      ? []
      : choices.flatMap(({ title }, index) =>
          onCards.has(plain(title))
            ? [
                hint(
                  "chip-repeats-card",
                  `${path}.${index}.title`,
                  `The chip “${title.trim()}” repeats what a card has: leave it out, chips are for what no card offers.`,
                ),
              ]
            : [],
        ),
  );
}

const plain = (text: string) => text.trim().toLowerCase();

/** A tap is told apart by its postback alone. */
export function postbackAdvice(lists: Survey["lists"]): Problem[] {
  const problems: Problem[] = [];
  const postbacks = new Set<string>();
  for (const { path, choices, card } of lists) {
    choices.forEach(({ postbackData }, index) => {
      if (postbackData.trim() !== "" && postbacks.has(postbackData))
        problems.push(
          hint(
            "same-postback",
            `${path}.${index}.postbackData`,
            `Another button or chip has the same postback: change it, so that your system can tell the ${card ? "button" : "chip"}s apart.`,
          ),
        );
      postbacks.add(postbackData);
    });
  }
  return problems;
}
