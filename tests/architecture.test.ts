import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { readSource, type Source } from "./read-source.ts";

type Rule = { readonly layers: readonly string[]; readonly packages: readonly string[] };

/**
 * What each layer may import from other layers, and which packages; "node:" is what comes with Node. The table in
 * README.md says the same.
 */
const LAYERS: Record<string, Rule> = {
  core: { layers: [], packages: ["proj4"] },
  i18n: { layers: [], packages: [] },
  io: {
    layers: ["core"],
    packages: [
      "fflate",
      "sql.js",
      "hyparquet",
      "hyparquet-compressors",
      "hyparquet-writer",
      "flatbuffers",
      "flatgeobuf",
      "@tmcw/togeojson",
      "@xmldom/xmldom",
      "topojson-client",
      "betterknown",
      "write-excel-file",
    ],
  },
  engine: { layers: ["core", "io"], packages: [] },
  state: { layers: ["core", "i18n"], packages: ["zustand", "zundo"] },
  app: { layers: ["core", "i18n", "io", "engine", "state"], packages: [] },
  map: {
    layers: ["core"],
    packages: ["maplibre-gl", "@deck.gl/core", "@deck.gl/maplibre", "@luma.gl/engine", "terra-draw"],
  },
  ui: {
    layers: ["core", "i18n", "io", "engine", "state", "app", "map"],
    packages: [
      "react",
      "react-dom",
      "radix-ui",
      "@tanstack/react-virtual",
      "@observablehq/plot",
      "@fontsource-variable/source-sans-3",
      "zustand",
    ],
  },
  cli: { layers: ["core", "io", "engine", "i18n", "state", "app"], packages: ["node:"] },
};

/** Folders with one door: from outside them only their `index.ts` may be imported. */
const DOORS = ["core/counting"];

/** Runs in a page, a worker and Node alike: what only a page has, they are given through a port. */
const WITHOUT_A_PAGE = ["core", "app"];
const OF_THE_PAGE = [
  "document",
  "window",
  "localStorage",
  "sessionStorage",
  "navigator",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "fetch",
  "globalThis",
  "self",
];

/** What a component may take from core besides types and CONSTANTS: a cell's text, and which kind of error it was. */
const FOR_COMPONENTS = ["textAt", "InputError"];

const root = resolve(import.meta.dirname, "..");
const source = join(root, "src");

/** Files of src by their path from there, "core/tension.ts". */
function sourceFiles(): Map<string, Source> {
  const files = new Map<string, Source>();
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(source, path).replaceAll("\\", "/");
    files.set(name, readSource(name, readFileSync(path, "utf8")));
  }
  return files;
}

const files = sourceFiles();
const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Path from src of a file that another one imports, or null when it is a package. */
function fileOf(name: string, from: string): string | null {
  if (!from.startsWith(".")) return null;
  return relative(source, resolve(source, dirname(name), from.split("?")[0])).replaceAll("\\", "/");
}

/** "@deck.gl/core/typed" is of the package "@deck.gl/core", and "node:fs" of Node. */
function packageOf(from: string): string {
  if (from.startsWith("node:")) return "node:";
  return from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
}

/** One sentence for each import that goes against the table. */
function importFaults(name: string, { imports }: Source): string[] {
  const layer = name.split("/")[0];
  const rule = LAYERS[layer];
  if (!rule) return name.includes("/") ? [`${name} is in no layer`] : [];
  const faults: string[] = [];
  for (const { from } of imports) {
    const target = fileOf(name, from);
    if (target === null) {
      if (!rule.packages.includes(packageOf(from)))
        faults.push(`${name} imports the package ${from}; ${layer} may not`);
      continue;
    }
    const door = DOORS.find((folder) => target.startsWith(`${folder}/`) && !name.startsWith(`${folder}/`));
    if (door && target !== `${door}/index.ts`)
      faults.push(`${name} imports ${target}; from outside, only ${door}/index.ts may be imported`);
    const other = target.split("/")[0];
    if (other !== layer && !rule.layers.includes(other))
      faults.push(`${name} imports ${target}; ${layer} may import ${rule.layers.join(", ") || "nothing"}`);
  }
  return faults;
}

/** One sentence for each thing of the page that a file names which has none. */
function pageFaults(name: string, { names }: Source): string[] {
  const layer = name.split("/")[0];
  if (!WITHOUT_A_PAGE.includes(layer)) return [];
  return OF_THE_PAGE.filter((word) => names.has(word)).map(
    (word) => `${name} names ${word}; ${layer} has no page`,
  );
}

/** One sentence for each function of core that a component calls for itself. */
function computeFaults(name: string, { imports }: Source): string[] {
  if (!name.endsWith(".tsx")) return [];
  return imports
    .filter(({ from }) => fileOf(name, from)?.startsWith("core/"))
    .flatMap(({ values }) => values)
    .filter((value) => !/^[A-Z][A-Z0-9_]*$/.test(value) && !FOR_COMPONENTS.includes(value))
    .map((value) => `${name} computes with ${value} of core; that is for app`);
}

function faultsOfAll(find: (name: string, file: Source) => string[]): string[] {
  return [...files].flatMap(([name, file]) => find(name, file)).sort();
}

test("the whole of src is read", () => {
  // A gate that sees nothing passes for the wrong reason.
  expect(files.size).toBeGreaterThan(300);
  for (const layer of ["core", "i18n", "io", "engine", "state", "app", "map", "ui", "cli"])
    expect([...files.keys()].filter((name) => name.startsWith(`${layer}/`)).length, layer).toBeGreaterThan(4);
  const imports = [...files.values()].flatMap((file) => file.imports);
  expect(imports.length).toBeGreaterThan(4 * files.size);
});

test("imports go one way, and through the doors", () => {
  expect(faultsOfAll(importFaults)).toEqual([]);
});

test("core and app have no page, and components leave computing to app", () => {
  const faults = [...faultsOfAll(pageFaults), ...faultsOfAll(computeFaults)];
  expect(faults).toEqual([]);
});

test.each([
  [
    "core/tension.ts",
    'import { INK } from "../map/palette.ts";',
    "imports map/palette.ts; core may import nothing",
  ],
  [
    "core/tension.ts",
    'export { INK } from "../map/palette.ts";',
    "imports map/palette.ts; core may import nothing",
  ],
  [
    "core/tension.ts",
    'import type { Ink } from "../map/ink.ts";',
    "imports map/ink.ts; core may import nothing",
  ],
  [
    "core/tension.ts",
    'type Ink = import("../map/ink.ts").Ink;',
    "imports map/ink.ts; core may import nothing",
  ],
  ["core/a.ts", "const later = import(address);", "imports the package (made at run time); core may not"],
  ["engine/a.ts", 'new URL("../ui/a.ts", import.meta.url);', "imports ui/a.ts; engine may import core, io"],
  ["map/firms.ts", 'import { useMemo } from "react";', "imports the package react; map may not"],
  ["map/firms.ts", 'import { area } from "@turf/turf";', "imports the package @turf/turf; map may not"],
  ["io/read.ts", 'import Papa from "papaparse";', "imports the package papaparse; io may not"],
  ["app/zones/zone.ts", 'import { useMemo } from "react";', "imports the package react; app may not"],
  [
    "app/zones/zone.ts",
    'const at = await import("react-dom/client");',
    "imports the package react-dom/client; app may not",
  ],
  ["app/zones/zone.ts", 'import { Map } from "maplibre-gl";', "imports the package maplibre-gl; app may not"],
  [
    "app/zones/zone.ts",
    'import type { Layer } from "@deck.gl/core";',
    "imports the package @deck.gl/core; app may not",
  ],
  [
    "app/zones/zone.ts",
    'import { mark } from "../../map/mark.ts";',
    "imports map/mark.ts; app may import core, i18n, io, engine, state",
  ],
  [
    "core/scene.ts",
    'import { sums } from "./counting/count-index.ts";',
    "imports core/counting/count-index.ts; from outside, only core/counting/index.ts may be imported",
  ],
  ["elsewhere/zone.ts", "export const a = 1;", "is in no layer"],
])("a planted import is named in a sentence: %s with %s", (name, text, sentence) => {
  expect(importFaults(name, readSource(name, text))).toEqual([`${name} ${sentence}`]);
});

test("a planted import through a door is none", () => {
  const text = 'import { under } from "./counting/index.ts";';
  expect(importFaults("core/scene.ts", readSource("core/scene.ts", text))).toEqual([]);
});

test.each([
  ["app/a.ts", "document.title = text;", ["document"]],
  ["app/a.ts", "const wide = window.innerWidth > 600;", ["window"]],
  ["app/a.ts", "if (typeof localStorage === undefined) stop();", ["localStorage"]],
  ["app/a.ts", "const page = { navigator };", ["navigator"]],
  ["core/a.ts", "requestAnimationFrame(() => fetch(address));", ["requestAnimationFrame", "fetch"]],
  ["core/a.ts", "globalThis.document.title = text;", ["globalThis"]],
  ["app/a.ts", "// The window of the document\nconst text = 'fetch';", []],
  ["app/a.ts", "const wide = { window: 500 }; type Range = { document: string }; use(wide.window);", []],
  ["ui/a.tsx", "document.title = text;", []],
])("what only a page has is seen in app and core: %s with %s", (name, text, words) => {
  const layer = name.split("/")[0];
  expect(pageFaults(name, readSource(name, text))).toEqual(
    words.map((word) => `${name} names ${word}; ${layer} has no page`),
  );
});

test.each([
  ["ui/a.tsx", 'import { countZone } from "../core/counting/index.ts";', ["countZone"]],
  ["ui/a.tsx", 'import { countZone as same, type Zone } from "../core/counting/index.ts";', ["countZone"]],
  ["ui/a.tsx", 'import * as counting from "../core/counting/index.ts";', ["*"]],
  ["ui/a.tsx", 'const later = import("../core/counting/index.ts");', ["*"]],
  ["ui/a.tsx", 'import type { countZone } from "../core/counting/index.ts";', []],
  ["ui/a.tsx", 'import { SUBSECTORS, textAt } from "../core/subsectors.ts";', []],
  ["ui/a.ts", 'import { countZone } from "../core/counting/index.ts";', []],
])("a function of core is seen in a component: %s with %s", (name, text, values) => {
  expect(computeFaults(name, readSource(name, text))).toEqual(
    values.map((value) => `${name} computes with ${value} of core; that is for app`),
  );
});

test("each package of the table is used by its layer, and each dependency is in the table", () => {
  const used = new Map(Object.keys(LAYERS).map((layer) => [layer, new Set<string>()]));
  for (const [name, { imports }] of files)
    for (const { from } of imports)
      if (fileOf(name, from) === null) used.get(name.split("/")[0])?.add(packageOf(from));
  const unused = Object.entries(LAYERS).flatMap(([layer, { packages }]) =>
    packages.filter((each) => !used.get(layer)?.has(each)).map((each) => `${layer} does not use ${each}`),
  );
  expect(unused).toEqual([]);
  const listed = Object.values(LAYERS).flatMap(({ packages }) => packages);
  expect([...new Set(listed)].filter((each) => each !== "node:").sort()).toEqual(
    Object.keys(dependencies).sort(),
  );
});

test("the table in README.md says the same", () => {
  // Each row: | `layer` | what it does | layers | packages |
  const rows = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^\| `(\w+)` \|(.*)\|$/gm)];
  const known = Object.keys(dependencies);
  const written = rows.map(([, layer, rest]) => {
    const [, layers, packages] = rest.split("|").map((cell) => list(cell));
    // A name that stands for no dependency stays, and is seen in the comparison.
    const meant = packages.flatMap((each) => {
      const covered = known.filter((name) => covers(each, name));
      return covered.length ? covered : [each];
    });
    return { layer, layers, packages: meant.sort() };
  });
  const held = Object.entries(LAYERS).map(([layer, { layers, packages }]) => ({
    layer,
    layers,
    packages: packages.map((each) => (each === "node:" ? "Node" : each)).sort(),
  }));
  expect(written).toEqual(held);
});

/** "core, i18n" as a list; "-" is empty. */
function list(cell: string): string[] {
  return cell
    .replaceAll("\\", "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "-" && name !== "");
}

/** Does "@turf/*", or a plain name, mean this package? */
function covers(written: string, name: string): boolean {
  return written.endsWith("*") ? name.startsWith(written.slice(0, -1)) : name === written;
}
