import { toDraft } from "./defaults";
import type { MediaDraft, MessageDraft } from "./schema";

export type SamplePicture = "tent" | "pack" | "jacket" | "boots";

/**
 * The carousel that a new workspace opens on: an invented outdoor shop, four cards, valid as it stands.
 * `media` gives what the store knows of each picture: address, type, size, pixels.
 */
export function sampleCarousel(media: (name: SamplePicture) => Partial<MediaDraft>): MessageDraft {
  const picture = (name: SamplePicture, altText: string) => ({ ...media(name), altText, height: "medium" });
  return toDraft({
    type: "carousel",
    width: "medium",
    cards: [
      {
        title: "Ridge 2 tent, now €262",
        description:
          "{{first_name}}, last season’s colour is 25% off until Sunday. Sleeps two, weighs 1.9 kg, stands in four minutes. Free returns in all 14 shops.",
        media: picture("tent", "Orange two-person tent by a mountain lake"),
        choices: [
          link("Shop the tent", "shop-ridge-2", "https://tarntrail.example/ridge-2"),
          reply("Reserve yours in store", "reserve-ridge-2"),
          {
            type: "showLocation",
            title: "Find your nearest store",
            postbackData: "store-leeds",
            latitude: "53.7976",
            longitude: "-1.5397",
            label: "12 Vicar Lane, Leeds",
          },
        ],
      },
      {
        title: "Lodge 38 pack, now €119",
        description: "38 litres, rain cover inside, room for a laptop on weekdays.",
        media: picture("pack", "Green hiking backpack with an orange mat strapped on top"),
        choices: [
          link("Shop the pack", "shop-lodge-38", "https://tarntrail.example/lodge-38"),
          reply("Hold one for me", "hold-lodge-38"),
        ],
      },
      {
        title: "Squall jacket, now €149",
        description: "Three layers, taped seams, packs into its own pocket.",
        media: picture("jacket", "Yellow rain jacket with a hood"),
        choices: [link("Shop the jacket", "shop-squall", "https://tarntrail.example/squall")],
      },
      {
        title: "Fell Mid boots, now €134",
        description: "Full-grain leather, resoled free for five years.",
        media: picture("boots", "Pair of brown leather hiking boots"),
        choices: [link("Shop the boots", "shop-fell-mid", "https://tarntrail.example/fell-mid")],
      },
    ],
    choices: [reply("Show me more", "show-me-more"), reply("Stop offers", "stop-offers")],
    fallback: {
      sms: {
        enabled: true,
        text: "{{first_name}}, 25% off four autumn picks until Sunday: tent, pack, jacket, boots. tarntrail.example/autumn Reply STOP to opt out",
      },
    },
    variables: [{ name: "first_name", sample: "Mira" }],
  });
}

const link = (title: string, postbackData: string, url: string) => ({ type: "openUrl", title, postbackData, url });

const reply = (title: string, postbackData: string) => ({ type: "reply", title, postbackData });
