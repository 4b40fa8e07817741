// npm run --silent analyse -- COMMAND ...: the analysis without a browser. Bundles src/cli on first use and
// when a source is newer (Node 20 cannot run TypeScript), and prints nothing of its own on standard output.
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  checkNode,
  ensureGeodata,
  ensureInstalled,
  newest,
  npmOutputToStderr,
  PlainError,
  root,
} from "./prepare.mjs";

const bundles = join(root, ".cache/analyse");
const quiet = () => {};

// Whoever reads the output may stop early (`| head`): that is no error.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

try {
  checkNode();
  npmOutputToStderr();
  ensureInstalled(quiet);
  if (!existsSync(join(root, "public/geodata/firms.csv"))) ensureGeodata(quiet);
  const { main } = await import(pathToFileURL(await bundled()).href);
  process.exitCode = await main(process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    // npm runs scripts in the project's own folder, and tells in INIT_CWD where it was called.
    readFile: (path) => readFile(resolve(process.env.INIT_CWD ?? process.cwd(), path)),
    writeFile: (path, bytes) => writeFile(resolve(process.env.INIT_CWD ?? process.cwd(), path), bytes),
    readEmbedded: (name) => readFile(join(root, "public/geodata", name)),
  });
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  process.stderr.write(`analyse: ${error.message}\n`);
  process.exitCode = 2;
}

/** The bundle of the sources as they are now: a folder named for the newest of them, so that none is ever stale. */
async function bundled() {
  const sources = [
    "src/cli",
    "src/core",
    "src/io",
    "src/engine",
    "src/i18n",
    "src/state",
    "src/app",
    "package-lock.json",
  ];
  const name = String(Math.ceil(newest(sources)));
  const entry = join(bundles, name, "main.js");
  if (existsSync(entry)) return entry;
  const { build } = await import("vite");
  // Made aside and put in place at once: two commands may start at the same moment.
  const aside = join(bundles, `${name}-${process.pid}`);
  await build({
    configFile: false,
    root,
    logLevel: "silent",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: "src/cli/main.ts",
      outDir: aside,
      emptyOutDir: true,
      minify: false,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "main.js" } },
    },
  });
  writeFileSync(join(aside, "package.json"), '{"type":"module"}');
  const older = readdirSync(bundles).filter((folder) => /^\d+$/.test(folder) && folder !== name);
  try {
    renameSync(aside, join(bundles, name));
  } catch {
    // The other command was first; its bundle is the same.
    rmSync(aside, { recursive: true, force: true });
  }
  for (const folder of older) rmSync(join(bundles, folder), { recursive: true, force: true });
  return entry;
}
