import { expect, test } from "vitest";
import {
  affectedRows,
  baseOfZone,
  joinTension,
  tensionBase,
  tensionInput,
  tensionOfEntry,
} from "../../../src/app/tension/compute.ts";
import { exportContext, pairsExport, tensionZonesExport } from "../../../src/app/tension/export-rows.ts";
import { reachOfFirm } from "../../../src/app/tension/firm-reach.ts";
import { tensionOfFocus } from "../../../src/app/tension/focus-tension.ts";
import { drawnZone, type Zone } from "../../../src/app/zones/zone.ts";
import { DEFAULT_LENS } from "../../../src/core/tension/lens.ts";
import { regionTension } from "../../../src/core/tension/region-tension.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { analysisOf, FIRMS, RULES } from "./small-tension.ts";

/** A square 62 m east of the metal works (100 m; 50 m in a mixed area), with a name and homes. */
function zone(number: number): Zone {
  const [x, y] = [62, -500];
  const corners = [
    [x, y],
    [x + 1000, y],
    [x + 1000, y + 1000],
    [x, y + 1000],
  ] as const;
  const outline = { kind: "polygon" as const, crs: "rd" as const, corners };
  return drawnZone({ number, name: `Zone ${number}`, origin: "typed", homes: [10, 20], outline }, () => "");
}

const TABLES = [zone(1), zone(2)].map((one) => ({ ...one, key: `t:${one.id}`, plan: `t:${one.id}` }));
const TYPES = [{ plan: "t:2", areaType: "mixed", reason: "drukke straat" }] as const;

function modelOf(types: Parameters<typeof tensionBase>[5] = TYPES) {
  const base = tensionBase(analysisOf(), RULES, DEFAULT_LENS, [], (key) => FIRMS.indexOf(key), types);
  return joinTension(base, TABLES, regionTension(tensionInput(base, TABLES)), []);
}

test("each zone is tested as its own type: region, firm, card at rest and card under the hand agree", () => {
  const model = modelOf();
  expect(model.tension.zones.map(({ firmsWithinReach }) => firmsWithinReach)).toEqual([1, 0]);
  expect(model.totals).toMatchObject({ zonesWithTension: 1, firms: 1 });
  expect(reachOfFirm(model, 0).zones.map(({ entry }) => entry.plan)).toEqual(["t:1"]);
  for (const moving of [false, true]) {
    const found = TABLES.map((one) =>
      tensionOfFocus(
        { base: model, model },
        { key: one.key, name: "", zones: [], shapes: [], zone: one, moving },
      ),
    );
    expect(found.map((card) => card?.tension.totals.firmsWithinReach)).toEqual([1, 0]);
    expect(found.map((card) => card?.base.lens.areaType)).toEqual(["quiet", "mixed"]);
  }
  const everywhereMixed = modelOf(TABLES.map(({ plan }) => ({ plan, areaType: "mixed", reason: "" })));
  expect([...affectedRows(everywhereMixed)]).toEqual([]);
  expect([...affectedRows(model)]).toEqual([0]);
});

test("the base of a zone is made once, and is the base itself where nothing differs", () => {
  const model = modelOf();
  expect(baseOfZone(model, TABLES[0])).toBe(model);
  expect(baseOfZone(model, TABLES[1])).toBe(baseOfZone(model, TABLES[1]));
});

test("a file says of each zone as what it was tested and why, and that some differ", async () => {
  const model = modelOf();
  const speaker = speakerOf("nl");
  const zones = model.entries.map((entry, at) => ({
    zone: entry,
    tension: tensionOfEntry(model, at),
    reason: TYPES.find(({ plan }) => plan === entry.plan)?.reason ?? "",
  }));
  const context = exportContext(model, zones, "A", speaker.say);
  expect(context.lens).toBe("rustig, 1 zone anders");
  expect(exportContext(model, zones.slice(0, 1), "A", speaker.say).lens).toBe("rustig");
  const engine = { tensionRange: async () => [] };
  const { body } = await tensionZonesExport(engine, model, zones, null, context, "alle zones", speaker);
  const cells = (id: string) => body.columns.find((column) => column.id === id)?.cells;
  expect(cells("gebiedstype")).toEqual(["rustig", "gemengd"]);
  expect(cells("reden_gebiedstype")).toEqual(["", "drukke straat"]);
  const pairs = pairsExport(model, zones, context, "alle zones", speaker).body;
  expect(pairs.columns.find(({ id }) => id === "zone_id")?.cells).toEqual(["t:1"]);
});
