import { z } from "zod";
import { baseUrlSetting, basicAuthorization, optionalTextSetting, textSetting } from "../settings";

export const settingsSchema = z.object({
  username: textSetting("API username")
    .regex(/^[^:]*$/, { error: "API username: a colon cannot be part of it." })
    .meta({ title: "API username", description: "Messente's dashboard shows it under API settings." }),
  password: textSetting("API password").meta({
    title: "API password",
    description: "It stands beside the username, and is not the password of the dashboard.",
    secret: true,
  }),
  sender: textSetting("RCS sender").meta({
    title: "RCS sender",
    description: "The sender that Messente support set up for RCS on your account.",
    placeholder: "TarnTrail",
  }),
  fallbackSender: optionalTextSetting("SMS sender").meta({
    title: "SMS sender",
    description: "Sends the SMS to phones without RCS. Leave it empty for the account's default sender.",
    placeholder: "TarnTrail",
  }),
  webhookSecret: optionalTextSetting("Webhook secret").meta({
    title: "Webhook secret",
    description:
      "Messente's shared secret, from Inbound numbers in its dashboard. With it, a report without the right signature is refused.",
    secret: true,
  }),
  textStore: z
    .enum(["plaintext", "nostore", "sha256"], { error: "Texts at Messente: choose one of the three." })
    .default("plaintext")
    .meta({
      title: "Texts at Messente",
      description:
        "What Messente keeps of a message: its text (plaintext), nothing (nostore), or a fingerprint (sha256).",
    }),
  baseUrl: baseUrlSetting("https://api.messente.com/v1", "Change it only when Messente names another address."),
});

export type MessenteSettings = z.infer<typeof settingsSchema>;

/** The sign-in that goes with every request. */
export const headersOf = ({ username, password }: MessenteSettings) => ({
  authorization: basicAuthorization(username, password),
  accept: "application/json",
});
