import { expect, test, vi } from "vitest";
import { editZone, makeZone, redo, undo } from "../../../src/app/actions.ts";
import { stepWords } from "../../../src/app/steps/step-taken.ts";
import { changeZone, chooseYear, removeZone, toggleFilter } from "../../../src/state/project.ts";
import { changeFirm, changeLens, switchScenario } from "../../../src/state/tension.ts";
import { squareAround, testSession } from "../test-session.ts";

/** What each of these acts is called, the latest undone first, and then again as they are done once more. */
function stepsOf(acts: readonly ((session: ReturnType<typeof testSession>) => void)[]): string[] {
  const session = testSession();
  const words: string[] = [];
  for (const act of acts) {
    const before = session.project.getState();
    act(session);
    words.push(stepWords(session, "step.undo", before, session.project.getState()));
  }
  return words.map((said) => said.replace("Ongedaan maken: ", ""));
}

test("a step is named by what it did, and to which zone", () => {
  const square = squareAround(88_000, 437_000, 200);
  const corners = square.corners.map(([x, y]) => [x, y] as const);
  const outline = (list: readonly (readonly [number, number])[]) =>
    ({ outline: { kind: "polygon", crs: "rd", corners: list } }) as const;
  const circle = (radiusM: number) =>
    ({ outline: { kind: "circle", centre: [4.4, 51.9], radiusM } }) as const;
  expect(
    stepsOf([
      (session) => makeZone(session, "typed", square),
      ({ project }) => changeZone(project, 1, outline([[87_700, 436_700], ...corners.slice(1)])),
      ({ project }) => changeZone(project, 1, outline(corners.slice(1))),
      ({ project }) => changeZone(project, 1, outline(corners)),
      ({ project }) => changeZone(project, 1, outline(corners.map(([x, y]) => [x + 50, y] as const))),
      ({ project }) => changeZone(project, 1, { name: "Proef" }),
      ({ project }) => changeZone(project, 1, { homes: [100, 200] }),
      ({ project }) => changeZone(project, 1, circle(300)),
      ({ project }) => changeZone(project, 1, circle(400)),
      ({ project }) => removeZone(project, 1),
      ({ project }) => toggleFilter(project, "sides", 0),
      ({ project }) => chooseYear(project, 2017),
      ({ project }) => changeFirm(project, { firm: "id-A", kind: "closed" }),
      ({ project }) => changeLens(project, { areaType: "mixed" }),
      ({ project }) => switchScenario(project),
    ]),
  ).toEqual([
    "Zone 1 gemaakt",
    "hoek van Zone 1 verplaatst",
    "hoek van Zone 1 gewist",
    "hoek bij Zone 1 gezet",
    "Zone 1 verschoven",
    "naam van Zone 1",
    "woningen van Proef",
    "grens van Proef",
    "straal van Proef",
    "Proef verwijderd",
    "filters",
    "jaar",
    "bedrijf in het scenario",
    "hoe er wordt getoetst",
    "scenario B",
  ]);
});

test("undo and redo say what they did, and leave the handles on a zone that is being edited", async () => {
  const session = testSession();
  makeZone(session, "typed", squareAround(88_000, 437_000, 200));
  editZone(session, session.project.getState().zones[0]);
  const moved = squareAround(88_500, 437_000, 200);
  changeZone(session.project, 1, { outline: moved });
  undo(session);
  expect(session.live.getState().zone).toMatchObject({
    number: 1,
    editing: true,
    outline: squareAround(88_000, 437_000, 200),
  });
  const said = () => session.toasts.getState().toast?.text;
  await vi.waitFor(() => expect(said()).toBe("Ongedaan gemaakt: Zone 1 verschoven"));
  redo(session);
  await vi.waitFor(() => expect(said()).toBe("Opnieuw gedaan: Zone 1 verschoven"));
  expect(session.live.getState().zone).toMatchObject({ editing: true, outline: moved });
  // The zone itself goes: so do its handles.
  undo(session);
  undo(session);
  expect(session.live.getState().zone).toBeNull();
  await vi.waitFor(() => expect(said()).toBe("Ongedaan gemaakt: Zone 1 gemaakt"));
});

test("the plan is selected again once the copy that stood for it is undone", () => {
  const session = testSession();
  const outline = squareAround(88_000, 437_000, 200);
  session.project.setState({
    zones: [{ number: 1, name: "", origin: "plan", outline, insteadOf: "housing-zones:a:b" }],
  });
  session.view.setState({ selection: { kind: "drawn", number: 1 } });
  undo(session);
  expect(session.view.getState().selection).toEqual({ kind: "zone", layer: "housing-zones", id: "a:b" });
});
