import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rectangles } from "../io/small-region.ts";

const root = resolve(import.meta.dirname, "../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "analyse-"));
  writeFileSync(join(folder, "firms.csv"), "id;x;y;sbi;wp2020\n1;90500;430500;2511;3\n");
  writeFileSync(
    join(folder, "zones.geojson"),
    rectangles({ box: [90_000, 430_000, 91_000, 431_000], properties: {} }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As a person runs it: through npm, from a folder of their own. */
function analyse(...args: string[]) {
  return spawnSync("npm", ["--prefix", root, "run", "--silent", "analyse", "--", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: undefined },
    shell: process.platform === "win32",
  });
}

test("npm run analyse reads files from the folder it is called in, and prints JSON alone", () => {
  const { status, stdout } = analyse("count", "--firms", "firms.csv", "--zones", "zones.geojson", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    firms: { rows: 1 },
    zones: [{ id: "1", rows: 1, jobs: { 2020: 3 } }],
  });
});

test("a file that is not there is exit code 2, one line on standard error and nothing else", () => {
  const { status, stdout, stderr } = analyse("count", "--firms", "nope.csv");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr.split("\n").filter((line) => line.startsWith("analyse:"))).toEqual([
    "analyse: nope.csv: The file cannot be read.",
  ]);
});

test.skipIf(process.platform === "win32")("output cut short by its reader is no error", () => {
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["-c", `set -o pipefail; npm --prefix "${root}" run --silent analyse -- tension --json | head -c 5`],
    { cwd: folder, encoding: "utf8", env: { ...process.env, INIT_CWD: undefined } },
  );
  expect([status, stdout]).toEqual([0, '{"len']);
  expect(stderr).not.toMatch(/EPIPE| {4}at /);
});
