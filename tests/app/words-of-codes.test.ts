import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SIZE_WORDS, sizeName } from "../../src/app/firms/size-name.ts";
import { PORT_SIDES } from "../../src/core/register/port-side.ts";
import { SIZE_CLASS_FROM, SIZE_UNKNOWN } from "../../src/core/register/size-classes.ts";
import { SUBSECTORS } from "../../src/core/register/subsectors.ts";
import { embeddedRegion } from "../../src/engine/embedded.ts";
import { speakerOf } from "../../src/i18n/speaker.ts";
import { isWordKey } from "../../src/i18n/translate.ts";

/*
 * Keys that are put together from a code: the compiler asks for their words where the code has a type of its own, and
 * these are the codes that are numbers or come from a file.
 */

test("every size class has a name, each another", () => {
  expect(SIZE_WORDS.length).toBe(SIZE_CLASS_FROM.length);
  const codes = [...SIZE_CLASS_FROM.keys(), SIZE_UNKNOWN];
  for (const language of ["nl", "en"] as const) {
    const names = codes.map((code) => sizeName(code, speakerOf(language).say));
    expect(new Set(names).size).toBe(codes.length);
    for (const name of names) expect(name).toMatch(/\S/);
  }
});

test("every kind of embedded zone has words", async () => {
  const region = await embeddedRegion(async (name) => readFileSync(`public/geodata/${name}`));
  const layers = [region.housingZones, region.estates, region.portAreas].map(({ layer }) => layer);
  expect(layers.length).toBe(3);
  for (const layer of layers) expect(isWordKey(`card.kind.${layer}`), layer).toBe(true);
});

test("every side of the port and every subsector has words for a heading, a card and a chart", () => {
  const keys = [
    ...PORT_SIDES.flatMap((side) => [`side.${side}`, `card.side.${side}`]),
    ...SUBSECTORS.flatMap(({ id }) => [`subsector.${id}`, `subsector.full.${id}`]),
  ];
  for (const key of keys) expect(isWordKey(key), key).toBe(true);
});

test("every status that an embedded housing zone has, has words", () => {
  const { features } = JSON.parse(readFileSync("public/geodata/housing-zones.geojson", "utf8"));
  const statuses = new Set<string>(
    features.map(({ properties }: { properties: { status: string } }) => properties.status),
  );
  expect(statuses.size).toBeGreaterThan(1);
  for (const status of statuses) expect(isWordKey(`status.${status}`), status).toBe(true);
});
