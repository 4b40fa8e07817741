// The checks of npm test. Each takes `write(text)` and gives {passed, failed, skipped}; none passes on nothing: each
// says how much it looked at, and fails when that is less than there is.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { PlainError, root } from "./prepare.mjs";
import { bin, runScript } from "./script.mjs";

const reports = join(root, ".cache/reports");
const BUILT_CONFIG = "tests/e2e/vitest.config.ts";

/** Tests make much that is soon done with: with room for it, a twentieth of their work is saved. */
const ROOM_FOR_YOUNG = "--max-semi-space-size=64";

/** Whether a warning of the linter fails, as an error does. */
const LINT_WARNINGS_FAIL = true;

/** The whole app, and core once more without the DOM's types. */
export async function types(write) {
  const app = await typeCheck(".", ["src", "tests"], write);
  const core = await typeCheck("src/core", ["src/core"], write);
  return { passed: app + core, failed: 2 - app - core };
}

async function typeCheck(project, folders, write) {
  const { code, output } = await runScript(bin("typescript", "tsc"), [
    ...["-p", project],
    "--listFiles",
    ...["--pretty", "false"],
  ]);
  const lines = output.split(/\r?\n/).filter(Boolean);
  const isFileName = (line) => /^(\/|[A-Za-z]:[\\/]).*\.[cm]?tsx?$/.test(line);
  for (const complaint of lines) if (!isFileName(complaint)) write(`${complaint}\n`);
  const seen = new Set(lines.filter(isFileName).map((line) => relative(root, line).replaceAll("\\", "/")));
  const unseen = folders.flatMap((folder) => filesUnder(folder, /\.tsx?$/)).filter((file) => !seen.has(file));
  if (unseen.length) write(`tsc -p ${project} did not look at ${unseen.slice(0, 5).join(", ")}\n`);
  const ownFiles = [...seen].filter((file) => !file.includes("node_modules")).length;
  if (ownFiles === 0) write(`tsc -p ${project} looked at no file\n`);
  else if (code === 0) write(`tsc -p ${project}: ${ownFiles} files\n`);
  return code === 0 && unseen.length === 0 && ownFiles > 0 ? 1 : 0;
}

export async function lint(write) {
  const { code, output } = await runScript(bin("@biomejs/biome", "biome"), [
    "check",
    "--config-path=tools/lint.json",
    "--colors=off",
    "--max-diagnostics=100",
    ...(LINT_WARNINGS_FAIL ? ["--error-on-warnings"] : []),
  ]);
  write(`${output.trim()}\n`);
  const checked = Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0);
  const expected = ["src", "tests", "geodata", "tools"].flatMap((folder) =>
    filesUnder(folder, /\.(tsx?|m?js|css)$/),
  ).length;
  if (checked < expected) write(`Biome checked ${checked} files; the project has at least ${expected}\n`);
  return verdict(code === 0 && expected > 0 && checked >= expected);
}

/** Twice: what nothing uses, and what nothing but a test or a tool uses. */
export async function knip(write) {
  const all = await runKnip([], write);
  const product = await runKnip(["--production"], write);
  return { passed: all + product, failed: 2 - all - product };
}

async function runKnip(args, write) {
  const { code, output } = await runScript(bin("knip", "knip"), [
    "--no-progress",
    "--no-config-hints",
    "--reporter=symbols",
    ...args,
  ]);
  write(`${["knip", ...args].join(" ")}: ${output.trim() || "nothing is unused"}\n`);
  return code === 0 ? 1 : 0;
}

/** Only whether every result equals the peers': times are for `npm run bench` on a machine that does nothing else. */
export async function bench(write) {
  const { code, output } = await runScript(
    join(root, "tools/bench.mjs"),
    ["--untimed", "--json", "--only", "speed,tension,growth"],
    { quiet: true },
  );
  let cases = [];
  try {
    ({ cases } = JSON.parse(output));
  } catch {
    write(`${output.slice(-2000)}\n`);
  }
  const equal = cases.filter((one) => one.equal === true).length;
  write(`${equal} of ${cases.length} cases equal their peers\n`);
  if (code === 0 && cases.length > 0 && equal === cases.length) return { passed: equal, failed: 0 };
  return { passed: equal, failed: Math.max(1, cases.length - equal) };
}

/** Always anew: what is tested is what these sources make. */
export async function build(write) {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  const env = { NODE_ENV: "production" };
  const { code } = await runScript(bin("vite", "vite"), ["build", "--logLevel", "warn"], { env, write });
  return verdict(code === 0 && existsSync(join(root, "dist/index.html")));
}

export function unit(write) {
  return vitest("unit", ["run"], write);
}

export function size(write) {
  return vitest("size", ["run", "--config", BUILT_CONFIG, "tests/budget"], write);
}

export async function browser(write) {
  if (!existsSync(join(root, "dist/index.html"))) throw new PlainError("There is no dist/ to test.");
  const CHROMIUM_PATH = await ensureChromium((line) => write(`${line}\n`));
  write(`Browser: ${CHROMIUM_PATH}\n`);
  // The unit tests take one core, and these as many as there are: those first, so that no core waits in the end.
  return vitest("browser", ["run", "--config", BUILT_CONFIG, "tests/e2e"], write, {
    env: { CHROMIUM_PATH },
    yields: true,
  });
}

/** Runs Vitest and counts from its own report, not from its exit code alone. */
async function vitest(name, args, write, options) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  const { code } = await runScript(
    bin("vitest", "vitest"),
    [...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    { ...options, write, nodeOptions: [ROOM_FOR_YOUNG] },
  );
  if (!existsSync(file)) {
    write("Vitest left no report.\n");
    return verdict(false);
  }
  const report = JSON.parse(readFileSync(file, "utf8"));
  const passed = report.numPassedTests;
  // A file that does not load has no tests in it to fail.
  const broken = report.testResults.filter(
    (result) =>
      result.status === "failed" && !result.assertionResults.some((each) => each.status === "failed"),
  ).length;
  let failed = report.numFailedTests + broken;
  if (code !== 0 && failed === 0) failed = 1;
  if (passed + failed === 0) {
    write("No test ran.\n");
    failed = 1;
  }
  return { passed, failed, skipped: skippedIn(report) };
}

/** Names of the tests that did not run, with their files. */
function skippedIn({ testResults }) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map(({ fullName }) => `${relative(root, name).replaceAll("\\", "/")}: ${fullName.trim()}`),
  );
}

function verdict(ok) {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Files below a folder of the project whose name matches, as paths from the root with forward slashes. */
function filesUnder(folder, pattern) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}
