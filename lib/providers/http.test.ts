import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { exchange } from "./http";
import type { HttpRequest } from "./types";

const open: (Server | TcpServer)[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) {
    if ("closeAllConnections" in server) server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(server: Server | TcpServer, protocol = "http"): Promise<string> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}/path`;
}

const answering = (listener: RequestListener) => listen(createServer(listener));
const speaking = (onConnection: (socket: Socket) => void, protocol?: string) =>
  listen(createTcpServer(onConnection), protocol);

const post = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: "POST",
  url,
  headers: { "content-type": "application/json" },
  body: { text: "Zoë 👋" },
  ...more,
});
const options = { providerName: "Sinch", timeoutMilliseconds: 300 };

describe("exchange", () => {
  it("sends JSON and reads JSON, with lower-case header names", async () => {
    const url = await answering((request, response) => {
      request.setEncoding("utf8").on("data", (text) => {
        response.writeHead(200, { "X-Request-Id": "7" });
        response.end(JSON.stringify({ method: request.method, got: JSON.parse(text), path: request.url }));
      });
    });
    expect(await exchange(post(url), options)).toMatchObject({
      status: 200,
      headers: { "x-request-id": "7" },
      body: { method: "POST", got: { text: "Zoë 👋" }, path: "/path" },
    });
  });

  it.each([
    ["nothing", ""],
    ["HTML", "<html>Bad gateway</html>"],
    ["JSON that breaks off", '{"status":"succ'],
    ["JSON that is nested to do harm", "[".repeat(101) + "]".repeat(101)],
  ])("keeps %s as text", async (_, text) => {
    const url = await answering((_request, response) => response.end(text));
    expect(await exchange(post(url), options)).toMatchObject({ status: 200, body: text });
  });

  it("follows no redirect", async () => {
    let visits = 0;
    const url = await answering((_request, response) => {
      visits++;
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    expect(await exchange(post(url), options)).toMatchObject({ status: 307, headers: { location: "/elsewhere" } });
    expect(visits).toBe(1);
  });

  it("reads an answer up to its limit, and gives up on a longer one", async () => {
    const url = await answering((_request, response) => response.end("x".repeat(1_000)));
    expect(await exchange(post(url), { ...options, maximumBytes: 1_000 })).toMatchObject({ status: 200 });
    expect(await exchange(post(url), { ...options, maximumBytes: 999 })).toMatchObject({
      code: "unexpected-response",
      status: 200,
    });
  });

  it("says that nothing was sent where no connection was made", async () => {
    const server = createTcpServer();
    const url = await listen(server);
    await new Promise((resolve) => open.splice(0)[0]?.close(resolve));
    expect(await exchange(post(url), options)).toMatchObject({ code: "unavailable", raw: "ECONNREFUSED" });
    expect(await exchange(post("http://nowhere.invalid/"), options)).toMatchObject({ code: "unavailable" });
  });

  it("says that nothing was sent where the encrypted connection fails or never comes about", async () => {
    const plain = await speaking((socket) => {
      socket.on("error", () => {}).resume();
      socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
    }, "https");
    expect(await exchange(post(plain), options)).toMatchObject({ code: "unavailable" });
    const sockets: Socket[] = [];
    const mute = await speaking((socket) => void sockets.push(socket.on("error", () => {})), "https");
    expect(await exchange(post(mute), options)).toMatchObject({ code: "unavailable", raw: "No answer in time." });
    for (const socket of sockets) socket.destroy();
  });

  it("says that the outcome is unknown when no answer comes in time", async () => {
    const url = await answering(() => {});
    expect(await exchange(post(url), options)).toMatchObject({
      code: "unknown-outcome",
      raw: "No answer in time.",
      message: expect.stringContaining("may or may not"),
    });
  });

  it("says that the outcome is unknown when the connection breaks before or within the answer", async () => {
    const before = await answering((request) => request.socket.destroy());
    expect(await exchange(post(before), options)).toMatchObject({ code: "unknown-outcome" });
    const within = await answering((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write('{"status"', () => response.socket?.destroy());
    });
    expect(await exchange(post(within), options)).toMatchObject({ code: "unknown-outcome", status: 200 });
  });

  it("counts the time of a slow body too", async () => {
    const url = await answering((_request, response) => response.write("{"));
    expect(await exchange(post(url), options)).toMatchObject({ code: "unknown-outcome", status: 200 });
  });

  it("stops when the caller does", async () => {
    const url = await answering(() => {});
    const stopped = exchange(post(url), { providerName: "Sinch", signal: AbortSignal.timeout(50) });
    expect(await stopped).toMatchObject({ code: "unknown-outcome" });
  });

  it("reports unusable settings without quoting them", async () => {
    const headers = { authorization: "Bearer line\nbreak" };
    const outcome = await exchange(post("http://127.0.0.1:9/", { headers }), options);
    expect(outcome).toMatchObject({ code: "unavailable", nextStep: expect.stringContaining("settings") });
    expect(JSON.stringify(outcome)).not.toContain("break");
    expect(await exchange(post("ftp://127.0.0.1/"), options)).toMatchObject({ code: "unavailable" });
    expect(await exchange(post("no address"), options)).toMatchObject({ code: "unavailable" });
  });

  it("uses a connection again", async () => {
    const ports = new Set<number | undefined>();
    const url = await answering((request, response) => {
      ports.add(request.socket.remotePort);
      response.end("{}");
    });
    for (let count = 0; count < 3; count++) await exchange(post(url), options);
    expect(ports.size).toBe(1);
  });
});
