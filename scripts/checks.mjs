import { spawn } from "node:child_process";
import { environment, root } from "./project.mjs";

const running = new Set();

/**
 * Runs a program in a process group of its own and shows what it prints. Resolves to whether it succeeded; whatever
 * it left running is ended with it, as is the program itself after `minutes`.
 */
export function run(program, parameters, { minutes = 5, changes = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: environment(changes),
      stdio: ["ignore", "inherit", "inherit"],
      detached: true,
    });
    running.add(child);
    const limit = setTimeout(() => {
      console.error(`Stopped after ${minutes} minutes.`);
      end(child, "SIGKILL");
    }, minutes * 60_000);
    const finish = (succeeded) => {
      clearTimeout(limit);
      running.delete(child);
      end(child, "SIGKILL");
      resolve(succeeded);
    };
    child.on("error", (error) => {
      console.error(error.message);
      finish(false);
    });
    child.on("exit", (code) => finish(code === 0));
  });
}

/** Ends every program that `run` started, with whatever each has started itself. */
export function endAll() {
  for (const child of running) end(child, "SIGKILL");
}

function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
