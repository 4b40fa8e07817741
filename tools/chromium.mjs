// Which browser the tests drive: the machine's own Chromium, Chrome or Edge; one is installed when there is none.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { PlainError, root } from "./prepare.mjs";

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const MAC = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/** Path of a Chromium that runs, or undefined. CHROMIUM_PATH goes before all others. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!runs(named)) throw new PlainError(`CHROMIUM_PATH names ${named}, which does not run.`);
    return named;
  }
  return [...onPath(), ...inUsualPlaces(), ...(await inPlaywrightCache())].find(runs);
}

/**
 * Path of a Chromium, installed first when there is none: on Debian and its kin the distribution's own where
 * that needs no password, elsewhere Playwright's.
 *
 * @param {(line: string) => void} say
 */
export async function ensureChromium(say) {
  const found = await findChromium();
  if (found) return found;
  say("No Chromium found; installing one ...");
  if (await installFromDebian(say)) {
    const installed = await findChromium();
    if (installed) return installed;
  }
  const cli = join(root, "node_modules/playwright-core/cli.js");
  await run(process.execPath, [cli, "install", "chromium"], say);
  const installed = await findChromium();
  if (installed) return installed;
  throw new PlainError(
    "No Chromium could be installed. Install Chromium, Chrome or Edge, or name one with CHROMIUM_PATH=/path/to/it.",
  );
}

function onPath() {
  if (process.platform === "win32") return [];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  // Some shells of services have a bare PATH.
  for (const usual of ["/usr/bin", "/usr/local/bin", "/snap/bin"])
    if (!folders.includes(usual)) folders.push(usual);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function inUsualPlaces() {
  if (process.platform === "darwin") return MAC;
  if (process.platform !== "win32") return [];
  const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
    Boolean,
  );
  return roots.flatMap((folder) => WINDOWS.map((path) => join(folder, path)));
}

async function inPlaywrightCache() {
  const { chromium } = await import("playwright-core");
  return [chromium.executablePath()].filter(Boolean);
}

/** Present and able to start: Ubuntu's chromium-browser can be a stub that only asks for a snap. */
function runs(path) {
  if (!existsSync(path)) return false;
  // On Windows --version opens a window.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

async function installFromDebian(say) {
  if (!existsSync("/usr/bin/apt-get")) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command, ...rest] = [
      ...asRoot,
      "env",
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "-qq",
      ...args,
    ];
    return run(command, rest, say);
  };
  return (await apt("update")) && (await apt("install", "-y", "chromium"));
}

/** Runs a command, at most ten minutes, and says what it writes; whether it went well. Other checks go on meanwhile. */
function run(command, args, say) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 600_000,
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => say(text.trimEnd()));
    // A command that is not there at all.
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}
