import { expect, test } from "vitest";
import { nearHomesOf } from "../../../src/app/growth/near-homes.ts";
import { placesCode } from "../../../src/app/growth/places.ts";
import { selectSpot } from "../../../src/app/growth/selected-cell.ts";
import type { Session } from "../../../src/app/session.ts";
import { keepGuidelines } from "../../../src/state/data.ts";
import { changeGrowth } from "../../../src/state/growth.ts";
import { addZone, chooseYear } from "../../../src/state/project.ts";
import { localEngine } from "../../engine/local-engine.ts";
import { RULES } from "../tension/small-tension.ts";
import { load, type MadeFirm, squareAround, testSession } from "../test-session.ts";

const X = 90_000;
const Y = 436_000;

/** A calm region of 196 squares, and nine squares in its middle that grew; their firms stand in the middle of each. */
function made(): MadeFirm[] {
  const firms: MadeFirm[] = [];
  for (let column = 0; column < 14; column++)
    for (let row = 0; row < 14; row++) {
      const grew = Math.abs(column - 7) <= 1 && Math.abs(row - 7) <= 1;
      const calm = (column * 7 + row * 13) % 3;
      firms.push({
        xM: X + 500 * column + 250,
        yM: Y + 500 * row + 250,
        jobs: [20, grew ? 120 : 20 + calm],
      });
    }
  return firms;
}

async function withHotspots(hash = "#t=growth"): Promise<Session> {
  await placesCode.fetch();
  const session = testSession(hash, localEngine());
  load(session, made());
  session.data.setState({ places: [{ name: "Middenveen", municipality: "", lonDeg: 0, latDeg: 0 }] });
  keepGuidelines(session.data, "", RULES);
  await search(session);
  return session;
}

async function search({ figures, runs, view }: Session): Promise<void> {
  const analysis = figures.analysis.get();
  if (!analysis) throw new Error("nothing loaded");
  runs.hotspots.ask(analysis, { ...view.getState().growth, permutations: 9_999 as never });
  await expect.poll(() => runs.hotspots.state.get().kind, { timeout: 5000 }).toBe("done");
}

/** A square of 100 m whose western edge is 60 m east of the firm in the middle of the block that grew. */
function addHomes(session: Session): void {
  addZone(session.project, "polygon", squareAround(X + 3750 + 60 + 50, Y + 3750, 50), "Nieuwveen");
}

test("a growing cluster is named with the homes planned near it, in sentence, list, card and on the map", async () => {
  const session = await withHotspots();
  const { growthFigures: growth } = session;
  expect(growth.nearWords.get()?.sentence).toBe(
    "Er staan geen geplande woningen op de kaart om groei naast te leggen: zet een laag met woongebieden aan.",
  );
  addHomes(session);
  const words = growth.nearWords.get();
  expect(words?.sentence).toBe(
    "**1** van 1 groeiend cluster heeft geplande woningen binnen de richtafstand, met **120** banen in 1 bedrijf: Middenveen (bij Nieuwveen).",
  );
  expect(words?.notes.join()).toContain("Richtafstand voor een rustige woonwijk volgens Proeflijst");
  const [listed] = words?.listed ?? [];
  const [first] = growth.spots.get() ?? [];
  expect(listed.name).toBe(first.name);
  expect([listed.jobs, listed.details]).toEqual([
    "120",
    "1 bedrijf (0 in het woongebied zelf), +100 banen sinds 2015; bij Nieuwveen",
  ]);
  expect(listed.label).toContain(`${listed.name}: ${listed.jobs} `);
  const found = session.runs.hotspots.found.get();
  if (!found) throw new Error("nothing found");
  selectSpot(session, found, listed.spot);
  expect(growth.nearZones.get()).toMatchObject([
    { name: "Nieuwveen", firms: "1", jobs: "120", change: "+100" },
  ]);
  const onMap = growth.nearOnMap.get();
  expect([onMap?.clusters.name, onMap?.zones.name]).toEqual([["Middenveen"], ["Nieuwveen"]]);
  changeGrowth(session.view, { nearHomes: false });
  expect(growth.nearOnMap.get()).toBe(null);
});

test("homes beyond every guideline distance are told as such, in both languages", async () => {
  for (const [language, sentence] of [
    ["nl", "Van 1 groeiend cluster heeft er **geen** geplande woningen binnen de richtafstand."],
    ["en", "Of 1 growing cluster **none** has planned homes within the guideline distance."],
  ]) {
    const session = await withHotspots(`#t=growth&l=${language}`);
    addZone(session.project, "polygon", squareAround(X + 4000, Y + 3500, 50));
    expect(session.growthFigures.nearWords.get()).toMatchObject({ sentence, listed: [] });
    expect(session.growthFigures.nearOnMap.get()).toBe(null);
  }
});

test("the lens of the tension view decides here too", async () => {
  const session = await withHotspots();
  addHomes(session);
  session.project.setState(({ lens }) => ({ lens: { ...lens, areaType: "mixed" } }));
  // 100 m is 50 in a mixed area, and the homes are 60 m away.
  expect(session.growthFigures.nearWords.get()?.sentence).toContain("**geen**");
});

test("what is not known yet, or cannot be, is said instead of a number", async () => {
  const session = await withHotspots();
  addHomes(session);
  const { growthFigures: growth, figures } = session;
  chooseYear(session.project, 2015);
  // The hotspots on screen are of another year than the one that is chosen.
  expect(growth.near.get()?.kind).toBe("waiting");
  chooseYear(session.project, 2020);
  await search(session);
  expect(growth.near.get()?.kind).toBe("found");
  changeGrowth(session.view, { measure: "jobs" });
  await search(session);
  expect(growth.near.get()?.kind).toBe("level");
  expect(growth.nearZones.get()).toBe(null);
  session.tensionView.setState({ listProblem: "De lijst kwam niet." });
  changeGrowth(session.view, { measure: "jobs-change" });
  await search(session);
  expect(growth.nearWords.get()?.sentence).toContain("De lijst kwam niet.");
  session.tensionView.setState({ listProblem: "" });
  const under = figures.analysis.get();
  const hotspots = { state: session.runs.hotspots.state.get(), found: session.runs.hotspots.found.get() };
  if (!under) throw new Error("nothing loaded");
  const asked = { under, hotspots, listProblem: "" };
  const tension = session.tensionFigures.always.state.get();
  if (!tension) throw new Error("no tension");
  expect(nearHomesOf({ ...asked, tension: null })?.kind).toBe("waiting");
  expect(nearHomesOf({ ...asked, tension: { ...tension, stopped: true } })?.kind).toBe("stopped");
  expect(nearHomesOf({ ...asked, tension: { ...tension, failed: new Error("weg") } })?.kind).toBe("failed");
  expect(nearHomesOf({ ...asked, tension: { ...tension, model: null } })?.kind).toBe("waiting");
  const stopped = { ...hotspots, state: { kind: "stopped" } as const };
  expect(nearHomesOf({ ...asked, tension, hotspots: stopped })).toBe(null);
});
