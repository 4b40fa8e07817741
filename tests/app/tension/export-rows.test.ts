import { expect, test } from "vitest";
import { tensionBase } from "../../../src/app/tension/compute.ts";
import { exportContext } from "../../../src/app/tension/export-rows.ts";
import { AREA_TYPES } from "../../../src/core/tension/area-types.ts";
import { DEFAULT_LENS, type Lens } from "../../../src/core/tension/lens.ts";
import { emptyZoneTotals } from "../../../src/core/tension/zone-totals.ts";
import type { Language } from "../../../src/i18n/language.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { tensionZonesTable } from "../../../src/io/export/tables/tension-zones-table.ts";
import { analysisOf, RULES } from "./small-tension.ts";

function noteOf(lens: Partial<Lens>, language: Language = "en"): string {
  const base = tensionBase(analysisOf(), RULES, { ...DEFAULT_LENS, ...lens }, [], () => -1);
  return exportContext(base, [], "A", speakerOf(language).say).lens;
}

test("a file says the area type and every setting that is not as usual", () => {
  expect(noteOf({})).toBe("quiet");
  expect(noteOf({ areaType: "mixed", sizeRule: true })).toBe("mixed, size rule");
  expect(noteOf({ reduceHazard: true, plotRadius: "estimate", countTransition: false })).toBe(
    "quiet, hazard reduced, plot estimated, without transition",
  );
  expect(noteOf({}, "nl")).toBe("rustig");
  const every = {
    areaType: "mixed",
    reduceHazard: true,
    sizeRule: true,
    plotRadius: "estimate",
    countTransition: false,
  } as const;
  expect(noteOf(every, "nl")).toBe(
    "gemengd, gevaar verlaagd, naar grootte, perceel geschat, zonder transitie",
  );
});

test("a zone's row has a cell for each heading, with the firms under each area type", () => {
  const totals = {
    ...emptyZoneTotals(),
    firmsByArea: Uint32Array.from(AREA_TYPES, (_, area) => 7 - 3 * area),
  };
  const shape = { kind: "circle", xM: 0, yM: 0, radiusM: 1 } as const;
  const zone = { key: "k", name: "n", municipality: "", dwellings: { low: 1, high: 2 }, shape, totals };
  const base = tensionBase(analysisOf(), RULES, DEFAULT_LENS, [], () => -1);
  const { columns } = tensionZonesTable([zone], exportContext(base, [], "A", speakerOf("nl").say));
  const cellOf = (id: string) => columns.find((column) => column.id === id)?.cells[0];
  expect(new Set(columns.map(({ id }) => id.toLowerCase())).size).toBe(columns.length);
  expect([cellOf("rustig"), cellOf("gemengd"), cellOf("woningen_hoog")]).toEqual([7, 4, 2]);
});
