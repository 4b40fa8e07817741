import { expect, test } from "vitest";
import { PRINT_TOKENS, TOKENS } from "../../src/map/palette.ts";
import {
  BASEMAP_FILES,
  basemapStyle,
  COMBINED,
  REPLACED_BY_ONLINE,
} from "../../src/map/style/basemap-style.ts";
import { SLOTS } from "../../src/map/style/layer-order.ts";

const style = basemapStyle(TOKENS.light, (file) => `geodata/${file}.geojson`);
const ids = style.layers.map(({ id }) => id);
const at = (id: string): number => {
  const index = ids.indexOf(id);
  if (index < 0) throw new Error(`no layer ${id}`);
  return index;
};

test("every layer has a name of its own and a source that is there", () => {
  expect(ids.length).toBeGreaterThan(25);
  expect(new Set(ids).size).toBe(ids.length);
  for (const layer of style.layers)
    if ("source" in layer && layer.source) expect(Object.keys(style.sources)).toContain(layer.source);
  const shared = Object.values(COMBINED).flat() as string[];
  for (const file of BASEMAP_FILES)
    if (shared.includes(file)) expect(style.layers.some((layer) => shows(layer, file))).toBe(true);
    else expect(style.sources[file]).toMatchObject({ data: `geodata/${file}.geojson` });
});

test("each layer of a source that files share shows one of its files", () => {
  for (const [source, files] of Object.entries(COMBINED)) {
    const layers = style.layers.filter((layer) => "source" in layer && layer.source === source);
    expect(layers.length).toBeGreaterThan(files.length);
    for (const layer of layers) expect(files.filter((file) => shows(layer, file)).length).toBe(1);
  }
});

test("the drawing order goes from source to source as seldom as it can", () => {
  // The map cuts its stencil anew at each change, for fills and lines.
  const clipped = style.layers.flatMap((layer) =>
    layer.type === "fill" || layer.type === "line" ? [layer.source] : [],
  );
  expect(clipped.length).toBeGreaterThan(12);
  const runs = clipped.filter((source, at) => source !== clipped[at - 1]);
  expect(runs).toEqual([...new Set(clipped)]);
  expect(runs.length).toBeLessThan(5);
});

function shows(layer: (typeof style.layers)[number], file: string): boolean {
  return (
    "filter" in layer && JSON.stringify(layer.filter).includes(JSON.stringify(["==", ["get", "file"], file]))
  );
}

test("no label asks a server for its letters", () => {
  expect(style.glyphs).toBeUndefined();
  expect(style.sprite).toBeUndefined();
  const fonts = style.layers.flatMap((layer) =>
    layer.type === "symbol" ? ((layer.layout?.["text-font"] as string[] | undefined) ?? ["?"]) : [],
  );
  expect([...new Set(fonts)].sort()).toEqual(["Kaart Italic", "Kaart Regular", "Kaart Semibold"]);
});

test("the port's outline lies under the water, so that it shows on land only", () => {
  for (const id of ["port-tint", "port-outline", "port-outline-transition"])
    expect(at(id)).toBeLessThan(at("water"));
});

test("zones, marks, drawings and labels keep their order", () => {
  const order = [
    "motorway",
    SLOTS.background,
    SLOTS.zones,
    SLOTS.cells,
    SLOTS.tension,
    SLOTS.marks,
    SLOTS.drawn,
    "label-road",
    "label-landmark",
    "label-water",
    "label-district",
    "label-estate",
    "label-municipality",
    "label-port",
    SLOTS.labels,
  ].map(at);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("what the online background replaces exists, and ports and zones are not among it", () => {
  for (const id of REPLACED_BY_ONLINE) expect(ids).toContain(id);
  expect(REPLACED_BY_ONLINE.some((id) => id.startsWith("port"))).toBe(false);
});

test("all themes have the same layers in the same order", () => {
  for (const tokens of [TOKENS.dark, PRINT_TOKENS])
    expect(basemapStyle(tokens, () => undefined).layers.map(({ id }) => id)).toEqual(ids);
});
