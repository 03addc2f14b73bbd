import { z } from "zod";
import { baseUrlSetting, basicAuthorization, optionalTextSetting, textSetting } from "../settings";

const defaultBaseUrl = "https://message.openmarket.com";
const defaultMediaBaseUrl = "https://rcs.openmarket.com";

export const settingsSchema = z.object({
  accountId: textSetting("Account ID")
    .regex(/^[^:]*$/, { error: "Account ID: a colon cannot be part of it." })
    .meta({
      title: "Account ID",
      description: "The one you sign in to OpenMarket's APIs with. Upper and lower case matter.",
      placeholder: "000-000-121-17842",
    }),
  password: textSetting("Password").meta({
    title: "Password",
    description: "The account's password. Upper and lower case matter.",
    secret: true,
  }),
  serviceId: textSetting("Service ID")
    .regex(/^[^\s/?#]*$/, { error: "Service ID: copy it exactly, without spaces or slashes." })
    .meta({
      title: "Service ID",
      description: "Your account manager at OpenMarket gives it to you. It also decides which sender the phone shows.",
      placeholder: "F9E8D7C6B5A4",
    }),
  idsAccountId: optionalTextSetting("IDS account ID").meta({
    title: "IDS account ID",
    description: "Fill it in only when files are to be uploaded with version 1 of the Media Upload API.",
  }),
  mediaBaseUrl: z
    .string()
    .trim()
    .regex(/^(https?:\/\/[^\s/?#]+[^\s?#]*)?$/i, { error: "Write an address that starts with https://." })
    .refine((value) => value === "" || URL.canParse(value), { error: "This is not a complete address." })
    .overwrite((value) => value.replace(/\/+$/, ""))
    .default("")
    .meta({
      title: "Media upload address",
      description: `Leave it empty for ${defaultMediaBaseUrl}. Change it only when OpenMarket names another address.`,
      placeholder: defaultMediaBaseUrl,
    }),
  baseUrl: baseUrlSetting(defaultBaseUrl, "Change it only when OpenMarket names another address."),
});

export type OpenMarketSettings = z.infer<typeof settingsSchema>;

export const jsonHeaders = ({ accountId, password }: OpenMarketSettings) => ({
  authorization: basicAuthorization(accountId, password),
  "content-type": "application/json",
});

/**
 * Where files are stored. OpenMarket has one host for files, whichever address its messages go to. Only an address on
 * this machine is not OpenMarket's: it is the sandbox gateway, which plays both at once, and a rehearsal's files and
 * credentials must not leave the machine.
 */
export const mediaAddress = ({ mediaBaseUrl, baseUrl }: OpenMarketSettings) =>
  mediaBaseUrl || (isThisMachine(baseUrl) ? baseUrl : defaultMediaBaseUrl);

const isThisMachine = (address: string) => ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);
