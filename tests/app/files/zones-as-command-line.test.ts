import { describe, expect, test } from "vitest";
import "../../../src/i18n/whole-vocabulary.ts";
import { takeImport } from "../../../src/app/files/apply-import.ts";
import { placeOf } from "../../../src/app/growth/areas.ts";
import { specialFigure, specialMeasures } from "../../../src/app/growth/charts/special.ts";
import { periodOf } from "../../../src/app/growth/period.ts";
import { placesCode } from "../../../src/app/growth/places.ts";
import { referenceInUse } from "../../../src/app/growth/reference-in-use.ts";
import { provenanceOf } from "../../../src/app/provenance/provenance.ts";
import { firmsExport } from "../../../src/app/zones/zone-export.ts";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { SUBSECTORS } from "../../../src/core/register/subsectors.ts";
import { analyse } from "../../cli/fake-io.ts";
import { EVERY_STEP } from "../../engine/engines.ts";
import { localEngine } from "../../engine/local-engine.ts";
import { load, testSession } from "../test-session.ts";

/** West to east, each a kilometre wide and high: inhabitants as Statistics Netherlands writes them, the third unknown. */
const AREAS = [
  { code: "BU01", name: "Kade", inhabitants: 3000 },
  { code: "BU02", name: "Werf", inhabitants: 1000 },
  { code: "BU03", name: "Dok", inhabitants: -99997 },
];
const X = 92_000;
const Y = 437_000;
const ringOf = (at: number) =>
  [
    [0, 0],
    [1000, 0],
    [1000, 1000],
    [0, 1000],
    [0, 0],
  ].map(([x, y]) => [X + at * 1000 + x, Y + y]);

const GEOJSON = JSON.stringify({
  type: "FeatureCollection",
  features: AREAS.map(({ code, name, inhabitants }, at) => ({
    type: "Feature",
    properties: { buurtcode: code, buurtnaam: name, aantal_inwoners: inhabitants },
    geometry: {
      type: "Polygon",
      coordinates: [ringOf(at).map(([x, y]) => toLonLat(x, y).map((degrees) => Number(degrees.toFixed(7))))],
    },
  })),
});
const CSV = [
  "buurtcode;buurtnaam;AANT_INW;wkt",
  ...AREAS.map(
    ({ code, name, inhabitants }, at) =>
      `${code};${name};${inhabitants};POLYGON((${ringOf(at)
        .map((corner) => corner.join(" "))
        .join(", ")}))`,
  ),
].join("\n");

/** Metal: 2 firms and 40 jobs in the first area, 2 and 60 in the second, 1 and 50 in the third. */
const JOBS = [
  { xM: X + 300, yM: Y + 500, jobs: [30, 30] },
  { xM: X + 600, yM: Y + 500, jobs: [10, 10] },
  { xM: X + 1300, yM: Y + 500, jobs: [25, 20] },
  { xM: X + 1600, yM: Y + 500, jobs: [25, 40] },
  { xM: X + 2500, yM: Y + 500, jobs: [50, 50] },
] as const;
const METAL = SUBSECTORS.findIndex(({ id }) => id === "metaal");
const REGISTER = [
  "vestigingsnummer;x_rd;y_rd;sbi2008;wp2015;wp2020",
  ...JOBS.map(({ xM, yM, jobs }, at) => `${at};${xM};${yM};2511;${jobs.join(";")}`),
].join("\n");

/** The page, with the growth view's own code, after the file was dropped on it and taken as it was guessed. */
async function pageWith(fileName: string, text: string) {
  await placesCode.fetch();
  const session = testSession("", localEngine(EVERY_STEP));
  load(
    session,
    JOBS.map((firm) => ({ ...firm, subsector: METAL })),
  );
  session.ownFiles.open(new File([text], fileName));
  const rest = (kind: string) =>
    expect.poll(() => session.ownFiles.get().kind, { timeout: 5000, interval: 1 }).toBe(kind);
  await rest("zones");
  session.ownFiles.read();
  await rest("zones-read");
  takeImport(session, { hideEmbedded: false, use: "areas" });
  return session;
}

describe.each([
  ["areas.geojson", GEOJSON],
  ["areas.csv", CSV],
])("zones of %s", (fileName, text) => {
  const files = { "own.csv": REGISTER, [fileName]: text };
  const command = async (name: string, ...more: string[]) => {
    const args = [name, "--firms", "own.csv", "--zones", fileName, "--json", ...more];
    return JSON.parse((await analyse(args, files)).stdout);
  };

  test("have one hash in what the page saves and what the command line says", async () => {
    const session = await pageWith(fileName, text);
    const [[layer, { table }]] = session.data.getState().ownLayers;
    session.view.setState({ selection: { kind: "zone", layer, id: table.id[1] } });
    const counted = session.figures.counted.get();
    if (!counted) throw new Error("nothing counted");
    const { zones } = await provenanceOf(firmsExport(counted, session.figures.speaker.get()).source, null);
    expect(zones).toEqual([{ count: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect((await command("count")).provenance.zones).toEqual(zones);
    expect((await command("growth", "--permutations", "99")).provenance.zones).toEqual(zones);
    // One inhabitant more is another file.
    const other = await pageWith(fileName, text.replace("3000", "3001"));
    const [[, changed]] = other.data.getState().ownLayers;
    expect(changed.table.inhabitants?.[0]).toBe(3001);
    expect(
      (
        await provenanceOf(
          { ...firmsExport(counted, session.figures.speaker.get()).source, ownZones: [changed.table] },
          null,
        )
      ).zones,
    ).not.toEqual(zones);
  });

  test("have one cluster index, made of the areas whose inhabitants are known", async () => {
    const session = await pageWith(fileName, text);
    const clusters = session.growthFigures.clusters.get();
    const onPage = clusters?.zones.map(({ zone, now }) => [zone.id, now[METAL].index]);
    // (2/4 firms x 40/100 jobs) / (1/2 of the area x 3/4 of the people), and (2/4 x 60/100) / (1/2 x 1/4).
    expect(onPage).toEqual([
      ["BU01", expect.closeTo(8 / 15, 4)],
      ["BU02", expect.closeTo(2.4, 4)],
    ]);
    const { shiftShare, notes } = await command("growth", "--permutations", "99");
    const ofMetal = shiftShare.filter(
      ({ subsector, clusterIndex }: Record<string, unknown>) =>
        subsector === "metaal" && clusterIndex !== undefined,
    );
    expect(ofMetal.map(({ area, clusterIndex }: Record<string, unknown>) => [area, clusterIndex])).toEqual([
      ...(onPage ?? []),
      ["BU03", null],
    ]);
    expect(notes.map(({ code }: { code: string }) => code)).toContain("growth.chart.cluster.unknown");
  });
});

test("the chart names the strongest area with its firms, and what takes no part", async () => {
  const session = await pageWith("areas.csv", CSV);
  const analysis = session.figures.analysis.get();
  if (!analysis) throw new Error("nothing loaded");
  const speaker = session.figures.speaker.get();
  const clusters = session.growthFigures.clusters.get();
  const place = placeOf(analysis, "all", []);
  const reference = referenceInUse(
    "region",
    { national: null, own: null },
    analysis.register,
    periodOf(analysis),
    place,
  );
  const input = {
    ...{ analysis, area: place, areaName: "alles", reference, referenceName: "regio", speaker, clusters },
    filter: session.project.getState().filter,
  };
  expect(specialMeasures(null, periodOf(analysis), {}, clusters)).toContain("cluster");
  const figure = specialFigure(input, "cluster");
  // Five years before the second area had 50 jobs of 90: (2/4 x 50/90) / (1/2 x 1/4).
  expect(figure.bars[METAL]).toMatchObject({ text: "2,40", aside: "Werf (2 bedrijven)" });
  expect(figure.bars[METAL].tick).toBeCloseTo(20 / 9, 12);
  expect(figure.summary).toContain("**Werf (2 bedrijven)**");
  expect(figure.table.rows.map(([, zone, , index]) => [zone, index])).toEqual([
    ["Werf", "2,40"],
    ["Kade", "0,53"],
  ]);
  expect(figure.notes[1]).toContain("1 gebied doet niet mee");
  expect(Array.from(figure.rowsOf(String(METAL)))).toEqual([2, 3]);
  // Off the map, or without inhabitants: nothing is said.
  session.view.setState({ hiddenLayers: ["own-1"] });
  expect(session.growthFigures.clusters.get()).toBeNull();
  const without = await pageWith("areas.csv", CSV.replace("AANT_INW", "aantal_bomen"));
  expect(without.growthFigures.clusters.get()).toBeNull();
});
