import { SegmentedMessage } from "sms-segments-calculator";

export interface SmsSize {
  parts: number;
  /** Characters as the network counts them, and how many the same number of parts has room for. */
  used: number;
  room: number;
  /** The characters that force the short parts, each once, at most five. */
  culprits: string[];
}

/** GSM-7: 160 in one part, 153 in each of several; UCS-2: 70 and 67. */
export function smsSize(text: string): SmsSize {
  const message = new SegmentedMessage(text, "auto");
  const parts = Math.max(1, message.segmentsCount);
  const isWide = message.encodingName === "UCS-2";
  const [alone, each] = isWide ? [70, 67] : [160, 153];
  return {
    parts,
    used: Math.ceil(message.messageSize / (isWide ? 16 : 7)),
    room: parts === 1 ? alone : parts * each,
    culprits: [...new Set(message.getNonGsmCharacters())].slice(0, 5),
  };
}

/** The size of the dearest of some texts: the most parts, then the least room left. */
export function dearestSmsSize(texts: readonly string[]): SmsSize {
  const sizes = [...new Set(texts)].map(smsSize);
  const left = ({ room, used }: SmsSize) => room - used;
  return sizes.reduce((most, size) =>
    size.parts > most.parts || (size.parts === most.parts && left(size) < left(most)) ? size : most,
  );
}
