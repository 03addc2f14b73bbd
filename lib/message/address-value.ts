/**
 * A value as it may stand in a web address behind `before`, percent-encoded where its place demands it [RFC 3986]: behind
 * "=" in the query it is one value, and "&" would end it; elsewhere it may be several parts of the address, so only what
 * no address holds is encoded. At the very start, and as a host, it stays as it is: there it is an address itself. What
 * is encoded already stays.
 */
export function addressValue(before: string, value: string): string {
  if (before === "" || /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*$/i.test(before)) return value;
  const encode = /\?[^#]*=[^&#]*$/.test(before) ? encodeURIComponent : encodeURI;
  return value
    .toWellFormed()
    .split(/(%[0-9a-f]{2})/i)
    .map((part, index) => (index % 2 === 1 ? part : encode(part)))
    .join("");
}
