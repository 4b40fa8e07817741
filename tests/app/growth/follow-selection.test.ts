import { expect, test } from "vitest";
import { changeGrowth } from "../../../src/state/growth.ts";
import { addZone } from "../../../src/state/project.ts";
import { squareAround, testSession } from "../test-session.ts";

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
