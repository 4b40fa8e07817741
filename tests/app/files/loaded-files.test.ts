import { expect, test } from "vitest";
import "../../../src/i18n/whole-vocabulary.ts";
import { undo } from "../../../src/app/actions.ts";
import { loadedFiles, unload } from "../../../src/app/files/loaded-files.ts";
import type { ZoneTable } from "../../../src/core/zone-table.ts";
import { keepGuidelines, keepOwnLayer, keepRegister } from "../../../src/state/data.ts";
import { addOwnLayer, chooseRegister } from "../../../src/state/project.ts";
import { chooseGuidelines } from "../../../src/state/tension.ts";
import { RULES } from "../tension/small-tension.ts";
import { load, testSession } from "../test-session.ts";

/** A session with a register, a layer of zones and a list of the user's own, all in use. */
function withOwnFiles() {
  const session = testSession();
  load(session, [{ xM: 0, yM: 0, jobs: [1, 2] }]);
  const sample = session.data.getState().registers.get("sample");
  if (!sample) throw new Error("no sample");
  keepRegister(session.data, { ...sample, id: "register-1", fileName: "lisa.csv", synthetic: false });
  chooseRegister(session.project, "register-1");
  keepOwnLayer(session.data, {
    table: { layer: "own-1", count: 2 } as ZoneTable,
    fileName: "plannen.geojson",
    use: "plans",
  });
  addOwnLayer(session.project, "own-1");
  keepGuidelines(session.data, "list-1", RULES);
  chooseGuidelines(session.project, "list-1");
  return session;
}

const loadedIn = (session: ReturnType<typeof testSession>) =>
  loadedFiles(session.project.getState(), session.data.getState());

test("nothing is loaded where the page shows its own register, list and zones", () => {
  const session = testSession();
  load(session, [{ xM: 0, yM: 0, jobs: [1, 2] }]);
  expect(loadedIn(session)).toEqual([]);
});

test("register, zones and list of the user are named with what they hold", () => {
  expect(loadedIn(withOwnFiles()).map(({ kind, fileName, count }) => [kind, fileName, count])).toEqual([
    ["register", "lisa.csv", 1],
    ["zones", "plannen.geojson", 2],
    ["guidelines", "Proeflijst", 3],
  ]);
});

test("each can be taken out, in one step that undo brings back, and says what is there instead", () => {
  for (const at of [0, 1, 2]) {
    const session = withOwnFiles();
    const before = loadedIn(session);
    unload(session, before[at]);
    expect(loadedIn(session)).toEqual(before.toSpliced(at, 1));
    expect(session.toasts.getState().toast).toMatchObject({ undo: true });
    expect(session.toasts.getState().toast?.text).toContain(before[at].fileName);
    undo(session);
    expect(loadedIn(session)).toEqual(before);
  }
});

test("without its register a chosen firm is let go, and without its layer a chosen zone", () => {
  const session = withOwnFiles();
  const [register, zones] = loadedIn(session);
  session.view.setState({ selection: { kind: "firm", row: 0 }, firmList: true });
  unload(session, register);
  expect(session.view.getState()).toMatchObject({ selection: null, firmList: false });
  expect(session.project.getState()).toMatchObject({ register: "sample", year: null });
  session.view.setState({ selection: { kind: "zone", layer: "own-1", id: "x" } });
  unload(session, zones);
  expect(session.view.getState().selection).toBeNull();
});
