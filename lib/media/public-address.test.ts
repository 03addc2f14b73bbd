import { describe, expect, it } from "vitest";
import { isPublicAddress, isPublicHost } from "./public-address";

describe("isPublicAddress", () => {
  it.each(["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450:4001::200e"])("lets %s pass", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ["this machine", "127.0.0.1"],
    ["this machine, another name", "127.8.9.1"],
    ["no address", "0.0.0.0"],
    ["private", "10.1.2.3"],
    ["private", "172.16.0.1"],
    ["private", "192.168.1.1"],
    ["link-local, where clouds keep credentials", "169.254.169.254"],
    ["carrier-grade NAT", "100.64.0.1"],
    ["multicast", "224.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["reserved", "240.0.0.1"],
    ["documentation", "192.0.2.1"],
    ["benchmarks", "198.18.0.1"],
    ["this machine in IPv6", "::1"],
    ["nothing in IPv6", "::"],
    ["link-local in IPv6", "fe80::1"],
    ["unique local", "fd12:3456::1"],
    ["multicast in IPv6", "ff02::1"],
    ["IPv4-mapped", "::ffff:127.0.0.1"],
    ["IPv4-mapped, although public", "::ffff:8.8.8.8"],
    ["IPv4-compatible", "::7f00:1"],
    ["6to4", "2002:7f00:1::"],
    ["NAT64", "64:ff9b::7f00:1"],
    ["Teredo", "2001:0:4136:e378::"],
    ["no address at all", "localhost"],
  ])("refuses %s: %s", (_name, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("isPublicHost", () => {
  it.each(["cards.example.com", "8.8.8.8", "[2606:4700::1111]", "example.org."])("takes %s for reachable", (host) => {
    expect(isPublicHost(host)).toBe(true);
  });

  it.each(["localhost", "127.0.0.1", "[::1]", "intranet", "nas.local", "app.localhost", "192.168.0.4"])(
    "knows that providers cannot reach %s",
    (host) => {
      expect(isPublicHost(host)).toBe(false);
    },
  );
});
