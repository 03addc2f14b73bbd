// The production server: checks the settings, then serves the build. Runs under the bundled Node, which reads TypeScript.
import { once } from "node:events";
import { createServer } from "node:http";
import { isIPv6 } from "node:net";
import { fileURLToPath } from "node:url";
import { loopbackOrigin, readEnvironment } from "../lib/env.ts";

/** A request that is under way at the end may still be waiting for a provider, whose limit is 15 s. */
const patience = 20_000;

// Whoever read the log may go (`| head`). Unheard, the error of a line that nobody takes is itself logged, and that again.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

process.env.NODE_ENV = "production";
const settings = readEnvironment(process.env);
if (!settings.ok) fail(settings.message);
const { host, port, publicUrl } = settings.value;
const publicAddress = new URL(publicUrl);

const server = createServer({ requestTimeout: 120_000, headersTimeout: 15_000, keepAliveTimeout: 10_000 });
server.on("request", answer);
server.on("error", (error) => fail(listenProblem(error)));
server.listen(port, host);
stopOn("SIGINT", "SIGTERM", "SIGHUP", "disconnect");

let app;
const ready = once(server, "listening").then(prepare);
await ready.catch((error) => fail(String(error?.message ?? error)));
// Next prepares itself further with its first request: this one, so that the address is printed when the app is there.
await fetch(`${loopbackOrigin({ host, port })}/api/health`).catch(() => undefined);
console.log(`Cardwright is at ${publicUrl}`);

/** Also migrates the database and prints a set-up link where nobody has signed up yet (instrumentation.ts). */
async function prepare() {
  const { default: next } = await import("next");
  app = next({ dev: false, dir: fileURLToPath(new URL("..", import.meta.url)), hostname: host, port, quiet: true });
  await app.prepare();
  return app.getRequestHandler();
}

/** A request that comes before the app is ready waits for it. */
async function answer(request, response) {
  // Whoever sends these headers could choose the address that sign-in attempts are counted by, or the page's origin.
  for (const name of Object.keys(request.headers))
    if (name === "forwarded" || name.startsWith("x-forwarded-")) delete request.headers[name];
  request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
  request.headers["x-forwarded-proto"] =
    request.headers.host === publicAddress.host ? publicAddress.protocol.slice(0, -1) : "http";
  stateLength(response);
  (await ready)(request, response);
}

/** Next takes the length off whatever a route answers; a stored file's travels as x-file-length and is put back here. */
function stateLength(response) {
  const { writeHead } = response;
  response.writeHead = (...head) => {
    const length = response.getHeader("x-file-length");
    if (length !== undefined) {
      response.removeHeader("x-file-length");
      response.setHeader("content-length", length);
    }
    return writeHead.apply(response, head);
  };
}

/** Lets requests under way finish; a second signal, a second later or more, ends at once. */
function stopOn(...events) {
  let since;
  for (const event of events)
    process.on(event, async () => {
      if (since !== undefined) {
        // A key press reaches this process and its launcher, which passes it on: that is one signal, not two.
        if (Date.now() - since > 1000) process.exit(1);
        return;
      }
      since = Date.now();
      setTimeout(() => process.exit(1), patience).unref();
      server.close();
      server.closeIdleConnections();
      await once(server, "close");
      if (app) await app.close();
      process.exit(0);
    });
}

function listenProblem(error) {
  const address = `${isIPv6(host) ? `[${host}]` : host}:${port}`;
  if (error.code === "EADDRINUSE")
    return `${address} is in use by another program. Stop that program, or set PORT to a free port.`;
  if (error.code === "EACCES") return `This account may not open ${address}. Set PORT to 1024 or higher.`;
  return `HOST or PORT cannot be used: ${error.message}.`;
}

function fail(sentence) {
  console.error(`Cardwright did not start. ${sentence}`);
  process.exit(1);
}
