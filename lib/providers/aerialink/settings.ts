import { z } from "zod";
import { baseUrlSetting, optionalTextSetting, textSetting } from "../settings";

export const settingsSchema = z.object({
  username: textSetting("Username")
    .regex(/^[^:]*$/, { error: "Username: a colon cannot be part of it." })
    .meta({ title: "Username", description: "The one you sign in to the Aerialink API with." }),
  password: textSetting("Password").meta({ title: "Password", secret: true }),
  sender: textSetting("RCS sender")
    .regex(/\p{L}/u, { error: "RCS sender: write the sender's name. A phone number does not work here." })
    .meta({
      title: "RCS sender",
      description: "The sender name that Aerialink set up for you. A phone number does not work here.",
      placeholder: "CONVEY",
    }),
  fallbackSender: optionalTextSetting("Fallback number", 50).meta({
    title: "Fallback number",
    description:
      "Sends the SMS or MMS to phones without RCS. It must be on the same Aerialink connection as the sender.",
    placeholder: "15551234567",
  }),
  baseUrl: baseUrlSetting("https://apix5.aerialink.net/v5", "Change it only when Aerialink names another address."),
});

export type AerialinkSettings = z.infer<typeof settingsSchema>;
