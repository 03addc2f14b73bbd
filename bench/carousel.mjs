import { randomUUID } from "node:crypto";
import { toDraft } from "../lib/message/defaults.ts";

/** The largest carousel: 10 cards with 4 choices each, no two texts the same. `media` gives the picture of a card. */
export function fullCarousel(media) {
  return toDraft({
    type: "carousel",
    width: "medium",
    cards: Array.from({ length: 10 }, (_, card) => ({
      key: randomUUID(),
      title: `Card ${card + 1}`,
      description: `What there is to say about card ${card + 1}, in a sentence or two that fill a few lines of the phone.`,
      media: { ...media(card), height: "medium" },
      choices: [
        { type: "reply", title: `Tell me more ${card}`, postbackData: `more-${card}` },
        { type: "openUrl", title: `Open ${card}`, postbackData: `open-${card}`, url: `https://shop.example/${card}` },
        { type: "dialPhone", title: `Call ${card}`, postbackData: `call-${card}`, phoneNumber: "+12025550100" },
        {
          type: "showLocation",
          title: `Find ${card}`,
          postbackData: `find-${card}`,
          latitude: "53.7976",
          longitude: "-1.5397",
        },
      ],
    })),
    choices: [{ type: "reply", title: "Stop offers", postbackData: "stop" }],
  });
}
