// Long tests by hand: `npm run campaign -- growth-nulls 20`. A campaign is a file in tests/campaigns that repeats a
// test of the suite many more times than `npm test` can; the number is how often, and what follows it is the part that is
// wanted, in the campaign's own words (`growth-nulls 200 seed-1 500`). Ends with 1 when what it tests does not hold.
import { readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const outDir = join(root, ".cache/campaigns");
const [id, times = "20", ...only] = process.argv.slice(2);
const ids = readdirSync(join(root, "tests/campaigns")).map((name) => basename(name, ".ts"));

if (!ids.includes(id) || !(Number(times) >= 1)) {
  process.stderr.write(`npm run campaign -- NAME [TIMES] [PART ...], where NAME is ${ids.join(" or ")}\n`);
  process.exitCode = 2;
} else {
  const { build } = await import("vite");
  await build({
    configFile: false,
    root,
    logLevel: "error",
    publicDir: false,
    // The tests look for the built region from where they stand, and the bundle stands elsewhere.
    define: { "import.meta.dirname": JSON.stringify(join(root, "tests")) },
    build: {
      ssr: join(root, `tests/campaigns/${id}.ts`),
      outDir,
      emptyOutDir: true,
      target: "node20",
      minify: false,
      rollupOptions: { output: { entryFileNames: "[name].mjs" } },
    },
  });
  const { campaign } = await import(pathToFileURL(join(outDir, `${id}.mjs`)).href);
  const holds = await campaign(Number(times), (line) => process.stdout.write(`${line}\n`), only);
  process.exitCode = holds ? 0 : 1;
}
