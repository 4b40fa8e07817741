// npm test: sets up what is missing, then runs every check, each under its own heading, and goes on after a
// failure so that one run shows them all. The last line is "N passed, N failed".
//   npm test -- --only types,unit   some steps only
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { ensureChromium } from "./chromium.mjs";
import { checkNode, ensureBuilt, ensureGeodata, ensureInstalled, PlainError, root } from "./prepare.mjs";

const reports = join(root, ".cache/reports");
/** No single step takes longer than this. */
const LIMIT_MS = 20 * 60_000;
const BUILT_CONFIG = "tests/e2e/vitest.config.ts";

/** Each step returns {passed, failed, skipped}. The first two throw when the rest makes no sense without them. */
const STEPS = [
  { id: "types", title: "Types", run: types },
  { id: "lint", title: "Lint and format (Biome)", run: lint },
  { id: "knip", title: "Unused files, exports and packages (knip)", run: knip },
  { id: "unit", title: "Architecture and unit tests", run: () => vitest("unit", ["run"]) },
  { id: "bench", title: "Counts, pairs and hotspots beside other libraries (small data)", run: bench },
  { id: "build", title: "Build", run: build },
  {
    id: "size",
    title: "Size budget",
    run: () => vitest("size", ["run", "--config", BUILT_CONFIG, "tests/budget"]),
  },
  { id: "browser", title: "Browser tests on the built page", run: browser },
];

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
try {
  await runAll();
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  totals.failed++;
}
finish();

async function runAll() {
  const steps = chosenSteps();
  checkNode();
  ensureInstalled(console.log);
  ensureGeodata(console.log);
  mkdirSync(reports, { recursive: true });
  for (const step of steps) {
    console.log(`\n=== ${step.title}`);
    const startedMs = performance.now();
    let result;
    try {
      result = await step.run();
    } catch (error) {
      console.error(error instanceof PlainError ? error.message : error);
      result = { passed: 0, failed: 1 };
    }
    for (const key of Object.keys(totals)) totals[key] += result[key] ?? 0;
    if (result.failed) failures.push(`${step.title}: ${result.failed} failed`);
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    console.log(`--- ${step.id}: ${sentence({ skipped: 0, ...result })} in ${seconds} s`);
  }
}

function finish() {
  if (totals.passed + totals.failed === 0) totals.failed++;
  console.log("");
  for (const failure of failures) console.log(failure);
  process.exitCode = totals.failed ? 1 : 0;
  console.log(sentence(totals));
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  if (!values.only) return STEPS;
  const wanted = values.only.split(",");
  const unknown = wanted.find((id) => !STEPS.some((step) => step.id === id));
  if (unknown)
    throw new PlainError(
      `No step is called ${unknown}; there are ${STEPS.map((step) => step.id).join(", ")}.`,
    );
  return STEPS.filter((step) => wanted.includes(step.id));
}

/** The whole app, and core once more without the DOM's types. */
async function types() {
  const app = await typeCheck(".", ["src", "tests"]);
  const core = await typeCheck("src/core", ["src/core"]);
  return { passed: app + core, failed: 2 - app - core };
}

async function typeCheck(project, folders) {
  const { code, output } = await run(
    bin("typescript", "tsc"),
    ["-p", project, "--listFiles", "--pretty", "false"],
    {
      capture: true,
    },
  );
  const lines = output.split(/\r?\n/).filter(Boolean);
  const isFileName = (line) => /^(\/|[A-Za-z]:[\\/]).*\.[cm]?tsx?$/.test(line);
  const complaints = lines.filter((line) => !isFileName(line));
  for (const complaint of complaints) console.log(complaint);
  const seen = new Set(lines.filter(isFileName).map((line) => relative(root, line).replaceAll("\\", "/")));
  const unseen = folders.flatMap((folder) => filesUnder(folder, /\.tsx?$/)).filter((file) => !seen.has(file));
  if (unseen.length) console.log(`tsc -p ${project} did not look at ${unseen.slice(0, 5).join(", ")}`);
  const ownFiles = [...seen].filter((file) => !file.includes("node_modules")).length;
  if (ownFiles === 0) console.log(`tsc -p ${project} looked at no file`);
  else if (code === 0) console.log(`tsc -p ${project}: ${ownFiles} files`);
  return code === 0 && unseen.length === 0 && ownFiles > 0 ? 1 : 0;
}

async function lint() {
  const { code, output } = await run(
    bin("@biomejs/biome", "biome"),
    ["check", "--config-path=tools/lint.json", "--colors=off", "--max-diagnostics=100"],
    { capture: true },
  );
  console.log(output.trim());
  const checked = Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0);
  const expected = ["src", "tests", "geodata", "tools"].flatMap((folder) =>
    filesUnder(folder, /\.(tsx?|m?js|css)$/),
  ).length;
  if (checked < expected) console.log(`Biome checked ${checked} files; the project has at least ${expected}`);
  return verdict(code === 0 && expected > 0 && checked >= expected);
}

async function knip() {
  const { code } = await run(bin("knip", "knip"), ["--no-progress", "--no-config-hints"]);
  return verdict(code === 0);
}

/** Only whether every result equals the peers': times are for `npm run bench` on a machine that does nothing else. */
async function bench() {
  const { code, output } = await run(
    join(root, "tools/bench.mjs"),
    ["--quick", "--json", "--only", "speed,tension,growth"],
    { capture: true, quiet: true },
  );
  let cases = [];
  try {
    ({ cases } = JSON.parse(output));
  } catch {
    console.log(output.slice(-2000));
  }
  const equal = cases.filter((one) => one.equal === true).length;
  console.log(`${equal} of ${cases.length} cases equal their peers`);
  if (code === 0 && cases.length > 0 && equal === cases.length) return { passed: equal, failed: 0 };
  return { passed: equal, failed: Math.max(1, cases.length - equal) };
}

async function build() {
  // Always anew: what is tested is what these sources make.
  rmSync(join(root, "dist"), { recursive: true, force: true });
  ensureBuilt(console.log);
  return verdict(existsSync(join(root, "dist/index.html")));
}

async function browser() {
  if (!existsSync(join(root, "dist/index.html"))) throw new PlainError("There is no dist/ to test.");
  const CHROMIUM_PATH = await ensureChromium(console.log);
  console.log(`Browser: ${CHROMIUM_PATH}`);
  return vitest("browser", ["run", "--config", BUILT_CONFIG, "tests/e2e"], { CHROMIUM_PATH });
}

/** Runs Vitest and counts from its own report, not from its exit code alone. */
async function vitest(name, args, env) {
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  const { code } = await run(
    bin("vitest", "vitest"),
    [...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    { env },
  );
  if (!existsSync(file)) {
    console.log("Vitest left no report.");
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
    console.log("No test ran.");
    failed = 1;
  }
  return { passed, failed, skipped: report.numPendingTests + report.numTodoTests };
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

/** The script behind a package's command: run by this same Node, so that it works on every platform. */
function bin(packageName, command) {
  const folder = join(root, "node_modules", packageName);
  const declared = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).bin;
  return join(folder, typeof declared === "string" ? declared : declared[command]);
}

/**
 * Runs a Node script to its end, at most twenty minutes; its exit code and, when captured, its output. A quiet one's
 * progress is not kept.
 */
function run(script, args, { env = {}, capture = false, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ["ignore", capture ? "pipe" : "inherit", quiet ? "ignore" : capture ? "pipe" : "inherit"],
      env: {
        ...process.env,
        NODE_ENV: undefined,
        NO_COLOR: process.env.CI ? "1" : process.env.NO_COLOR,
        ...env,
      },
    });
    let output = "";
    child.stdout?.on("data", (part) => (output += part));
    child.stderr?.on("data", (part) => (output += part));
    const timer = setTimeout(() => {
      console.log(`Stopped after ${LIMIT_MS / 60_000} minutes.`);
      child.kill("SIGKILL");
    }, LIMIT_MS);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}
