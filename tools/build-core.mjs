/**
 * `npm run build:core [-- folder]`: core as a package of its own, ready for `npm pack` or `npm publish`, in `dist-core/`
 * or the folder named. Plain ES modules with their types, file by file as in `src/core`, so that a bundler takes what is
 * used; the only dependency is proj4.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const out = resolve(process.argv[2] ?? join(root, "dist-core"));

rmSync(out, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    join(root, "node_modules/typescript/bin/tsc"),
    ...["-p", join(root, "src/core/tsconfig.build.json"), "--outDir", out],
  ],
  { stdio: "inherit" },
);

// The compiler rewrites `./name.ts` to `./name.js` in the code, and leaves it in the types.
let types = 0;
for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
  if (!entry.name.endsWith(".d.ts")) continue;
  const path = join(entry.parentPath, entry.name);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/((?:from |import\()"\.{1,2}\/[^"]+)\.ts"/g, '$1.js"'));
  types++;
}
if (types === 0) throw new Error(`no types were written to ${out}`);

const { version, license, engines, dependencies } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);
const manifest = {
  name: "@spanningskaart/core",
  version,
  description:
    "Counts firms in zones, and what is built on that: guideline distances, growth. RD New, typed arrays, no page.",
  license,
  type: "module",
  sideEffects: false,
  engines,
  exports: { ".": { types: "./index.d.ts", default: "./index.js" } },
  dependencies: { proj4: dependencies.proj4 },
};
writeFileSync(join(out, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
copyFileSync(join(root, "src/core/README.md"), join(out, "README.md"));
copyFileSync(join(root, "LICENSE"), join(out, "LICENSE"));
