/** A public page that a rule or a limit rests on. All of them with what they say: docs/rcs-sources.md. */
interface Source {
  title: string;
  /** Absent where the rule is Cardwright's own. */
  address?: string;
}

const google = "https://developers.google.com/business-communications/rcs-business-messaging";

/** The keys are those of docs/rcs-sources.md. */
export const sources = {
  "S-1": { title: "Google, Send messages", address: `${google}/guides/build/messages/send` },
  "S-2": { title: "Google, Rich cards", address: `${google}/guides/learn/rich-cards` },
  "S-3": {
    title: "Google, API types",
    address: "https://github.com/google-business-communications/java-rcsbusinessmessaging",
  },
  "S-5": { title: "Google, US billing model", address: `${google}/carriers/billing/us-billing-model` },
  "S-7": {
    title: "Dialogflow, RCS types",
    address: "https://cloud.google.com/python/docs/reference/dialogflow/latest",
  },
  "S-10": { title: "Google, Best practices", address: `${google}/guides/learn/best-practices` },
  "S-10b": { title: "Google, Latest releases", address: `${google}/whats-new/latest-releases` },
  "S-11": {
    title: "AWS, RCS limits",
    address: "https://docs.aws.amazon.com/sms-voice/latest/userguide/sms-limitations-rcs.html",
  },
  "S-11c": {
    title: "AWS, Fallback of a message",
    address: "https://docs.aws.amazon.com/sms-voice/latest/userguide/rcs-fallback-per-message.html",
  },
  "S-11d": {
    title: "AWS, RCS best practices",
    address: "https://docs.aws.amazon.com/sms-voice/latest/userguide/rcs-best-practices.html",
  },
  "S-12": {
    title: "AWS, Calendar action",
    address:
      "https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_RcsCreateCalendarEventAction.html",
  },
  "S-13": {
    title: "AWS, Open URL action",
    address: "https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_RcsOpenUrlAction.html",
  },
  "S-14": {
    title: "AWS, types of its SDK",
    address: "https://www.npmjs.com/package/@aws-sdk/client-pinpoint-sms-voice-v2",
  },
  "S-16b": {
    title: "Infobip, Platform differences",
    address: "https://www.infobip.com/docs/rcs/behaviors-and-guidance",
  },
  "S-16c": {
    title: "Infobip, Best practices",
    address: "https://www.infobip.com/docs/rcs/behaviors-and-guidance/best-practices",
  },
  "S-16d": {
    title: "Infobip, Troubleshooting",
    address: "https://www.infobip.com/docs/rcs/behaviors-and-guidance/troubleshooting",
  },
  "S-17": {
    title: "Postscript, RCS on iOS and Android",
    address: "https://help.postscript.io/en/articles/15382848-guide-to-rcs-on-ios-vs-android",
  },
  "S-18": {
    title: "Industry paper on RCS for iPhones, 2025",
    address: "https://github.com/davidfer-madv/RCSSimulator",
  },
  "S-19c": {
    title: "Sinch, What is cut from a card",
    address:
      "https://community.sinch.com/t5/RCS/When-using-RCS-to-send-an-image-the-description-is-truncated-How/ta-p/10204",
  },
  "S-21": {
    title: "Sinch, Billing categories",
    address: "https://community.sinch.com/t5/RCS/RCS-for-Business-Billing-Categories/ta-p/15729",
  },
  "S-41": { title: "EnableX, Rich media", address: "https://developer.enablex.io/messaging/rcs-rich-media.html" },
  "S-42": {
    title: "MessageMedia, iOS and Android compared",
    address:
      "https://support.messagemedia.com/hc/en-us/articles/13929965638287-iOS-and-Android-RCS-experience-comparison",
  },
  "S-49": {
    title: "GMS, SMS encoding",
    address: "https://developers.gms-worldwide.com/cpaas/sms-encoding/",
  },
  "S-50": { title: "Infobip, MMS", address: "https://www.infobip.com/docs/mms/message-types" },
  "S-51": { title: "Bandwidth, MMS", address: "https://support.bandwidth.com/hc/en-us/articles/360014235473" },
  "S-52": {
    title: "Android, carrier defaults",
    address: "https://developer.android.com/reference/android/telephony/CarrierConfigManager",
  },
  "S-55": { title: "Twilio, Personalization", address: "https://www.twilio.com/docs/comms/personalization" },
  "S-58": {
    title: "Sinch, Parameters in messages",
    address: "https://developers.sinch.com/docs/sms/resources/message-info/message-parameterization/",
  },
  "S-59": {
    title: "Attentive, Best practices",
    address: "https://help.attentivemobile.com/hc/en-us/articles/47884683314324",
  },
  "S-60": {
    title: "Blip, Google's rules for content",
    address: "https://bliphelp.zendesk.com/hc/en-us/articles/1500012700462",
  },
  "W-1": { title: "W3C, Text for pictures", address: "https://www.w3.org/WAI/tutorials/images/" },
  "W-2": { title: "RFC 3339, Date and time", address: "https://www.rfc-editor.org/rfc/rfc3339" },
  "W-3": { title: "RFC 3986, Addresses", address: "https://www.rfc-editor.org/rfc/rfc3986" },
  "W-4": { title: "Unicode, Surrogates", address: "https://www.unicode.org/faq/utf_bom.html" },
  own: { title: "Cardwright" },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
