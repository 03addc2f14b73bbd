import { z } from "zod";
import {
  degrees,
  eventTime,
  exactlyOne,
  list,
  optionalText,
  phoneNumber,
  string,
  text,
  url,
  word,
} from "./wire-fields";

/** What an RCS element shows: `RcsContentInfo`, `RcsRichCard` and `RcsSuggestion` of the OpenAPI document 2.1.0. */
const actions = {
  dial_action: z.object({ phone_number: phoneNumber }).optional(),
  view_location_action: z
    .object({
      lat_long: z.object({ latitude: degrees(90), longitude: degrees(180) }).optional(),
      label: string.nullish(),
      query: string.nullish(),
    })
    .optional(),
  create_calendar_event_action: z
    .object({ start_time: eventTime, end_time: eventTime, title: text(100), description: text(500) })
    .optional(),
  open_url_action: z
    .object({
      url,
      description: string.optional(),
      application: word("BROWSER", "WEBVIEW"),
      webview_view_mode: word("FULL", "HALF", "TALL").optional(),
    })
    .optional(),
  share_location_action: z.object({}).optional(),
};

const labelled = { text: text(25), postback_data: text(2048) };

export const suggestion = z
  .object({
    reply: z.object(labelled).optional(),
    action: z
      .object({ ...labelled, fallback_url: optionalText(2048), ...actions })
      .refine(...exactlyOne(Object.keys(actions)))
      .optional(),
  })
  .refine(...exactlyOne(["reply", "action"]));

export const contentInfo = z.object({
  file_url: url,
  thumbnail_url: url.nullish(),
  force_refresh: z.boolean({ error: "Must be true or false" }),
});

const cardContent = z.object({
  title: optionalText(200),
  description: optionalText(2000),
  media: z.object({ height: word("SHORT", "MEDIUM", "TALL"), content_info: contentInfo }).optional(),
  suggestions: list(suggestion, 0, 4).optional(),
});

export const richCard = z
  .object({
    standalone_card: z
      .object({
        card_orientation: word("VERTICAL", "HORIZONTAL"),
        thumbnail_image_alignment: word("LEFT", "RIGHT"),
        card_content: cardContent,
      })
      .optional(),
    carousel_card: z
      .object({ card_width: word("SMALL", "MEDIUM"), card_contents: list(cardContent, 2, 10) })
      .optional(),
  })
  .refine(...exactlyOne(["standalone_card", "carousel_card"]));

export type WireCard = z.infer<typeof cardContent>;
