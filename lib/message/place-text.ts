/** Degrees as decimal text, the way they were written. */
export interface Place {
  latitude: string;
  longitude: string;
}

const number = String.raw`([+-]?\d{1,3}(?:\.\d+)?)`;
/** "53.7975, -1.5437". Without a space "53,7975" may be one number of somebody who writes decimal commas. */
const pair = new RegExp(String.raw`^\s*${number}°?\s*(?:[,;]\s+|;|\s+)${number}°?\s*$`);
const tightPair = new RegExp(String.raw`^\s*${number},${number}\s*$`);

/** Where addresses of online maps hold the place: a pin before the middle of what is shown. */
const inAddress = [
  new RegExp(`!3d${number}!4d${number}`),
  new RegExp(`[?&](?:q|ll|query|destination|daddr|center)=(?:loc:)?${number}(?:,|%2C)\\+?${number}`, "i"),
  new RegExp(`[?&]mlat=${number}&mlon=${number}`),
  new RegExp(`@${number},${number}`),
  new RegExp(`#map=[\\d.]+/${number}/${number}`),
];

/** The place that a text holds: two numbers with something between them, or the address of an online map. */
export function placeIn(text: string): Place | null {
  const isAddress = /^\s*https?:\/\/\S+\s*$/i.test(text);
  const [, latitude, longitude] = isAddress
    ? (inAddress.map((form) => form.exec(text)).find(Boolean) ?? [])
    : (pair.exec(text) ?? withPoint(tightPair.exec(text)) ?? []);
  if (latitude === undefined || longitude === undefined) return null;
  return Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180 ? { latitude, longitude } : null;
}

const withPoint = (found: RegExpExecArray | null) => (found?.[0].includes(".") ? found : null);
