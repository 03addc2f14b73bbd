import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Whether an IP address belongs to the public internet. Private, loopback, link-local, carrier-grade NAT, unique
 * local, multicast, reserved and documentation ranges do not, nor does any IPv6 address that carries an IPv4 one
 * inside (mapped, compatible, 6to4, Teredo, NAT64): it could lead to a private network by a detour.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  // Only 2000::/3 is handed out to the public internet; the library calls the rest unicast too.
  return parsed.kind() === "ipv4" || parsed.match(ipaddr.parse("2000::"), 3);
}

/** Whether the host of an address can be reached by a provider: a public IP address, or a name that is not a local one. */
export function isPublicHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (isIP(bare)) return isPublicAddress(bare);
  return bare.includes(".") && !/\.(localhost|local|internal|lan|home\.arpa|test|invalid|example)$/i.test(bare);
}
