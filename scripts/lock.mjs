import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./project.mjs";

const folder = join(root, ".cardwright");
const path = join(folder, "lock");
const stale = 60 * 60 * 1000;

/**
 * Runs `work` while no other process of this checkout installs or builds. A lock left behind by a process that is
 * gone, or older than an hour, is taken over.
 */
export async function withLock(work) {
  mkdirSync(folder, { recursive: true });
  const mine = `${process.pid} ${Math.random()}`;
  for (let told = false; !(await acquire(mine)); told = true) {
    if (!told) console.log("Waiting for another process that is installing or building here.");
    await sleep(250);
  }
  try {
    return await work();
  } finally {
    if (read() === mine) rmSync(path, { force: true });
  }
}

async function acquire(mine) {
  const holder = read();
  if (holder !== undefined && isAlive(holder)) return false;
  if (holder !== undefined) rmSync(path, { force: true });
  try {
    writeFileSync(path, mine, { flag: "wx" });
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
  if (holder === undefined) return true;
  // Two processes may have found the same dead holder, and the slower one removed the lock of the faster.
  await sleep(100);
  return read() === mine;
}

function read() {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function isAlive(holder) {
  try {
    if (Date.now() - statSync(path).mtimeMs > stale) return false;
    process.kill(Number(holder.split(" ")[0]), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
