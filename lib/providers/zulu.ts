/** RFC 3339 in UTC with a Z; a time that cannot be read goes out as it stands, for the provider to refuse. */
export function toZulu(time: string): string {
  const instant = new Date(time);
  return Number.isNaN(instant.getTime()) ? time : instant.toISOString().replace(".000Z", "Z");
}
