import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, spawnServer, startServer } from "../e2e/server.ts";
import { root } from "../scripts/project.mjs";
import { median, print } from "./figures.mjs";

const rounds = 5;

/** From `npm start` on a built tree to the first answer, and the memory of a server that has served a page and rests. */
export async function measureStart() {
  const { dataDirectory, stop } = await startServer();
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await firstAnswer(dataDirectory));
  print("npm start on a built tree → first answer", `${Math.round(median(times))} ms`, "≤ 1000 ms");
  await stop();
  print("Memory of the server at rest, after a page", `${await idleMegabytes()} MB`, "≤ 200 MB");
}

async function firstAnswer(dataDirectory) {
  const port = await freePort();
  const started = performance.now();
  const launcher = spawn("npm", ["start"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDirectory },
    stdio: "ignore",
    detached: true,
  });
  while (!(await answers(port))) await sleep(5);
  const time = performance.now() - started;
  process.kill(-launcher.pid, "SIGTERM");
  await once(launcher, "exit");
  while (await answers(port)) await sleep(50);
  return time;
}

function answers(port) {
  return new Promise((resolve) => {
    const request = get({ host: "127.0.0.1", port, path: "/api/health" }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("error", () => resolve(false));
  });
}

async function idleMegabytes() {
  const port = await freePort();
  const { dataDirectory, stop } = await startServer();
  const { child, output } = spawnServer({ PORT: String(port), DATA_DIR: dataDirectory });
  while (!output().includes("Cardwright is at")) await sleep(50);
  await fetch(`http://127.0.0.1:${port}/sign-in`).then((response) => response.text());
  await sleep(10_000);
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]);
  child.kill("SIGTERM");
  await stop();
  return Math.round(kilobytes / 1000);
}
