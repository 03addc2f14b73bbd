import { z } from "zod";
import { baseUrlSetting, optionalTextSetting, textSetting } from "../settings";

export const settingsSchema = z.object({
  senderId: textSetting("Sender ID")
    .regex(/^[^\s/?#]*$/, { error: "Sender ID: copy it exactly, without spaces or slashes." })
    .meta({
      title: "Sender ID",
      description: "The dashboard at Sinch also calls it auth name.",
      placeholder: "AbcdEFGhijKlmnoP",
    }),
  token: textSetting("API token", 2_000).meta({
    title: "API token",
    description: "The dashboard at Sinch also calls it auth token.",
    secret: true,
  }),
  fallbackSender: optionalTextSetting("SMS originator", 128).meta({
    title: "SMS originator",
    description:
      "Sends the SMS to phones without RCS. Sinch must have attached an SMS service plan to the RCS sender first.",
    placeholder: "12025550123",
  }),
  baseUrl: baseUrlSetting(
    "https://us.rcs.api.sinch.com/rcs/v1",
    "A sender belongs to one region. For Europe it is https://eu.rcs.api.sinch.com/rcs/v1.",
  ),
});

export type SinchSettings = z.infer<typeof settingsSchema>;

export const authorization = ({ token }: SinchSettings) => ({ authorization: `Bearer ${token}` });

/** An address below the sender: "…/rcs/v1/AbcdEFGhijKlmnoP/messages". */
export const senderUrl = ({ baseUrl, senderId }: SinchSettings, path: string) =>
  `${baseUrl}/${encodeURIComponent(senderId)}/${path}`;
