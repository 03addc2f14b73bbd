import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { fetchLinked } from "./fetch-linked";
import { isPublicAddress } from "./public-address";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener) {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? "");
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, hits };
}

const soon = () => AbortSignal.timeout(2_000);
const anywhere = () => true;
/** The first connection may go to the test's own server, every later one only where the rule allows. */
function onlyFirst() {
  let asked = 0;
  return (address: string) => asked++ === 0 || isPublicAddress(address);
}

const refused = { ok: false, message: expect.stringContaining("private or local network") };

describe("fetchLinked", () => {
  it("hands out the body with its declared size", async () => {
    const { port } = await serve((_request, response) => response.end("hello"));
    const opened = await fetchLinked(`http://127.0.0.1:${port}/a`, { signal: soon(), mayConnect: anywhere });
    if (!opened.ok) throw new Error(opened.message);
    expect(opened.value.declaredBytes).toBe(5);
    expect(await opened.value.body.toArray().then((chunks) => Buffer.concat(chunks).toString())).toBe("hello");
  });

  it.each([
    ["plain", "127.0.0.1"],
    ["a name", "localhost"],
    ["decimal", "2130706433"],
    ["octal", "0177.0.0.1"],
    ["hexadecimal", "0x7f.1"],
    ["short", "127.1"],
    ["zero", "0"],
    ["IPv6", "[::1]"],
    ["IPv4 inside IPv6", "[::ffff:127.0.0.1]"],
    ["IPv4 inside IPv6, in hexadecimal", "[::ffff:7f00:1]"],
    ["link-local", "169.254.169.254"],
  ])("refuses a local address written as %s: %s", async (_name, host) => {
    const { port, hits } = await serve((_request, response) => response.end("secret"));
    expect(await fetchLinked(`http://${host}:${port}/`, { signal: soon() })).toEqual(refused);
    expect(hits).toEqual([]);
  });

  it.each(["127.0.0.1", "localhost", "2130706433", "0177.0.0.1", "[::ffff:127.0.0.1]"])(
    "refuses a redirect to %s",
    async (host) => {
      const inside = await serve((_request, response) => response.end("secret"));
      const outside = await serve((_request, response) =>
        response.writeHead(302, { location: `http://${host}:${inside.port}/` }).end(),
      );
      const opened = await fetchLinked(`http://127.0.0.1:${outside.port}/`, {
        signal: soon(),
        mayConnect: onlyFirst(),
      });
      expect(opened).toEqual(refused);
      expect(outside.hits).toHaveLength(1);
      expect(inside.hits).toEqual([]);
    },
  );

  it("refuses a redirect to another protocol", async () => {
    const { port } = await serve((_request, response) =>
      response.writeHead(302, { location: "file:///etc/passwd" }).end(),
    );
    expect(await fetchLinked(`http://127.0.0.1:${port}/`, { signal: soon(), mayConnect: anywhere })).toEqual({
      ok: false,
      message: "Start the address with https:// or http://.",
    });
  });

  it("follows five redirects and no sixth", async () => {
    const { port, hits } = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step === 0) response.end("there");
      else response.writeHead(301, { location: `/${step - 1}` }).end();
    });
    const base = `http://127.0.0.1:${port}`;
    const five = await fetchLinked(`${base}/5`, { signal: soon(), mayConnect: anywhere });
    expect(five.ok && (await five.value.body.toArray()).join("")).toBe("there");
    hits.length = 0;
    const six = await fetchLinked(`${base}/6`, { signal: soon(), mayConnect: anywhere });
    expect(six).toMatchObject({ ok: false, message: expect.stringContaining("without an end") });
    expect(hits).toHaveLength(6);
  });

  it.each([
    [404, "There is no file at this address."],
    [403, "The server does not hand out this file. Providers and phones could not load it either."],
    [500, "The server answered with the status 500 instead of a file."],
    [304, "The server answered with the status 304 instead of a file."],
  ])("says what a status of %i means", async (status, message) => {
    const { port } = await serve((_request, response) => response.writeHead(status).end());
    expect(await fetchLinked(`http://127.0.0.1:${port}/`, { signal: soon(), mayConnect: anywhere })).toEqual({
      ok: false,
      message,
    });
  });

  it("gives up on a server that never answers", async () => {
    const { port } = await serve(() => undefined);
    const signal = AbortSignal.timeout(100);
    expect(await fetchLinked(`http://127.0.0.1:${port}/`, { signal, mayConnect: anywhere })).toEqual({
      ok: false,
      message: "The server did not answer in time.",
    });
  });

  it.each([
    ["tent.jpg", "This is not a complete web address. Start it with https://."],
    ["https://example.com/tent\0.jpg", "This is not a complete web address. Start it with https://."],
    ["ftp://example.com/a.jpg", "Start the address with https:// or http://."],
    ["javascript:alert(1)", "Start the address with https:// or http://."],
    ["https://user:secret@example.com/a.jpg", "Take the name and the password out of the address."],
  ])("says what is wrong with %s", async (address, message) => {
    expect(await fetchLinked(address, { signal: soon() })).toEqual({ ok: false, message });
  });
});
