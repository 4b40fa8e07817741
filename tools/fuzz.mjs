// Damages a good file of every format in 2,000 ways (or as many as asked: `npm run fuzz -- 500`), and reads them.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const runs = process.argv[2] ?? "2000";
const { status } = spawnSync(
  process.execPath,
  [resolve(import.meta.dirname, "../node_modules/vitest/vitest.mjs"), "run", "tests/io/fuzz"],
  { stdio: "inherit", cwd: resolve(import.meta.dirname, ".."), env: { ...process.env, FUZZ_RUNS: runs } },
);
process.exit(status ?? 1);
