import { toDraft } from "./defaults";
import { suggestedPostback } from "./edit";
import type { MediaDraft, MessageDraft } from "./schema";

export type TemplatePicture = "boots" | "camp" | "lantern" | "map" | "mug" | "pack" | "store";

interface TemplateParts {
  /** What the store knows of a picture: address, type, size, pixels. */
  media(name: TemplatePicture): Partial<MediaDraft>;
  /** Dates in a template lie a few days after this. */
  now: Date;
  /** The author's clock: minutes east of Greenwich. */
  utcOffset: number;
}

interface Template {
  id: string;
  name: string;
  /** When to use it, in a few words. */
  description: string;
  build(parts: TemplateParts): MessageDraft;
}

/** What marketers send most, ready to be rewritten: an invented outdoor shop, valid as it stands, with a fallback. */
export const templates: readonly Template[] = [
  {
    id: "offer",
    name: "Offer",
    description: "One picture, one discount, one button to the shop.",
    build: ({ media }) =>
      toDraft({
        type: "card",
        card: {
          title: "25% off everything for the trail",
          description: "{{first_name}}, until Sunday, in all 14 shops and online. Show this message, or use TRAIL25.",
          media: { ...media("camp"), altText: "Lit tent under a starry sky", height: "tall" },
          choices: [
            link("Shop the sale", "https://tarntrail.example/sale?code=TRAIL25"),
            reply("Remind me on Sunday"),
            reply("Stop offers"),
          ],
        },
        fallback: sms(
          "{{first_name}}, 25% off everything at Tarn & Trail until Sunday with TRAIL25: tarntrail.example/sale Reply STOP to opt out",
        ),
        variables: [firstName],
      }),
  },
  {
    id: "products",
    name: "Product carousel",
    description: "Three products side by side, each with its own buttons.",
    build: ({ media }) =>
      toDraft({
        type: "carousel",
        width: "medium",
        cards: [
          product(
            "Ember lantern, €39",
            "Forty hours of warm light. Charges your phone on the last evening.",
            "lantern",
            {
              ...media("lantern"),
              altText: "Orange camping lantern, lit",
            },
          ),
          product("Summit mug, €18", "Enamel, half a litre, survives every fall off a rucksack.", "mug", {
            ...media("mug"),
            altText: "Blue enamel mug with steaming coffee",
          }),
          product("Fell Mid boots, €134", "Full-grain leather, resoled free for five years.", "boots", {
            ...media("boots"),
            altText: "Pair of brown leather hiking boots",
          }),
        ],
        fallback: sms(
          "{{first_name}}, new for your next trip: lantern €39, mug €18, boots €134. See them at tarntrail.example/new Reply STOP to opt out",
        ),
        variables: [firstName],
      }),
  },
  {
    id: "shipped",
    name: "Order shipped",
    description: "What left, when it arrives, and where it is now.",
    build: ({ media, now, utcOffset }) =>
      toDraft({
        type: "card",
        card: {
          title: "Your order is on its way",
          description: "{{first_name}}, order {{order_number}} left our warehouse. It reaches you on {{delivery_day}}.",
          media: { ...media("pack"), altText: "Green hiking backpack", height: "medium" },
          choices: [
            link("Track the parcel", "https://tarntrail.example/track/{{order_number}}"),
            reply("Leave it next door"),
            reply("Choose another day"),
          ],
        },
        fallback: sms(
          "{{first_name}}, order {{order_number}} is on its way and arrives on {{delivery_day}}. Track it: tarntrail.example/track/{{order_number}}",
        ),
        variables: [
          firstName,
          { name: "order_number", sample: "TT-40713" },
          { name: "delivery_day", sample: dayName(daysAfter(now, utcOffset, 3)) },
        ],
      }),
  },
  {
    id: "appointment",
    name: "Appointment",
    description: "A reminder that goes into the calendar with one tap.",
    build: ({ media, now, utcOffset }) => {
      const day = daysAfter(now, utcOffset, 7);
      const at = (time: string) => `${day.toISOString().slice(0, 10)}T${time}:00${offsetText(utcOffset)}`;
      return toDraft({
        type: "card",
        card: {
          title: "See you on {{day}} at {{time}}",
          description: "{{first_name}}, your boot fitting takes 30 minutes. Bring the socks that you hike in.",
          media: { ...media("store"), altText: "Shop front with a striped awning", height: "medium" },
          choices: [
            {
              type: "createCalendarEvent",
              ...titled("Add to calendar"),
              startTime: at("10:00"),
              endTime: at("10:30"),
              eventTitle: "Boot fitting at Tarn & Trail",
              description: "Harbour Street 12, Northbay. Bring the socks that you hike in.",
            },
            reply("Find another time"),
            reply("I cannot come"),
          ],
        },
        fallback: sms(
          "{{first_name}}, your boot fitting at Tarn & Trail is on {{day}} at {{time}}. To change it, call 0113 496 0123",
        ),
        variables: [firstName, { name: "day", sample: dayName(day) }, { name: "time", sample: "10:00" }],
      });
    },
  },
  {
    id: "store-finder",
    name: "Store finder",
    description: "The nearest shop on a map, with its hours.",
    build: ({ media }) =>
      toDraft({
        type: "card",
        card: {
          title: "Your nearest shop: {{shop}}",
          description: "Harbour Street 12, two minutes from the station. Open today until 19:00.",
          media: { ...media("map"), altText: "Map with the way from the station to the shop", height: "medium" },
          choices: [
            {
              type: "showLocation",
              ...titled("Show the way"),
              latitude: "54.4858",
              longitude: "-0.6206",
            },
            reply("When are you open?"),
            reply("Find another shop"),
          ],
        },
        fallback: sms(
          "Your nearest Tarn & Trail shop is {{shop}}, Harbour Street 12. Open today until 19:00. The way: tarntrail.example/shops",
        ),
        variables: [{ name: "shop", sample: "Northbay" }],
      }),
  },
  {
    id: "question",
    name: "Yes or no",
    description: "One short question, answered with a tap.",
    build: () =>
      toDraft({
        type: "text",
        text: "Hi {{first_name}}, how is your {{product}}? Would you buy it again? One tap is enough.",
        choices: [reply("Yes, any time"), reply("No"), reply("Ask me later")],
        fallback: sms("Hi {{first_name}}, how is your {{product}}? Would you buy it again? Reply YES or NO."),
        variables: [firstName, { name: "product", sample: "Ridge 2 tent" }],
      }),
  },
];

const firstName = { name: "first_name", sample: "Mira" };

const sms = (text: string) => ({ sms: { enabled: true, text } });

/** A postback that is made of its title follows it, whatever the title becomes. */
const titled = (title: string) => ({ title, postbackData: suggestedPostback(title) });

const reply = (title: string) => ({ type: "reply", ...titled(title) });

const link = (title: string, url: string) => ({ type: "openUrl", ...titled(title), url });

const product = (title: string, description: string, slug: string, media: Partial<MediaDraft>) => ({
  title,
  description,
  media: { ...media, height: "medium" },
  choices: [link(`Buy the ${slug}`, `https://tarntrail.example/${slug}`), reply(`Keep the ${slug} for me`)],
});

/** The author's date so many days from now, as the UTC date of the same name. */
function daysAfter(now: Date, utcOffset: number, days: number): Date {
  return new Date(now.getTime() + utcOffset * 60_000 + days * 86_400_000);
}

/** "Tuesday 8 December" */
const dayName = (date: Date) =>
  new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" })
    .format(date)
    .replace(",", "");

/** "+05:30" */
function offsetText(utcOffset: number): string {
  const minutes = Math.abs(utcOffset);
  const two = (number: number) => `${number}`.padStart(2, "0");
  return `${utcOffset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
