import type { Media, Message } from "../message/schema";

/** A copy of a message in which every address of a file went through `change`; `path` is where it stands. */
export function mapMediaAddresses(message: Message, change: (url: string, path: string) => string): Message {
  const media = <Part extends Media>(part: Part, path: string): Part => ({
    ...part,
    url: change(part.url, `${path}.url`),
    ...(part.thumbnail && {
      thumbnail: { ...part.thumbnail, url: change(part.thumbnail.url, `${path}.thumbnail.url`) },
    }),
  });
  const card = <Part extends { media?: Media }>(part: Part, path: string): Part =>
    part.media ? { ...part, media: media(part.media, `${path}.media`) } : part;
  return { ...withOwnParts(), fallback: fallback() };

  function withOwnParts(): Message {
    switch (message.type) {
      case "text":
        return message;
      case "media":
        return { ...message, media: media(message.media, "media") };
      case "card":
        return { ...message, card: card(message.card, "card") };
      case "carousel":
        return { ...message, cards: message.cards.map((one, index) => card(one, `cards.${index}`)) };
    }
  }

  function fallback() {
    const mms = message.fallback?.mms;
    if (!mms) return message.fallback;
    return { ...message.fallback, mms: { ...mms, mediaUrl: change(mms.mediaUrl, "fallback.mms.mediaUrl") } };
  }
}
