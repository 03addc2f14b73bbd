import type { TextSize } from "@/components/preview/phone";

interface Scene {
  /** Anything that `toDraft` completes. */
  message: object;
  textSize?: TextSize;
  /** Whether its choices can be tapped. */
  tapped?: boolean;
}

const reply = (title: string) => ({ type: "reply", title });
const link = (title: string, url = "https://northbay.example/f/48213") => ({ type: "openUrl", title, url });
const action = (type: string, title: string) => ({ type, title });
const picture = (name: string, pixelWidth: number, pixelHeight: number, height = "medium") => ({
  url: `/media/${name}.svg`,
  mimeType: "image/png",
  altText: name,
  pixelWidth,
  pixelHeight,
  height,
});
const sms = (text: string) => ({ sms: { enabled: true, text } });
const film = {
  url: "/media/camp.mp4",
  mimeType: "video/mp4",
  altText: "A lit tent at dusk",
  thumbnail: { url: "/media/camp.svg" },
  pixelWidth: 600,
  pixelHeight: 400,
};

const boot = {
  title: "Ridge boot",
  description: "Full grain leather, resoleable, waterproof to the ankle. Broken in after two walks, not ten.",
  media: picture("boot", 480, 360),
  choices: [link("See sizes"), reply("Book a fitting")],
};
const pack = {
  title: "Day pack 24 L",
  description: "Carries lunch, a shell and a camera.",
  media: picture("pack", 480, 360),
  choices: [link("Buy for €69")],
};
const lantern = {
  title: "Ember lantern with a hook and a power bank",
  description: "Forty hours on one charge, and it fills a phone twice.",
  media: picture("lantern", 480, 360),
  choices: [link("Buy for €49"), action("showLocation", "See it in a store"), reply("More")],
};
const mug = {
  title: "Enamel mug that outlives its owner",
  description: "Holds 400 ml, survives the fire, and the drop after it.",
  media: picture("mug", 480, 360),
  choices: [link("Buy for €12"), action("showLocation", "See it in a store"), reply("Engrave it")],
};
const text = "Hi Maya, order 48213 is out for delivery and should be with you today between 14:00 and 16:00.\n\n";
const manyActions = [
  link("Packing list"),
  action("dialPhone", "Call your guide"),
  action("showLocation", "Meeting point"),
  action("createCalendarEvent", "Add to calendar"),
];

/** One for every type of message and every rule that a phone has of its own. */
export const scenes: Record<string, Scene> = {
  text: {
    message: {
      type: "text",
      text: `${text}Not at home? Tell us where to leave it.`,
      choices: [reply("Leave at the door"), link("Track my parcel"), reply("Tomorrow, please")],
      fallback: sms("Northbay: order 48213 comes today, 14:00 to 16:00. Track it: https://nbay.example/t/48213"),
    },
  },
  media: {
    message: {
      type: "media",
      media: picture("poster", 480, 600),
      choices: [link("See the offers"), action("showLocation", "Find a store"), reply("Remind me Sunday")],
      fallback: {
        mms: {
          enabled: true,
          subject: "Autumn sale",
          text: "30 % off everything for the trail, until Sunday.",
          mediaUrl: "/media/poster.svg",
        },
      },
    },
  },
  film: { message: { type: "media", media: film } },
  "card-short": {
    message: {
      type: "card",
      card: {
        title: "Your boot fitting",
        description: "Thursday 16 October, 15:30 at 12 Harbour Street. Bring the socks you walk in.",
        media: picture("trail", 640, 360, "short"),
        choices: [action("createCalendarEvent", "Add to calendar"), reply("I’ll be there"), reply("Another day")],
      },
      fallback: sms("Northbay: your boot fitting is on Thu 16 Oct at 15:30. Reply STOP to opt out."),
    },
  },
  "card-medium": {
    message: {
      type: "card",
      card: {
        title: "We open on Saturday",
        description: "Coffee, live music and 20 % off packs for the first hundred visitors.",
        media: picture("store", 640, 360),
        choices: [link("See the programme"), action("showLocation", "12 Harbour Street")],
      },
      choices: [reply("I’ll come"), action("dialPhone", "Call the store")],
    },
  },
  "card-tall": {
    message: {
      type: "card",
      card: {
        title: "Sleep where the road ends",
        description: "Three nights above the clouds, a guide and all the gear.",
        media: { ...film, height: "tall" },
        choices: [link("Watch the film")],
      },
    },
  },
  "card-left": {
    message: {
      type: "card",
      orientation: "horizontal",
      card: {
        title: "Fjord shell, back in your size",
        description: "Size M is here again. We hold one for you until Friday.",
        media: picture("jacket", 300, 400),
        choices: [link("Buy it now"), reply("Remind me tomorrow")],
      },
    },
  },
  "card-right": {
    message: {
      type: "card",
      orientation: "horizontal",
      imageAlignment: "right",
      card: {
        title: "Your mug is ready",
        description: "Engraved and waiting at the counter on Harbour Street.",
        media: picture("mug", 480, 360),
        choices: [action("showLocation", "Find the counter"), reply("Send it to me")],
      },
    },
  },
  "carousel-medium": { message: { type: "carousel", cards: [boot, pack, lantern, mug] } },
  "carousel-small": {
    message: {
      type: "carousel",
      width: "small",
      cards: [boot, pack, lantern],
      choices: [action("showLocation", "Find a store"), reply("Show me more")],
    },
  },
  options: {
    tapped: true,
    message: {
      type: "card",
      card: {
        title: "Your weekend above the clouds",
        description: "Everything for Saturday, in one place.",
        media: picture("camp", 600, 400),
        choices: manyActions,
      },
    },
  },
  "missing-picture": {
    message: {
      type: "card",
      card: {
        title: "Your boot fitting",
        description: "Thursday 16 October, 15:30 at 12 Harbour Street.",
        media: { url: "https://shop.example/gone.jpg" },
        choices: [action("createCalendarEvent", "Add to calendar"), reply("Another day")],
      },
    },
  },
  "right-to-left": {
    message: {
      type: "card",
      card: {
        title: "ההזמנה שלך בדרך",
        description: "תגיע היום בין 14:00 ל־16:00. לא בבית? ספרו לנו איפה להשאיר אותה.",
        media: picture("trail", 640, 360, "short"),
        choices: [link("מעקב אחר המשלוח"), reply("להשאיר ליד הדלת")],
      },
      choices: [reply("מחר"), reply("לתאם מועד אחר")],
      fallback: sms("ההזמנה שלך תגיע היום בין 14:00 ל־16:00. https://nbay.example/t/48213"),
    },
  },
  long: {
    message: {
      type: "card",
      card: {
        title:
          "A title that goes on well past the point where anyone would still be reading, because the person who wrote it wanted to say it all at once",
        description:
          "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft wrote this description with every detail that there is, and then a few more, so that each phone has to decide where it stops showing it to the person who only wanted to know the price.",
        choices: [
          link("Read all of it, from the beginning to the very end", "https://northbay.example/a/very/long/path"),
        ],
      },
    },
  },
  animation: {
    message: {
      type: "card",
      card: { title: "Wave", media: { url: "/media/wave.gif", mimeType: "image/gif", altText: "A wave" } },
    },
  },
  "large-text": {
    textSize: "large",
    message: { type: "carousel", cards: [boot, pack, lantern], choices: [reply("Show me more")] },
  },
};
