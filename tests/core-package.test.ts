import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const work = mkdtempSync(join(tmpdir(), "core-package-"));
/** An empty project of somebody else, with the packed core installed in it. */
const project = join(work, "project");
const installed = join(project, "node_modules/@spanningskaart/core");

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", timeout: 60_000 });

beforeAll(() => {
  const built = join(work, "built");
  run(process.execPath, [join(root, "tools/build-core.mjs"), built], root);
  run("npm", ["pack", "--silent", "--pack-destination", work], built);
  const tarballs = readdirSync(work).filter((name) => name.endsWith(".tgz"));
  expect(tarballs).toHaveLength(1);
  mkdirSync(installed, { recursive: true });
  run("tar", ["-xzf", join(work, tarballs[0]), "--strip-components=1", "-C", installed], work);
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  // What an install would fetch: the dependencies that the package names, and theirs. There is no network here.
  copyDependencies(JSON.parse(readFileSync(join(installed, "package.json"), "utf8")).dependencies);
}, 120_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

function copyDependencies(dependencies: Readonly<Record<string, string>> = {}): void {
  for (const name of Object.keys(dependencies)) {
    const to = join(project, "node_modules", name);
    if (existsSync(to)) continue;
    cpSync(join(root, "node_modules", name), to, { recursive: true, dereference: true });
    copyDependencies(JSON.parse(readFileSync(join(to, "package.json"), "utf8")).dependencies);
  }
}

test("the example of the readme runs from the packed files alone, in at most 15 lines, and prints what it says", () => {
  const readme = readFileSync(join(installed, "README.md"), "utf8");
  const [, example] = readme.match(/```js\n([\s\S]*?)```/) ?? [];
  expect(example.trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  const [, promised] = readme.match(/It prints `([^`]+)`/) ?? [];
  writeFileSync(join(project, "example.js"), example);
  // By hand: 30 + 4 jobs in the two firms in the box, later 24 + 6.
  expect(promised).toBe("2 firms, 30 jobs, -4 since 2015");
  expect(run(process.execPath, ["example.js"], project)).toBe(`${promised}\n`);
});

test("all that the door names is there, and nothing of the package needs the project or a page", () => {
  writeFileSync(
    join(project, "names.js"),
    'import * as core from "@spanningskaart/core"; console.log(JSON.stringify(Object.keys(core)));',
  );
  const names: string[] = JSON.parse(run(process.execPath, ["names.js"], project));
  expect(names).toEqual(
    expect.arrayContaining([
      "buildCountIndex",
      "under",
      "countZone",
      "rowsIn",
      "regionTension",
      "findHotspots",
    ]),
  );
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  expect(Object.keys(manifest.dependencies)).toEqual(["proj4"]);
  const packages = new Set<string>();
  for (const entry of readdirSync(installed, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith(".js")) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
    for (const [, name] of text.matchAll(/^(?:import|export)\b[^;"]*?from "([^"\s]+)";$/gm)) {
      if (name.startsWith(".")) expect(existsSync(join(entry.parentPath, name))).toBe(true);
      else packages.add(name);
    }
  }
  expect([...packages]).toEqual(["proj4"]);
});

test("its types hold for somebody else's strict program, and catch a mistake in it", () => {
  const consumer = `
import { type Counted, everyFirm, firmTable, buildCountIndex, rowsIn, shapeFromLonLat, toLonLat, under } from "@spanningskaart/core";
const firms = firmTable({ xM: [1], yM: [2], subsector: [0], years: [2020], jobs: [[1]] });
const counted: Counted = under(buildCountIndex(firms), everyFirm(2020, 2020));
const rows: Uint32Array = rowsIn(counted, shapeFromLonLat([[toLonLat(0, 0), toLonLat(9, 0), toLonLat(9, 9)]]));
console.log(rows.length);
`;
  writeFileSync(join(project, "consumer.ts"), consumer);
  writeFileSync(join(project, "mistake.ts"), consumer.replace("years: [2020]", 'years: ["2020"]'));
  const check = (file: string): string => {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    // No skipLibCheck: the declarations themselves are read as well.
    const options = [
      "--strict",
      "--noEmit",
      "--pretty",
      "false",
      "--target",
      "es2022",
      "--lib",
      "es2023,dom",
    ];
    const how = ["--module", "nodenext", "--moduleResolution", "nodenext"];
    try {
      return run(process.execPath, [tsc, ...options, ...how, file], project);
    } catch (error) {
      return String((error as { stdout?: string }).stdout);
    }
  };
  expect(check("consumer.ts")).toBe("");
  expect(check("mistake.ts")).toContain("TS2322");
});
