// Runs the benchmarks of tests/bench: `npm run bench -- [--json] [--quick | --untimed] [--only speed,tension]`.
// Each suite is bundled and runs in a Node process of its own, so that one suite's heap does not slow the next.
// Ends with 1 when a result differed from a peer's, when nothing was compared, or when a must was missed
// (with --quick, whose data are small and whose times are rough, a missed must is only shown; with --untimed, where
// everything runs once on the small data, only what results are compared counts).
import { fork } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const outDir = join(root, ".cache/bench");
const [first, ...rest] = process.argv.slice(2);

if (first === "--child") await runSuite(rest);
else process.exitCode = await main(process.argv.slice(2));

/** In the child: runs one bundled suite and sends its result to the parent. */
async function runSuite([file, mode]) {
  const { suite } = await import(pathToFileURL(file).href);
  const result = await suite.run({
    quick: mode === "quick",
    log: (line) => process.stderr.write(`${line}\n`),
  });
  process.send({ ...result, peers: suite.peers, id: suite.id });
}

async function main(args) {
  const json = args.includes("--json");
  const untimed = args.includes("--untimed");
  const quick = untimed || args.includes("--quick");
  const ids = readdirSync(join(root, "tests/bench"))
    .filter((name) => name.endsWith(".bench.ts"))
    .map((name) => basename(name, ".bench.ts"));
  const wanted = args.includes("--only") ? (args[args.indexOf("--only") + 1] ?? "").split(",") : ids;
  const unknown = wanted.filter((id) => !ids.includes(id));
  if (unknown.length > 0 || wanted.length === 0) {
    process.stderr.write(`No benchmark named ${unknown.join(", ")}; there are: ${ids.join(", ")}\n`);
    return 2;
  }
  await bundle(wanted);
  const results = [];
  for (const id of wanted) results.push(await inChild(id, { quick, untimed }));

  const cases = results.flatMap(({ id, cases }) => cases.map((one) => ({ suite: id, ...one })));
  const targets = untimed ? [] : results.flatMap(({ targets }) => targets).map(judged);
  const versions = versionsOf(results.flatMap(({ peers }) => peers));
  const machine = `${cpus()[0].model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  if (json)
    process.stdout.write(`${JSON.stringify({ machine, versions, quick, cases, targets }, null, 1)}\n`);
  else printResults({ machine, versions, targets });

  const uncompared = results.filter((result) => result.cases.length === 0);
  const unequal = cases.filter((one) => one.equal !== true);
  const missed = targets.filter((target) => !target.ok);
  for (const { id } of uncompared) process.stderr.write(`${id}: nothing was compared\n`);
  for (const one of unequal) process.stderr.write(`differs from a peer: ${JSON.stringify(one)}\n`);
  for (const { id, value, must } of missed) process.stderr.write(`${id}: ${round(value)}, must be ${must}\n`);
  return uncompared.length > 0 || unequal.length > 0 || (missed.length > 0 && !quick) ? 1 : 0;
}

async function bundle(ids) {
  const { build } = await import("vite");
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: "node20",
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(ids.map((id) => [`${id}.bench`, join(root, `tests/bench/${id}.bench.ts`)])),
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  });
}

function inChild(id, { quick, untimed }) {
  const file = join(outDir, `${id}.bench.mjs`);
  return new Promise((done, failed) => {
    // 10 million points in the peers' own form need more than Node's default heap.
    const child = fork(fileURLToPath(import.meta.url), ["--child", file, quick ? "quick" : "full"], {
      execArgv: ["--expose-gc", "--max-old-space-size=12000"],
      env: { ...process.env, BENCH_UNTIMED: untimed ? "yes" : "no" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      serialization: "advanced",
    });
    let result;
    child.on("message", (message) => {
      result = message;
    });
    child.on("error", failed);
    child.on("exit", (code) =>
      result && code === 0 ? done(result) : failed(new Error(`The ${id} benchmark ended with ${code}`)),
    );
  });
}

function judged(target) {
  const meets = (bound) => (target.better === "larger" ? target.value >= bound : target.value <= bound);
  return {
    ...target,
    ok: meets(target.must),
    reached: target.reach === undefined ? undefined : meets(target.reach),
  };
}

function versionsOf(packages) {
  const versions = { node: process.versions.node, v8: process.versions.v8 };
  for (const name of [...new Set(packages)].sort()) {
    const manifest = join(root, "node_modules", name, "package.json");
    if (existsSync(manifest)) versions[name] = JSON.parse(readFileSync(manifest, "utf8")).version;
  }
  return versions;
}

function printResults({ machine, versions, targets }) {
  const lines = targets.map(({ id, label, value, must, reach, ok, reached }) =>
    [id, label, round(value), must, reach ?? "", ok ? (reached === false ? "must" : "yes") : "NO"].map(
      String,
    ),
  );
  const table = [["id", "what", "measured", "must", "reach", "met"], ...lines];
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  for (const line of table)
    process.stdout.write(
      `${line
        .map((cell, i) => cell.padEnd(widths[i]))
        .join("  ")
        .trimEnd()}\n`,
    );
  process.stdout.write(
    `${machine}; ${Object.entries(versions)
      .map((pair) => pair.join(" "))
      .join(", ")}\n`,
  );
}

function round(value) {
  return Number(value.toPrecision(3));
}
