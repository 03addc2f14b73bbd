import { z } from "zod";
import { baseUrlSetting, optionalTextSetting } from "../settings";

/** An account signs in with its e-mail and password, or with a token that somebody pasted. */
export const settingsSchema = z
  .object({
    email: z
      .string()
      .trim()
      .max(200, { error: "E-mail: at most 200 characters." })
      .regex(/^$|^[^\s@]+@[^\s@]+$/, { error: "E-mail: write it like name@example.com." })
      .default("")
      .meta({
        title: "E-mail",
        description: "Of your account at the RCS panel. With the password, Cardwright signs in by itself.",
        placeholder: "name@example.com",
      }),
    password: optionalTextSetting("Password").meta({ title: "Password", secret: true }),
    token: z
      .string()
      .trim()
      .max(4_000, { error: "Token: at most 4,000 characters." })
      .overwrite((value) => value.replace(/^bearer\s+/i, ""))
      .regex(/^$|^[\w-]+\.[\w-]+\.[\w-]+$/, { error: "Token: paste it whole. It has three parts with dots between." })
      .default("")
      .meta({
        title: "Token",
        description: "Instead of e-mail and password. It ends after 7 days, then a new one is needed here.",
        secret: true,
      }),
    pricePerMessage: z
      .string()
      .trim()
      .regex(/^$|^\d{1,9}(\.\d{1,6})?$/, { error: "Price per message: write a number such as 0.95." })
      .default("")
      .meta({
        title: "Price per message",
        description: "For estimates before sending, in the currency of your wallet. May stay empty.",
        placeholder: "0.95",
      }),
    baseUrl: baseUrlSetting(
      "https://apis.splashifypro.com",
      "Splashify's documents do not name the host of this API: ask Splashify whether this one is yours.",
    ),
  })
  .superRefine(({ email, password, token }, context) => {
    if (token || (email && password)) return;
    const issue = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
    if (email) issue("password", "Password: this is needed with the e-mail, unless you paste a token.");
    else if (password) issue("email", "E-mail: this is needed with the password, unless you paste a token.");
    else issue("email", "Write the e-mail and the password of the account, or paste a token.");
  });

export type SplashifySettings = z.infer<typeof settingsSchema>;
