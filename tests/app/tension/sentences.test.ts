import { expect, test } from "vitest";
import {
  hitsWithinReach,
  joinTension,
  type TensionBase,
  tensionBase,
  tensionInput,
  tensionOfShape,
} from "../../../src/app/tension/compute.ts";
import { reachOfFirm } from "../../../src/app/tension/firm-reach.ts";
import {
  assumptions,
  firmAtZone,
  hasTies,
  homesWords,
  liveSentence,
  memoSentence,
  metresBeside,
  pairSentence,
  roughHomes,
  shortBeside,
  zoneSentence,
} from "../../../src/app/tension/sentences.ts";
import { drawnZone, type Zone } from "../../../src/app/zones/zone.ts";
import { polygonSet } from "../../../src/core/geometry/polygon-set.ts";
import { DEFAULT_LENS, type Lens } from "../../../src/core/tension/lens.ts";
import { regionTension } from "../../../src/core/tension/region-tension.ts";
import type { Language } from "../../../src/i18n/language.ts";
import { translate } from "../../../src/i18n/translate.ts";
import type { FirmChange } from "../../../src/state/tension-choice.ts";
import { analysisOf, FIRMS, RULES } from "./small-tension.ts";

const speakers = (["nl", "en"] as const).map((language: Language) => ({
  language,
  say: (key: never, values: never) => translate(language, key, values),
})) as [never, never];
const [nl, en] = speakers;

/** A square of 1 km with its south-west corner here; firms of small-tension.ts stand around [0, 0]. */
function zoneAt(x: number, y: number, number = 1): Zone {
  return drawnZone(
    {
      number,
      name: "Proefzone",
      origin: "typed",
      homes: [100, 200],
      outline: {
        kind: "polygon",
        crs: "rd",
        corners: [
          [x, y],
          [x + 1000, y],
          [x + 1000, y + 1000],
          [x, y + 1000],
        ],
      },
    },
    () => "Proefzone",
  );
}

function baseOf(lens: Partial<Lens> = {}, changes: FirmChange[] = []): TensionBase {
  return tensionBase(analysisOf(), RULES, { ...DEFAULT_LENS, ...lens }, changes, (key) => FIRMS.indexOf(key));
}

function pairOf(base: TensionBase, entry: Zone, firm: number) {
  const { run } = tensionOfShape(base, entry);
  const at = Array.from(run.firm.subarray(0, run.to)).indexOf(firm);
  return firmAtZone(base, run, at);
}

test("a metal works 62 m from a zone: 38 m too close, and far enough in a mixed area", () => {
  const base = baseOf();
  // Firm 0 (SBI 2511, 100 m, mixed 50 m) stands at [0, 0]; the zone begins 62 m east of it.
  expect(pairSentence(nl, base, pairOf(base, zoneAt(62, -500), 0))).toBe(
    "SBI 2511, categorie 3.2, richtafstand 100 m (geluid bepalend). De zone ligt op 62 m: **38 m te dichtbij**. In gemengd gebied (50 m) ligt de zone ver genoeg.",
  );
  expect(pairSentence(en, base, pairOf(base, zoneAt(62, -500), 0))).toBe(
    "SBI 2511, category 3.2, guideline distance 100 m (set by noise). The zone is 62 m away: **38 m too close**. In a mixed area (50 m) the zone is far enough.",
  );
});

test("the Boezembocht example: category 3.2 at 30 m fails 100 m and also 50 m", () => {
  const quiet = baseOf();
  expect(pairSentence(nl, quiet, pairOf(quiet, zoneAt(30, -500), 0))).toMatch(
    /op 30 m: \*\*70 m te dichtbij\*\*\. In gemengd gebied \(50 m\) is het 20 m te dichtbij: een knelpunt\.$/,
  );
  const mixed = baseOf({ areaType: "mixed" });
  expect(pairSentence(nl, mixed, pairOf(mixed, zoneAt(30, -500), 0))).toBe(
    "SBI 2511, categorie 3.2, richtafstand in gemengd gebied 50 m (geluid bepalend). De zone ligt op 30 m: **20 m te dichtbij**. In een rustige woonwijk (100 m) is het 70 m te dichtbij.",
  );
});

test("a firm in the zone is said to stand in it, and a firm that is clear how far beyond", () => {
  const base = baseOf();
  expect(pairSentence(nl, base, pairOf(base, zoneAt(-500, -500), 0))).toContain(
    "**Het bedrijf staat in de zone**: een knelpunt, ook in gemengd gebied.",
  );
  const mixed = baseOf({ areaType: "mixed" });
  expect(pairSentence(nl, mixed, pairOf(mixed, zoneAt(62, -500), 0))).toContain(
    "De zone ligt op 62 m, 12 m buiten de richtafstand. In een rustige woonwijk (100 m) is het 38 m te dichtbij.",
  );
});

test("hazard stays 700 m in a mixed area, and is reduced when the lens says so", () => {
  // Firm 1 (SBI 2013): odour 300, dust 50, noise 500, hazard 700, at [0, 5000].
  const mixed = baseOf({ areaType: "mixed" });
  expect(pairSentence(nl, mixed, pairOf(mixed, zoneAt(600, 4500), 1))).toContain("700 m (gevaar bepalend)");
  const reduced = baseOf({ areaType: "mixed", reduceHazard: true });
  expect(pairSentence(nl, reduced, pairOf(reduced, zoneAt(400, 4500), 1))).toContain(
    "500 m (gevaar bepalend). De zone ligt op 400 m: **100 m te dichtbij**",
  );
});

test("a distance that would round to its guideline keeps a decimal, so that the sum still holds", () => {
  expect([metresBeside("nl", 99.74, 100), shortBeside("nl", 99.74, 100)]).toEqual(["99,7 m", "0,3 m"]);
  expect([metresBeside("nl", 62.4, 100), shortBeside("nl", 62.4, 100)]).toEqual(["62 m", "38 m"]);
  expect([metresBeside("en", 1200, 1500), shortBeside("en", 1200, 1500)]).toEqual(["1.2 km", "300 m"]);
});

test("the sentence of a zone counts both area types and those inside", () => {
  const base = baseOf();
  const { totals } = tensionOfShape(base, zoneAt(62, -500));
  expect(zoneSentence(nl, base, totals)).toBe(
    "**1 bedrijf** met **24 banen** heeft deze zone binnen zijn richtafstand (rustige woonwijk). 0 staan erin. In gemengd gebied zijn het er **0**.",
  );
  expect(liveSentence(nl, base, "Proefzone", totals)).toBe(
    "Proefzone: 1 bedrijf binnen richtafstand, 24 banen (rustige woonwijk, 2020)",
  );
  const clear = tensionOfShape(base, zoneAt(9000, 9000)).totals;
  expect(zoneSentence(nl, base, clear)).toBe(
    "Geen bedrijf heeft deze zone binnen zijn richtafstand (rustige woonwijk).",
  );
  expect(liveSentence(en, base, "Trial", clear)).toBe(
    "Trial: 0 firms within guideline distance, 0 jobs (quiet residential area, 2020)",
  );
});

test("a copied sentence names firm, zone, lens, list, register and year, and bans nothing", () => {
  const base = baseOf();
  const memo = memoSentence(nl, base, pairOf(base, zoneAt(62, -500), 0), "Proefzone");
  expect(memo).toBe(
    "Metaal Een en Proefzone. SBI 2511, categorie 3.2, richtafstand 100 m (geluid bepalend). De zone ligt op 62 m: 38 m te dichtbij. In gemengd gebied (50 m) ligt de zone ver genoeg. Getoetst als rustige woonwijk; lijst Proeflijst; synthetisch voorbeeldregister; peiljaar 2020. Indicatie, geen verbod.",
  );
});

test("no word of the view says that homes may not come, that a rule is broken or that a job is lost", async () => {
  const { TENSION_WORDS } = await import("../../../src/i18n/tension-words.ts");
  for (const [dutch] of Object.values(TENSION_WORDS))
    expect(dutch).not.toMatch(/mag niet|mogen niet|overtre|verdwijn|illegaal/i);
});

test("what a figure rests on is said: few jobs at a long distance, and noise that was left out in the port", () => {
  // Firm 1 stands inside the port: 700 m by hazard, whatever noise asks.
  const base = baseOf({ noiseZone: true });
  const pair = pairOf(base, zoneAt(600, 4500), 1);
  expect(assumptions(nl, pair)).toEqual([
    "Geluid weggelaten: aangenomen is dat het op een gezoneerd terrein staat.",
  ]);
  expect(assumptions(nl, { ...pair, noiseLeftOut: false, doubtful: true })).toEqual([
    "Minder dan 5 banen en 500 m of meer: kijk naar het bedrijf, de afstand past er misschien niet bij.",
  ]);
  expect(assumptions(nl, pairOf(baseOf(), zoneAt(600, 4500), 1))).toEqual([]);
});

test("homes are a range, and unknown is a word and never 0", () => {
  expect(homesWords(nl, 352, 352)).toBe("352");
  expect(homesWords(nl, 1201.4, 1716.4)).toBe("1.201–1.716");
  expect(homesWords(nl, Number.NaN, 5)).toBe("onbekend");
});

test("a moved firm is counted where it is put, a closed one not at all", () => {
  const zone = zoneAt(62, -500);
  const rows = (changes: FirmChange[]): number[] => {
    const base = baseOf({}, changes);
    const { run } = tensionOfShape(base, zone);
    return hitsWithinReach(base, run).map((at) => run.firm[at]);
  };
  expect(rows([])).toEqual([0]);
  expect(rows([{ firm: "a", kind: "closed" }])).toEqual([]);
  expect(rows([{ firm: "a", kind: "moved", xM: -40, yM: 0 }])).toEqual([]);
  expect(rows([{ firm: "c", kind: "moved", xM: 500, yM: 0 }])).toEqual([0, 2]);
});

test("a copy takes the place of the zone it was copied from, and the region counts each firm once", () => {
  const base = baseOf();
  const plan: Zone = { ...zoneAt(62, -500, 7), key: "housing-zones:x", plan: "housing-zones:x" };
  const other: Zone = { ...zoneAt(40, -500, 8), key: "housing-zones:y", plan: "housing-zones:y" };
  const tables = [plan, other];
  const tension = regionTension(tensionInput(base, tables));
  const before = joinTension(base, tables, tension, []);
  expect(before.totals).toMatchObject({ zones: 2, zonesWithTension: 2, firms: 1, jobs: 24 });
  const copy: Zone = { ...zoneAt(9000, 9000, 3), plan: "housing-zones:x" };
  const after = joinTension(base, tables, tension, [copy]);
  expect(after.entries.map(({ key }) => key)).toEqual(["housing-zones:y", "drawn:3"]);
  expect(after.tension.zones.map(({ firmsWithinReach }) => firmsWithinReach)).toEqual([1, 0]);
  expect(after.totals).toMatchObject({ zones: 2, zonesWithTension: 1, firms: 1 });
});

test("what a firm reaches: the nearest zone first, homes by the share of area, unknown kept apart", () => {
  const base = baseOf();
  const { drawn } = zoneAt(50, -500, 2);
  if (!drawn) throw new Error("not drawn");
  const { homes: _known, ...unknown } = drawn;
  const zones = [zoneAt(62, -500, 1), drawnZone({ ...unknown, name: "Onbekend" }, () => "")];
  const model = joinTension(base, [], { pairs: emptyPairs(), zones: [] }, zones);
  const reach = reachOfFirm(model, 0);
  expect(reach.zones.map(({ entry }) => entry.name)).toEqual(["Onbekend", "Proefzone"]);
  expect(reach.unknown).toBe(1);
  // A circle of 100 m cut by a line 62 m from its centre: r2 acos(d/r) - d sqrt(r2 - d2) = 4,154.9 m2 of 1 km2.
  const segmentM2 = 1e4 * Math.acos(0.62) - 62 * Math.sqrt(1e4 - 62 ** 2);
  expect(reach.homesLow).toBeCloseTo((100 * segmentM2) / 1e6, 6);
  expect(reach.homesHigh).toBeCloseTo((200 * segmentM2) / 1e6, 6);
});

function emptyPairs() {
  return {
    zoneStart: new Uint32Array(1),
    firm: new Uint32Array(0),
    distanceM: new Float64Array(0),
    inside: new Uint8Array(0),
  };
}

test("polygons of the small zones are what the sums above were made on", () => {
  const { shape } = zoneAt(62, -500);
  expect(shape).toEqual({
    kind: "polygons",
    polygons: polygonSet([
      [
        [
          [
            [62, -500],
            [1062, -500],
            [1062, 500],
            [62, 500],
            [62, -500],
          ],
        ],
      ],
    ]),
  });
});

test("homes worked out by a share of area are said no finer than that", () => {
  expect(roughHomes(nl, 3444.2, 4921.3)).toBe("3.400–4.900");
  expect(roughHomes(nl, 4978, 4978)).toBe("5.000");
  expect(roughHomes(nl, 344, 99.6)).toBe("340–100");
  expect(roughHomes(nl, 0, 7)).toBe("0–7");
  expect(roughHomes(nl, Number.NaN, 7)).toBe("onbekend");
});

test("aspects that tie are told as soon as the firms of all of them are more than there are", () => {
  // 88 + 31 + 1 = 120 of 103 firms, as a zone at Schieveste had.
  expect(hasTies({ byAspect: Uint32Array.of(31, 0, 88, 1), firmsWithinReach: 103 })).toBe(true);
  expect(hasTies({ byAspect: Uint32Array.of(31, 0, 71, 1), firmsWithinReach: 103 })).toBe(false);
});
