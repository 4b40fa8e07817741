import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";

type Part = "page" | "map" | "map-worker" | "worker" | "lazy" | "sqlite" | "region" | "font";

/** Most kilobytes (1,000 bytes) a part may weigh, gzipped. "each" is per file, "all" is their sum. */
const BUDGET_KB: Record<Part, { each?: number; all?: number }> = {
  // Script and style that the words on the first screen wait for.
  page: { all: 280 },
  // The map with its marks and drawing tools, fetched beside them. An empty page with the same map, layer and
  // drawing libraries is 517 with all its own.
  map: { all: 560 },
  // maplibre's own worker.
  "map-worker": { all: 170 },
  // Import, counting and the like, with all that it needs to begin; it starts after the first screen.
  worker: { each: 110 },
  // Whatever is fetched on demand: a reader, a chart, a dialog.
  lazy: { each: 120 },
  // The database engine, fetched for a GeoPackage alone.
  sqlite: { all: 350 },
  // The embedded region.
  region: { all: 1500 },
  // One file for each alphabet; a browser fetches those it meets letters of.
  font: { each: 65, all: 330 },
};

/** The map: its first view, and the marks and drawing that follow it. */
const MAP_CHUNK = /^(?:first-view|live-map)-.*\.js$/;

const dist = resolve(import.meta.dirname, "../dist");

type BuiltFile = { name: string; part: Part | undefined; kb: number };
let files: BuiltFile[] = [];

beforeAll(() => {
  if (!existsSync(join(dist, "index.html")))
    throw new Error("There is no dist/index.html: run `npm run build` first.");
  const map = withImports(
    readdirSync(join(dist, "assets"))
      .filter((name) => MAP_CHUNK.test(name))
      .map((name) => `assets/${name}`),
  );
  // The page asks for the map's code at once, beside its own: it is no less the map's.
  const named = [...firstScreen(readFileSync(join(dist, "index.html"), "utf8"))];
  const page = withImports(named.filter((name) => !MAP_CHUNK.test(name.replace("assets/", ""))));
  files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const name = relative(dist, path).replaceAll("\\", "/");
      return { name, part: partOf(name, page, map), kb: gzipSync(readFileSync(path)).byteLength / 1000 };
    });
});

/** What the page names itself: its scripts, styles and module preloads. */
function firstScreen(html: string): Set<string> {
  const names = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map((match) => match[1]);
  return new Set(names);
}

/** These scripts and all that they import at once, not on demand. */
function withImports(names: Iterable<string>): Set<string> {
  const found = new Set(names);
  for (const name of found) {
    if (!name.endsWith(".js")) continue;
    const script = readFileSync(join(dist, name), "utf8");
    for (const [, imported] of script.matchAll(/(?:import|from)\s*"\.\/([^"]+\.js)"/g))
      found.add(`assets/${imported}`);
  }
  return found;
}

function partOf(name: string, page: ReadonlySet<string>, map: ReadonlySet<string>): Part | undefined {
  if (name.startsWith("geodata/")) return "region";
  if (/\.woff2?$/.test(name)) return "font";
  if (page.has(name)) return "page";
  if (map.has(name)) return "map";
  if (/maplibre-gl-worker[^/]*\.m?js$/.test(name)) return "map-worker";
  if (/worker[^/]*\.m?js$/i.test(name)) return "worker";
  if (name.endsWith(".wasm")) return "sqlite";
  if (/\.(m?js|css)$/.test(name)) return "lazy";
  return undefined;
}

function weigh(part: Part): { all: number; heaviest: BuiltFile | undefined; count: number } {
  const own = files.filter((file) => file.part === part);
  const heaviest = own.toSorted((a, b) => b.kb - a.kb)[0];
  return { all: own.reduce((sum, file) => sum + file.kb, 0), heaviest, count: own.length };
}

for (const [part, limit] of Object.entries(BUDGET_KB) as [Part, { each?: number; all?: number }][])
  test(`${part} stays within ${Object.entries(limit)
    .map(([scope, kb]) => `${kb} kB ${scope === "each" ? "a file" : "in all"}`)
    .join(" and ")}, gzipped`, () => {
    const { all, heaviest, count } = weigh(part);
    console.log(
      `${part}: ${all.toFixed(1)} kB in ${count} files, heaviest ${heaviest?.name} ${heaviest?.kb.toFixed(1)}`,
    );
    // A part without files means that this test no longer recognises them; only lazy chunks may be absent.
    if (part !== "lazy") expect(count).toBeGreaterThan(0);
    if (limit.all !== undefined) expect(all).toBeLessThan(limit.all);
    if (limit.each !== undefined && heaviest) expect(heaviest.kb, heaviest.name).toBeLessThan(limit.each);
  });

test("no spreadsheet library is fetched before a workbook is asked for", () => {
  const scripts = files.filter(({ name, part }) => /\.m?js$/.test(name) && part !== "lazy");
  expect(scripts.length).toBeGreaterThan(2);
  // Every one of them writes or reads these parts of a workbook.
  const guilty = scripts.filter(({ name }) =>
    /xl\/sharedStrings|xl\/workbook\.xml|SheetJS/.test(readFileSync(join(dist, name), "utf8")),
  );
  expect(guilty.map((file) => file.name)).toEqual([]);
});

test("the page names its files relative to itself, so that it works under any sub-path", () => {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  expect(firstScreen(html).size).toBeGreaterThan(1);
  expect([...html.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map((match) => match[1])).toEqual([]);
});
