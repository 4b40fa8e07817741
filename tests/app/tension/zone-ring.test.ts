import { expect, test } from "vitest";
import { joinTension, tensionBase, tensionInput, tensionOfShape } from "../../../src/app/tension/compute.ts";
import { doubtfulEffect } from "../../../src/app/tension/doubtful-effect.ts";
import { zoneRing } from "../../../src/app/tension/zone-ring.ts";
import { drawnZone, type Zone } from "../../../src/app/zones/zone.ts";
import { DEFAULT_LENS, type Lens } from "../../../src/core/tension/lens.ts";
import { regionTension } from "../../../src/core/tension/region-tension.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { analysisOf, FIRMS, RULES } from "./small-tension.ts";

const nl = speakerOf("nl");

/** A square of 1 km with 100 to 200 homes, its south-west corner here; a metal works of 24 jobs stands at [0, 0]. */
function zoneAt(x: number, y: number): Zone {
  const corners = [
    [x, y],
    [x + 1000, y],
    [x + 1000, y + 1000],
    [x, y + 1000],
  ] as const;
  const outline = { kind: "polygon" as const, crs: "rd" as const, corners };
  return drawnZone({ number: 1, name: "Zone", origin: "typed", homes: [100, 200], outline }, () => "");
}

function baseOf(lens: Partial<Lens> = {}, analysis = analysisOf()) {
  return tensionBase(analysis, RULES, { ...DEFAULT_LENS, ...lens }, [], (key) => FIRMS.indexOf(key));
}

test("the works in the zone takes 3% of it; without it nothing is left around, and it would have to leave", () => {
  const base = baseOf();
  const ring = zoneRing(nl, base, tensionOfShape(base, zoneAt(-500, -500)));
  // A disc of 100 m in 1 km2: pi / 100, of 100 to 200 homes.
  expect(ring).toEqual({
    rows: [
      { id: "all", firms: "1", jobs: "24", free: "97%", homes: "3–6" },
      { id: "ring", firms: "0", jobs: "0", free: "100%", homes: "0" },
    ],
    firms: 1,
    jobs: 24,
    leaving: [{ row: 0, name: "Metaal Een", jobs: "24 banen" }],
  });
});

test("where no firm stands in the zone there is no ring to tell apart", () => {
  const base = baseOf();
  expect(zoneRing(nl, base, tensionOfShape(base, zoneAt(62, -500)))).toBeNull();
});

test("what leaving doubtful firms out does to the region is said, whichever way the switch stands", () => {
  const analysis = analysisOf();
  const { firms } = analysis.register;
  // The chemical works (700 m) at [0, 5000] gets 2 jobs.
  const few = { ...firms, jobs: [Float32Array.of(24, 2, 5)] };
  const changed = { ...analysis, register: { ...analysis.register, firms: few } };
  const zones = [zoneAt(-500, 4500)];
  for (const countDoubtful of [true, false]) {
    const base = baseOf({ countDoubtful }, changed);
    const model = joinTension(base, zones, regionTension(tensionInput(base, zones)), []);
    expect(model.totals.firms).toBe(countDoubtful ? 1 : 0);
    expect(doubtfulEffect(nl, model)).toBe(
      "Het zijn er 1 binnen richtafstand. Zonder: 0 van de 1 zones geraakt in plaats van 1; woningen binnen een contour 0 in plaats van 100–200.",
    );
  }
  const none = baseOf();
  const model = joinTension(none, zones, regionTension(tensionInput(none, zones)), []);
  expect(doubtfulEffect(nl, model)).toBe("Er zijn er nu geen binnen richtafstand.");
});
