import type { LimitName } from "./limits";
import type { ChoiceType, MessageType } from "./schema";

/**
 * What one provider can carry, as plain data that is safe for the browser. `check(draft, profile)` turns each
 * difference between a draft and a profile into a problem at the field's path:
 * an error where the provider would refuse the message or lose content, a warning where only layout,
 * webview mode, alternative text or a fallback is lost, or a mandatory field is filled by copying.
 */
export interface ProviderProfile {
  /** The key in `profiles`, the folder's name, and `Problem.provider`. */
  id: string;
  name: string;
  documentationUrl: string;
  /** Only the limits that are tighter than the baseline. */
  limits: Partial<Record<LimitName, number>>;
  messageTypes: readonly MessageType[];
  choiceTypes: readonly ChoiceType[];
  /** Message types below which the provider shows chips (`choices` of the message itself). */
  chipsBelow: readonly MessageType[];
  /** Message types for which each fallback can be sent along. Absent elsewhere: a warning, "not sent". */
  fallback: { sms: readonly MessageType[]; mms: readonly MessageType[] };
  /** `false`: the provider drops it (a warning at the field, where the draft departs from the provider's own default). */
  carries: {
    orientation: boolean;
    imageAlignment: boolean;
    width: boolean;
    mediaHeight: boolean;
    /** `application: "webview"` and its view mode. */
    webview: boolean;
    altText: boolean;
    filename: boolean;
    /** A separate thumbnail; losing it is a warning, because the picture itself still arrives. */
    thumbnail: boolean;
    /** A label on the map pin; losing it is an error, because it is text that the reader would have seen. */
    locationLabel: boolean;
  };
  /** Fields that the provider demands where the baseline does not (an error where they are empty). */
  requires: {
    cardTitle: boolean;
    cardDescription: boolean;
    cardMedia: boolean;
    /** Type and size in bytes of every file (known for own media, probed for linked media). */
    mediaFacts: boolean;
    /** A thumbnail for everything that is not a picture. */
    thumbnailForNonImages: boolean;
    /** Numbers to call in E.164 with the plus; elsewhere short numbers and codes such as *100# pass too. */
    internationalNumbers: boolean;
  };
  /** Mandatory fields that the adapter fills by copying when they are empty (a warning). */
  copies: {
    /** The calendar event's title becomes its description. */
    calendarDescription: boolean;
    /** The picture itself becomes its thumbnail. */
    thumbnail: boolean;
    /** The last part of the media address becomes the file name. */
    filename: boolean;
  };
  /** What a send can be given or asked; each is offered only where it is here. */
  options: {
    /** Given up if it was not delivered in time. */
    expiry: boolean;
    /** Sent later. */
    schedule: boolean;
    /** Called off while it is scheduled. */
    cancel: boolean;
    /** Taken back after it was sent, while no phone has it. */
    revoke: boolean;
    /** A phone asked for RCS before sending. */
    lookup: boolean;
    /** The provider tells what a message cost. */
    cost: boolean;
    /** What happened can be asked for, where reports do not reach us. */
    status: boolean;
  };
  /** The provider stores files of ours; absent where it does not. */
  upload?: { mimeTypes: readonly string[]; maximumBytes: number; keptDays: number };
  /** How reports reach us: the address goes out with every message, or the provider has to be given these. */
  webhook: { sentAlong: boolean; addresses: readonly { title: string; query: string }[] };
}
