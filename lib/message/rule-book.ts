import { providerRules } from "./provider-rules";
import { error, hint, type Rule, warning } from "./rule-reason";

/** Every rule that `check` knows, by its name. Loaded on use: nothing of it is needed to write a message. */
export const ruleBook: Readonly<Record<string, Rule>> = {
  // The shape of a message
  required: error("S-1", "The message is refused without it, so it is asked for before anything is sent."),
  "too-long": error(
    "S-1",
    "The platform refuses a message with a text above its limit; it cuts nothing off by itself. What counts is the text with its variables filled in.",
  ),
  "control-character": error(
    "own",
    "Invisible characters come along when text is copied from other programs. Phones show them as boxes, and some platforms refuse them.",
  ),
  "broken-character": error("W-4", "Half an emoji is no character, and cannot be written into a request."),
  "unfilled-variable": error("S-55", "Without a value the reader would see the braces and the name between them."),
  "url-form": error(
    "W-3",
    "Phones open only complete web addresses, and the platform fetches pictures from nothing else.",
  ),
  "dial-characters": error(
    "S-1",
    "The number is handed to the phone as it stands. It may hold digits, +, * and #, and nothing else.",
  ),
  "date-time": error("W-2", "The calendar of the phone needs a day and a time, and the zone that they are in."),
  "calendar-order": error("S-12", "An event that ends before it starts is refused."),
  coordinate: error("S-14", "The pin is set by latitude and longitude, in degrees."),
  "media-type": error(
    "S-1",
    "Phones show JPEG, PNG and GIF pictures and common video types. The platform refuses others, whatever the file is called.",
  ),
  "media-in-card": error(
    "S-1",
    "Cards show pictures and videos. Sound arrives only as a message of its own, and a PDF on a card only in India.",
  ),
  "file-size": error(
    "S-1",
    "The platform fetches no file above this size. Long before that, phones on mobile data give up.",
  ),
  "thumbnail-type": error(
    "S-1",
    "A thumbnail is a small picture that phones load at once, so only picture types are taken.",
  ),
  "thumbnail-size": error(
    "S-1",
    "The thumbnail is what phones load first and without asking. Above 100 kB the platform refuses it.",
  ),
  "size-form": error("own", "Providers that ask for the size of a file need it in whole bytes."),
  "media-total": error("S-1", "All files of one message count together against the same limit as one."),
  "too-many-choices": error(
    "S-1",
    "Up to 4 buttons fit on a card and up to 11 chips below a message. With one more the whole message is refused.",
  ),
  "empty-card": error("S-2", "A card shows at least one of three things: a picture, a title or a description."),
  "horizontal-media-only": error(
    "S-3",
    "On a horizontal card the picture stands beside something. With nothing there the card is refused.",
  ),
  "too-few-cards": error("S-1", "A carousel of one card is refused. One alone is sent as a card."),
  "too-many-cards": error("S-1", "With more than 10 cards the whole carousel is refused."),
  "tall-in-small": error("S-3", "A small card is 120 points wide, and the platform refuses a tall picture on it."),
  "payload-size": error(
    "S-1",
    "Texts, links and postbacks of a message are sent as one document, which may not be larger.",
  ),

  // Doubts about limits and variables
  bytes: warning(
    "S-7",
    "Google says “characters” in most places and “bytes” in one. An accent counts as two bytes and an emoji as four or more, so this may be refused.",
  ),
  "stray-braces": warning("S-55", "Braces that fill nothing are sent as they stand, and the reader sees them."),
  "foreign-variable": hint(
    "S-58",
    "Other systems write variables with a dollar sign. Here it would be sent as it stands.",
  ),
  "variable-name": warning("own", "A name with other characters cannot be told apart from the text around it."),
  "variable-repeated": warning("own", "Of two values for one name only the first is used."),
  "variable-gap": warning(
    "S-55",
    "Whoever is shown or sent to without a value would see the braces and the name between them.",
  ),
  "variable-unused": hint("own", "Perhaps the place where it should stand was forgotten. It does no harm."),

  // Text
  "text-price": hint(
    "S-21",
    "Outside the US a text of up to 160 bytes is the cheapest kind. In the US every 160 bytes are charged. Accents take two bytes and emoji four or more.",
  ),
  "long-text": hint(
    "S-11d",
    "On a phone this fills more than a screen. Two short messages or a card are read to the end more often.",
  ),
  "link-not-last": hint("S-16b", "iPhones make a link clickable, with its preview, only at the very end of the text."),
  "many-links": hint(
    "S-42",
    "Android shows a preview of one link, and iPhones open one only. The others are easily missed.",
  ),
  shouting: hint(
    "S-10",
    "Words in capitals look like spam to readers, and Google's guidance asks brands not to use them.",
  ),
  "repeated-marks": hint("S-60", "Rows of marks look like spam to readers and to the filters of carriers."),
  "phone-tree": hint(
    "S-10",
    "Nobody has to type a number here: one tap on a chip answers at once and without mistakes.",
  ),
  "no-opt-out": hint(
    "S-10b",
    "Google asks senders to honour a wish to stop, and in many countries the law asks for a way to say so. Phones show one of their own only in some countries.",
  ),

  // Cards
  "iphone-cut": warning(
    "S-17",
    "iPhones show three lines of a title and three of a description. The rest is behind a tap, on a page without the picture and the buttons.",
  ),
  "long-title": hint("S-59", "A title is read at a glance. Longer than this it takes several lines, in large letters."),
  "link-in-card": hint("S-16b", "On Android and on iPhones an address in the text of a card is plain text."),
  "buttons-for-height": hint(
    "S-19c",
    "A card may be cut on small Android phones: with a tall picture after one button, with a medium one after two, with a short one after three.",
  ),
  "card-without-button": hint(
    "S-41",
    "A picture that catches the eye and offers nothing to do wastes its reader. A tap on the picture only makes it larger.",
  ),
  "horizontal-card": hint(
    "S-16b",
    "iPhones have one layout for cards. There the picture of a horizontal card is cut, and a video may lie on its side.",
  ),
  "android-cut": warning(
    "S-19c",
    "On Android all cards of a carousel are as high as the first few. What is longer further on loses text first, then buttons.",
  ),
  "blank-space": hint(
    "S-19c",
    "On Android all cards of a carousel have one height, so that a shorter one ends in an empty area. Texts and buttons of about one length look best.",
  ),
  "many-cards": hint("S-18", "Every swipe loses readers, and few get past the fourth card."),

  // Media
  "type-unlikely": warning(
    "S-1",
    "The type of this file is not known yet, and the end of its address speaks of one that phones do not show.",
  ),
  "link-unreachable": warning(
    "S-1",
    "The platform fetches the file from this address when the message is sent. What our server cannot load, it most likely cannot either.",
  ),
  "link-type": warning(
    "S-3",
    "The platform goes by what the server of the file says about its type, and not by what is in it.",
  ),
  "link-forwards": hint(
    "own",
    "Every detour costs time, and a platform that does not follow it shows no picture at all.",
  ),
  "no-picture-description": hint(
    "W-1",
    "Screen readers read it aloud. Without one, people who cannot see the picture learn nothing of it.",
  ),
  "video-without-thumbnail": hint(
    "S-2",
    "Phones load videos late or on demand. Until then they show the thumbnail, or a grey icon where there is none.",
  ),
  "heavy-file": hint(
    "S-11",
    "Recommended are up to 2 MB for a picture and 10 MB for a video, and carriers often stop videos at 5 MB. Smaller files are there sooner.",
  ),
  "gif-still": hint("S-16b", "Android plays a GIF on a card, iPhones show its first picture."),
  "media-missing": hint(
    "own",
    "What belongs to a picture goes nowhere without it, and is kept here until there is one.",
  ),
  "picture-cropped": hint(
    "S-2",
    "Android enlarges a picture until it fills its place on the card and cuts off what stands out at both ends. iPhones crop less.",
  ),

  // Buttons and chips
  "iphone-options": warning(
    "S-16d",
    "On iPhones a card shows one button that does more than reply. Two and more stand behind a button called Options, below a message three and more.",
  ),
  "many-replies": hint(
    "S-16c",
    "iPhones list replies one below the other, and a long list pushes the message out of sight.",
  ),
  "iphone-location": hint(
    "S-18",
    "Sharing the place was reported missing on iPhones. Offer another way as well, such as a search on your website.",
  ),
  "iphone-webview": hint(
    "S-18",
    "Whether iPhones open pages inside the chat is not documented. They open the browser where they do not.",
  ),
  "plain-http": hint("S-13", "Some providers refuse addresses that are not encrypted, and phones warn of them."),
  "short-link": hint(
    "S-1",
    "The address stands below the label. A shortened one hides whose page it is, and Android cannot show the icon of your app.",
  ),
  "long-link": hint(
    "S-1",
    "The address stands below the label in one line. What follows a question mark, such as campaign codes, makes it long.",
  ),
  "vague-label": hint(
    "S-11d",
    "A label is what somebody decides by, and all that a screen reader says. It should say what comes after the tap.",
  ),
  "same-postback": hint(
    "S-1",
    "The postback is what your system gets when somebody taps. Two that are equal cannot be told apart there.",
  ),
  "chip-repeats-card": hint(
    "S-2",
    "Google advises against chips that repeat a card. They vanish with the next message, while the buttons of a card stay.",
  ),

  // Fallback
  "no-fallback": hint(
    "S-11c",
    "A phone without RCS, or one that is off for too long, gets nothing unless there is something to send instead.",
  ),
  "sms-parts": hint(
    "S-49",
    "An SMS holds 160 simple characters. One other character, such as a curly quote or an emoji, makes it 70, and each part is charged.",
  ),
  "sms-long": hint("S-49", "What does not fit into one SMS goes out as several, and each is charged."),
  "fallback-button": hint(
    "S-11c",
    "An SMS or MMS has no cards and no buttons. What it asks for must be possible with a link, a number or a reply.",
  ),
  "fallback-link": hint(
    "S-11c",
    "Whoever gets the SMS sees none of the buttons. Without the address there is no way to go on.",
  ),
  "fallback-other-site": hint(
    "own",
    "A message made of another one, or of a template, keeps its fallback. It is not seen on the first phone, so nobody notices that it still speaks of something else.",
  ),
  "mms-subject": hint(
    "S-52",
    "Android phones hold 40 characters of a subject unless the carrier says otherwise. Many routes drop it altogether.",
  ),
  "mms-text": hint("S-50", "Some carriers take 1,600 characters, others fewer. 1,000 arrive everywhere."),
  "mms-type": hint("S-50", "MMS is older than these types, and carriers refuse what they do not know."),
  "mms-size": hint(
    "S-51",
    "300 KB pass every carrier, and 500 KB are good practice in the US. Above that a picture is shrunk or refused.",
  ),

  // One provider alone
  ...providerRules,
};
