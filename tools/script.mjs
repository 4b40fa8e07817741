import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { root } from "./prepare.mjs";

/** No single script takes longer than this. */
const LIMIT_MS = 20 * 60_000;

/** What yields has half of what the others have, and alone all there is. */
const A_BIT_LATER = 4;

/** The script behind a package's command: run by this same Node, so that it works on every platform. */
export function bin(packageName, command) {
  const folder = join(root, "node_modules", packageName);
  const declared = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).bin;
  return join(folder, typeof declared === "string" ? declared : declared[command]);
}

/**
 * Runs a Node script to its end; its exit code and all that it wrote. What it writes goes on to `write` as it comes,
 * unless there is none. A quiet one's progress (standard error) is not kept.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {{env?: object, write?: (text: string) => void, quiet?: boolean, yields?: boolean, nodeOptions?: string[]}} options
 */
export function runScript(
  script,
  args,
  { env = {}, write = () => {}, quiet = false, yields = false, nodeOptions = [] } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...nodeOptions, script, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", quiet ? "ignore" : "pipe"],
      env: { ...process.env, NODE_ENV: undefined, ...colours(), ...env },
    });
    if (yields && child.pid) setPriority(child.pid, A_BIT_LATER);
    let output = "";
    const take = (part) => {
      output += part;
      write(part);
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr?.setEncoding("utf8").on("data", take);
    const timer = setTimeout(() => {
      write(`Stopped after ${LIMIT_MS / 60_000} minutes.\n`);
      child.kill("SIGKILL");
    }, LIMIT_MS);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Behind a pipe no tool sees for itself that a person reads along. */
function colours() {
  if (process.env.NO_COLOR || process.env.CI) return { NO_COLOR: "1" };
  return process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
}
