import { expect, test } from "vitest";
import { placeOf } from "../../../src/app/growth/areas.ts";
import { changeGrowth } from "../../../src/state/growth.ts";
import { decodeLink } from "../../../src/state/link/decode-link.ts";
import { encodeLink } from "../../../src/state/link/encode-link.ts";
import { addZone } from "../../../src/state/project.ts";
import { smallRegion } from "../../io/small-region.ts";
import { load, squareAround, testSession } from "../test-session.ts";

test("charts follow the zone that is selected in the growth view, and an area that was chosen after it stays", () => {
  const session = testSession();
  const { view } = session;
  for (const x of [88_000, 90_000]) addZone(session.project, "typed", squareAround(x, 437_000, 200));
  const select = (number: number) => view.setState({ selection: { kind: "drawn", number } });
  const area = () => view.getState().growth.area;
  // In another view nothing of the growth view changes, nor does its part of a link.
  select(1);
  expect(area()).toBe("outside");
  view.setState({ view: "growth" });
  expect(area()).toBe("zone:1");
  select(2);
  expect(area()).toBe("zone:2");
  changeGrowth(view, { area: "inside" });
  view.setState({ firmList: true });
  expect(area()).toBe("inside");
  view.setState({ selection: null });
  expect(area()).toBe("inside");
  select(1);
  expect(area()).toBe("zone:1");
  // Charts that open leave the zone in sight; another chart moves nothing.
  expect(session.asked.shown).toBe(0);
  changeGrowth(view, { chart: "shift" });
  changeGrowth(view, { chart: "years" });
  expect(session.asked.shown).toBe(1);
});

test("a link that names an area keeps it, whichever zone is selected", () => {
  const session = testSession("#t=growth&gr=area:inside&k=1&z=");
  expect(session.view.getState().growth.area).toBe("inside");
});

test("charts follow a zone of the region too, are about what lies in it, and its link brings it back", () => {
  const session = testSession();
  load(session, [
    { xM: 93_500, yM: 433_500, jobs: [10, 30] },
    { xM: 95_000, yM: 433_500, jobs: [100, 100] },
  ]);
  session.data.setState({ region: smallRegion });
  session.view.setState({ view: "growth", selection: { kind: "zone", layer: "estates", id: "estate" } });
  const { growth } = session.view.getState();
  expect(growth.area).toBe("estates:estate");
  const zones = session.growthFigures.chartZones.get();
  expect(zones.map(({ name }) => name)).toEqual(["Estate"]);
  const analysis = session.figures.analysis.get();
  if (!analysis) throw new Error("no register");
  expect([...placeOf(analysis, growth.area, zones).rows]).toEqual([0]);
  const link = encodeLink(session.project.getState(), session.view.getState());
  expect(decodeLink(link).view.growth.area).toBe("estates:estate");
  changeGrowth(session.view, { chart: "shift" });
  expect(session.asked.shown).toBe(1);
  // What this region has not is no area, as a zone that was drawn and is gone.
  changeGrowth(session.view, { area: "estates:other" });
  expect(session.growthFigures.chartZones.get()).toEqual([]);
});
