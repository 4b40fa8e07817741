import { expect, test } from "vitest";
import { closeCard } from "../../src/app/actions.ts";
import { leaveFound, showFound } from "../../src/app/found-place.ts";
import { search } from "../../src/app/search-index.ts";
import { speakerOf } from "../../src/i18n/speaker.ts";
import { testSession } from "./test-session.ts";

const zuidwijk = { name: "Zuidwijk", municipality: "Rotterdam", lonDeg: 4.48, latDeg: 51.87 };
const find = (typed: string) =>
  search(typed, [zuidwijk], { region: null, ownLayers: new Map() }, null, speakerOf("nl").say)[0];

test("what is found is marked until something else is, and until its card is closed or the mark is left", () => {
  const session = testSession();
  const found = () => session.view.getState().found;
  expect(leaveFound(session)).toBe(false);
  showFound(session, find("zuidwijk"));
  expect(found()).toEqual({ name: "Zuidwijk", lonDeg: 4.48, latDeg: 51.87 });
  expect(session.view.getState().selection).toMatchObject({ kind: "place", name: "Zuidwijk" });
  expect(session.asked.wentTo).toBe(1);
  showFound(session, find("92000 437000"));
  expect(found()?.name).toBe("RD 92000 437000");
  expect(leaveFound(session)).toBe(true);
  expect(found()).toBeNull();
  // The card stays: only the mark went.
  expect(session.view.getState().selection).toMatchObject({ kind: "place" });
  showFound(session, find("zuidwijk"));
  closeCard(session);
  expect(found()).toBeNull();
});
