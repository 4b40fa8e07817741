// What every command needs before it can begin, each step done only when it is due.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Said to the person in one line, without a stack. */
export class PlainError extends Error {}

/** Throws a plain sentence when Node is older than package.json's `engines` asks. */
export function checkNode(version = process.versions.node) {
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).engines.node.replace(
    /[^\d.]/g,
    "",
  );
  if (compareVersions(version, wanted) < 0)
    throw new PlainError(
      `Node ${wanted} or later is needed; this is Node ${version}. See https://nodejs.org/.`,
    );
}

function compareVersions(a, b) {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let i = 0; i < 3; i++) if (left[i] !== right[i]) return (left[i] ?? 0) - (right[i] ?? 0);
  return 0;
}

/**
 * Installs the packages of package-lock.json, unless node_modules holds exactly those already: npm writes
 * what it installed, as its last act, to node_modules/.package-lock.json, so a half-finished or older
 * installation is seen, and so is one without the development packages.
 *
 * @param {(line: string) => void} say
 */
export function ensureInstalled(say) {
  const missing = missingPackage();
  if (!missing) return;
  say(`Installing packages (${missing}) ...`);
  const result = npm(
    ["ci", "--include=dev", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      // Some machines set this everywhere; the tools are development packages.
      NODE_ENV: "development",
    },
  );
  if (result !== 0)
    throw new PlainError(
      "Installing failed; see npm's message above. Without a network this works only when the packages are already in npm's cache.",
    );
}

/** The first package that is not installed as package-lock.json has it, in words, or undefined. */
function missingPackage() {
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const listFile = join(root, "node_modules/.package-lock.json");
  if (!existsSync(listFile)) return "first time";
  const installed = JSON.parse(readFileSync(listFile, "utf8")).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    // Optional packages are for other platforms, or are one of several builds for this one.
    if (path === "" || entry.optional || entry.devOptional || entry.peer) continue;
    if (installed[path]?.version !== entry.version)
      return `${path.replace(/^.*node_modules\//, "")} ${entry.version} is not there yet`;
    if (!existsSync(join(root, path))) return `${path} is gone`;
  }
  return undefined;
}

/**
 * Builds the embedded region into public/geodata when it is missing or older than what it is made from.
 *
 * @param {(line: string) => void} say
 */
export function ensureGeodata(say) {
  const sources = newest(["geodata"]);
  const built = oldest("public/geodata");
  if (built !== undefined && built >= sources) return false;
  say("Building the embedded region (geodata) ...");
  if (npm(["run", "--silent", "geodata"]) !== 0)
    throw new PlainError("Building the embedded region failed; see above.");
  return true;
}

/**
 * Builds dist/ when it is missing or older than what it is made from.
 *
 * @param {(line: string) => void} say
 */
export function ensureBuilt(say) {
  const sources = newest(["src", "public", "vite.config.ts", "package-lock.json", "tsconfig.json"]);
  const page = join(root, "dist/index.html");
  if (existsSync(page) && statSync(page).mtimeMs >= sources) return false;
  say("Building the page ...");
  if (npm(["run", "--silent", "build", "--", "--logLevel", "warn"], { NODE_ENV: "production" }) !== 0)
    throw new PlainError("Building the page failed; see above.");
  return true;
}

/** Milliseconds of the newest file or folder (a deleted file touches its folder) under these paths; 0 if none. */
export function newest(paths) {
  let latest = 0;
  for (const path of paths) for (const time of times(join(root, path), true)) latest = Math.max(latest, time);
  return latest;
}

/** Milliseconds of the oldest file in a folder, or undefined when it has none. */
function oldest(path) {
  let earliest;
  for (const time of times(join(root, path), false)) earliest = Math.min(earliest ?? time, time);
  return earliest;
}

function* times(path, withFolders) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) return yield stats.mtimeMs;
  if (withFolders) yield stats.mtimeMs;
  for (const name of readdirSync(path)) yield* times(join(path, name), withFolders);
}

let npmOutput = "inherit";

/** Keeps standard output for a command's own results: what npm prints goes to standard error from now on. */
export function npmOutputToStderr() {
  npmOutput = 2;
}

/** Runs npm with its output passed through; its exit code. */
function npm(args, env = {}) {
  // npm tells its scripts where it is; that works on Windows too, where npm itself is a batch file.
  const cli = process.env.npm_execpath;
  const [command, first] = cli ? [process.execPath, [cli]] : ["npm", []];
  const result = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: ["ignore", npmOutput, "inherit"],
    env: { ...process.env, ...env },
    shell: !cli && process.platform === "win32",
  });
  return result.status ?? 1;
}

/** Runs a command's main function; a plain error becomes one line on stderr and exit code 1. */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? process.exitCode ?? 0;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
