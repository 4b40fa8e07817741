import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

/** What each layer may import from other layers, and which packages. The table in README.md and docs says the same. */
const LAYERS: Record<string, { layers: string[]; packages: RegExp }> = {
  core: { layers: [], packages: /^(flatbush|kdbush|proj4)$/ },
  i18n: { layers: [], packages: /^$/ },
  io: { layers: ["core"], packages: /^(papaparse|fflate|shpjs|proj4)(\/|$)/ },
  report: { layers: ["core", "i18n"], packages: /^$/ },
  engine: { layers: ["core", "io"], packages: /^$/ },
  state: { layers: ["core", "i18n"], packages: /^(zustand|zundo)(\/|$)/ },
  app: { layers: ["core", "i18n", "io", "report", "engine", "state"], packages: /^$/ },
  map: { layers: ["core"], packages: /^(maplibre-gl|@deck\.gl\/|@luma\.gl\/|terra-draw|@turf\/)/ },
  ui: {
    layers: ["core", "i18n", "io", "report", "engine", "state", "app", "map"],
    packages:
      /^(react|react-dom|radix-ui|@tanstack\/|@fontsource|@observablehq\/|zustand|maplibre-gl\/dist)(\/|-|$)?/,
  },
  cli: { layers: ["core", "io", "engine", "report", "i18n"], packages: /^node:/ },
};

/** Folders with one door: from outside them only their `index.ts` may be imported. */
const DOORS = ["core/counting"];

const root = resolve(import.meta.dirname, "..");
const source = join(root, "src");

function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(path: string): string[] {
  // A comment can say: drawn from "all others".
  const text = readFileSync(path, "utf8").replace(/^\s*(\/\/|\/?\*).*$/gm, "");
  return [
    // No package or path holds a space, so words such as `"from": [` are none.
    ...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"'\s]+)["']/g),
    ...text.matchAll(/new URL\(\s*["']([^"']+)["']/g),
  ].map((match) => match[1]);
}

/** One sentence for each import that goes against the table. */
function violations(file: string, imports: readonly string[]): string[] {
  const name = relative(source, file);
  const layer = name.split("/")[0];
  const rule = LAYERS[layer];
  if (!rule) return name.includes("/") ? [`${name} is in no layer`] : [];
  const found: string[] = [];
  for (const imported of imports) {
    const bare = imported.split("?")[0];
    if (!bare.startsWith(".")) {
      if (!rule.packages.test(bare)) found.push(`${name} imports the package ${bare}; ${layer} may not`);
      continue;
    }
    const path = relative(source, resolve(dirname(file), bare));
    const door = DOORS.find((folder) => path.startsWith(`${folder}/`) && !name.startsWith(`${folder}/`));
    if (door && path !== `${door}/index.ts`)
      found.push(`${name} imports ${path}; from outside, only ${door}/index.ts may be imported`);
    const target = path.split("/")[0];
    if (target !== layer && !rule.layers.includes(target))
      found.push(`${name} imports ${path}; ${layer} may import ${rule.layers.join(", ") || "nothing"}`);
  }
  return found;
}

test("imports go one way, and through the doors", () => {
  const files = sourceFiles();
  // A gate that sees nothing passes for the wrong reason.
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((file) => violations(file, importsOf(file)))).toEqual([]);
});

test("a planted violation is named in a sentence", () => {
  expect(violations(join(source, "core/tension.ts"), ["../map/palette.ts"])).toEqual([
    "core/tension.ts imports map/palette.ts; core may import nothing",
  ]);
  expect(violations(join(source, "map/firms.ts"), ["react"])).toEqual([
    "map/firms.ts imports the package react; map may not",
  ]);
  expect(violations(join(source, "app/firms/analysis.ts"), ["../../core/counting/count-state.ts"])).toEqual([
    "app/firms/analysis.ts imports core/counting/count-state.ts; from outside, only core/counting/index.ts may be imported",
  ]);
  expect(violations(join(source, "core/scene.ts"), ["./counting/count-index.ts"])).toEqual([
    "core/scene.ts imports core/counting/count-index.ts; from outside, only core/counting/index.ts may be imported",
  ]);
  expect(violations(join(source, "core/scene.ts"), ["./counting/index.ts"])).toEqual([]);
});

test("the table in README.md says the same", () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  // Each row: | `layer` | what it does | layers | packages |
  const rows = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^\| `(\w+)` \|(.*)\|$/gm)];
  const written = rows.map(([, layer, rest]) => {
    const [, layers, packages] = rest.split("|").map((cell) => list(cell));
    const allowed = Object.keys(dependencies).filter((name) => packages.some((each) => covers(each, name)));
    return { layer, layers, packages: allowed.sort() };
  });
  const held = Object.entries(LAYERS).map(([layer, rule]) => ({
    layer,
    layers: rule.layers,
    packages: Object.keys(dependencies)
      .filter((name) => rule.packages.test(name))
      .sort(),
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
