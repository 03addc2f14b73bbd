import { z } from "zod";
import { type Fault, fileFaults, thumbnailFaults } from "./file-rules";
import { baselineLimits, latitudeRange, longitudeRange } from "./limits";
import { coordinate, dateTime, dialString, labelledText, mediaAddress, text, webAddress } from "./rules";
import { counted, type TextField } from "./text-fields";

/** The parts that messages are made of, each with its own rules. */

type Report = (issue: { code: "custom"; path?: PropertyKey[]; message: string; params: { rule: string } }) => void;

/** A fault of the file stands at its address: the field where another file is chosen. */
const reportAtAddress = (faults: Fault[], addIssue: Report) => {
  for (const { rule, message } of faults) addIssue({ code: "custom", path: ["url"], message, params: { rule } });
};

export const textContentSchema = text("text", { whenEmpty: "Write the text of the message." });

const fileType = labelledText("File type", 255).optional();

const thumbnailSchema = z
  .object({
    url: text("thumbnailUrl", { form: mediaAddress }),
    mimeType: fileType,
    sizeBytes: z.number().optional(),
  })
  .superRefine((thumbnail, context) => reportAtAddress(thumbnailFaults(thumbnail), (issue) => context.addIssue(issue)));

const mediaFields = {
  url: text("mediaUrl", {
    whenEmpty: "Add a picture or a video: upload one, or paste its address.",
    form: mediaAddress,
  }),
  filename: text("filename").optional(),
  mimeType: fileType,
  sizeBytes: z.number().optional(),
  thumbnail: thumbnailSchema.optional(),
  altText: text("altText").optional(),
};

export const mediaHeightSchema = z.enum(["short", "medium", "tall"]);

export const mediaSchema = z
  .object(mediaFields)
  .superRefine((media, context) => reportAtAddress(fileFaults(media, "message"), (issue) => context.addIssue(issue)));

const cardMediaSchema = z
  .object({ ...mediaFields, height: mediaHeightSchema })
  .superRefine((media, context) => reportAtAddress(fileFaults(media, "card"), (issue) => context.addIssue(issue)));

/** A button stays on its card, a chip below the message vanishes; they differ in name and number only. */
function choiceSchema(noun: "button" | "chip") {
  const titleField: TextField = noun === "button" ? "buttonTitle" : "chipTitle";
  const base = {
    title: text(titleField, { whenEmpty: `Give the ${noun} a title.` }),
    postbackData: text("postbackData", {
      whenEmpty: `Write the postback: the data that your system gets when the ${noun} is tapped.`,
    }),
  };
  return z.discriminatedUnion("type", [
    z.object({ ...base, type: z.literal("reply") }),
    z.object({
      ...base,
      type: z.literal("openUrl"),
      url: text("choiceUrl", { whenEmpty: `Write the address that the ${noun} opens.`, form: webAddress }),
      application: z.enum(["browser", "webview"]),
      webviewViewMode: z.enum(["full", "half", "tall"]),
    }),
    z.object({
      ...base,
      type: z.literal("dialPhone"),
      phoneNumber: text("phoneNumber", { whenEmpty: "Write the number to call.", form: dialString }),
    }),
    z.object({
      ...base,
      type: z.literal("showLocation"),
      latitude: coordinate("Latitude", latitudeRange),
      longitude: coordinate("Longitude", longitudeRange),
      label: text("locationLabel").optional(),
    }),
    z.object({ ...base, type: z.literal("requestLocation") }),
    z
      .object({
        ...base,
        type: z.literal("createCalendarEvent"),
        startTime: labelledText("Start", 64, { whenEmpty: "Choose when the event starts.", form: dateTime }),
        endTime: labelledText("End", 64, { whenEmpty: "Choose when the event ends.", form: dateTime }),
        eventTitle: text("eventTitle", { whenEmpty: "Give the event a title." }),
        description: text("eventDescription").optional(),
      })
      .superRefine(({ startTime, endTime }, context) => {
        if (Date.parse(endTime) <= Date.parse(startTime))
          context.addIssue({
            code: "custom",
            path: ["endTime"],
            message: "End: choose a time after the start.",
            params: { rule: "calendar-order" },
          });
      }),
  ]);
}

export const buttonSchema = choiceSchema("button");
const chipSchema = choiceSchema("chip");

/** "More than n" stands at the list itself and not at one of its items. */
const atMost = (limit: number, noun: string, owner: string) => (choices: unknown[], context: { addIssue: Report }) => {
  const over = choices.length - limit;
  if (over > 0)
    context.addIssue({
      code: "custom",
      message: `Remove ${counted(over, noun)}: a ${owner} takes at most ${limit}.`,
      params: { rule: "too-many-choices" },
    });
};

export const chipsSchema = z.array(chipSchema).superRefine(atMost(baselineLimits.choicesPerMessage, "chip", "message"));

export const cardSchema = z
  .object({
    title: text("cardTitle").optional(),
    description: text("cardDescription").optional(),
    media: cardMediaSchema.optional(),
    choices: z.array(buttonSchema).superRefine(atMost(baselineLimits.choicesPerCard, "button", "card")),
  })
  .superRefine((card, context) => {
    if (!card.title && !card.description && !card.media)
      context.addIssue({
        code: "custom",
        message: "This card is empty: add a title, a description or a picture.",
        params: { rule: "empty-card" },
      });
  });

export const fallbackSchema = z.object({
  sms: z.object({ text: text("smsText", { whenEmpty: "Write the fallback SMS, or switch it off." }) }).optional(),
  mms: z
    .object({
      text: text("mmsText", { whenEmpty: "Write the text of the fallback MMS, or switch the MMS off." }),
      subject: text("mmsSubject", { whenEmpty: "Give the fallback MMS a subject." }),
      mediaUrl: text("mmsMediaUrl", { whenEmpty: "Add the picture of the fallback MMS.", form: mediaAddress }),
    })
    .optional(),
});
