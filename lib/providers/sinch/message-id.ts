/**
 * Sinch takes an id of our choice, but its pattern allows UUID versions 1 to 5 only, and our send ids are version 7.
 * The version digit is exchanged for 3, which nothing of ours uses, and back: so a report names our send even where
 * the answer to it was never read. The other 122 bits stay, so the id stays unique.
 */
export const toMessageId = (reference: string) => withVersion(reference.toLowerCase(), "7", "3");

export const toReference = (messageId: string) => withVersion(messageId.toLowerCase(), "3", "7");

const withVersion = (uuid: string, from: string, to: string) =>
  uuid.charAt(14) === from ? `${uuid.slice(0, 14)}${to}${uuid.slice(15)}` : uuid;
