import { toLonLat, toRd } from "../../core/geometry/rd.ts";
import { textAt } from "../../core/register/text-column.ts";
import { type DrawnZone, roundDeg, roundM, type ZoneOutline } from "../../state/drawn-zone.ts";
import { changeZone, forgetZone, type ProjectDocument, removeZone } from "../../state/project.ts";
import { changeFirm, dropOtherScenario, restoreFirm, switchScenario } from "../../state/tension.ts";
import type { ScenarioName } from "../../state/tension-choice.ts";
import type { TensionView } from "../../state/tension-view.ts";
import { showToast } from "../../state/toasts.ts";
import { editZone, sayIn } from "../actions.ts";
import type { Session } from "../session.ts";
import { shiftedAreas } from "../zones/outline-of-shape.ts";
import { planOfCopy } from "../zones/plan-of-copy.ts";
import { ringsOfShape, type Zone } from "../zones/zone.ts";
import type { TensionBase } from "./compute.ts";
import { firmName } from "./sentences.ts";

/** What a planner can try: all of it one step of undo each, in the scenario that is at work. */

/** Puts a zone under the hand. One of a layer is copied first; the copy takes its place in the ranking. */
export function startMoving(app: Session, entry: Zone): void {
  if (entry.drawn) {
    editZone(app, entry.drawn, true);
    return;
  }
  const { zones, nextNumber, scenario } = app.project.getState();
  const { low, high } = entry.dwellings;
  const copy: DrawnZone = {
    number: nextNumber,
    name: entry.name,
    origin: "plan",
    outline: copyOf(entry),
    insteadOf: entry.key,
    ...(Number.isNaN(low) || Number.isNaN(high) ? {} : { homes: [low, high] as const }),
  };
  app.project.setState({ zones: [...zones, copy], nextNumber: nextNumber + 1 });
  app.view.setState({ selection: { kind: "drawn", number: copy.number }, tool: null });
  showToast(app.toasts, sayIn(app, "tv.move.copied", { zone: entry.name, s: scenario }));
  // The map takes the copy with the next render; only then can it give it handles.
  app.viewport.afterDrawing(() => {
    editZone(app, copy, true);
    forgetUnlessMoved(app, copy);
  });
}

/** Once the copy is let go of, however that is done: one that is as it was made was no change, and leaves no trace. */
function forgetUnlessMoved(app: Session, copy: DrawnZone): void {
  const stop = app.live.subscribe(({ zone: live }) => {
    if (live?.editing && live.number === copy.number) return;
    stop();
    const { zones } = app.project.getState();
    const zone = zones.find(({ number }) => number === copy.number);
    if (JSON.stringify(zone) !== JSON.stringify(copy)) return;
    forgetZone(app.project, copy.number);
    const { selection } = app.view.getState();
    if (selection?.kind === "drawn" && selection.number === copy.number)
      app.view.setState({ selection: planOfCopy(copy) });
  });
}

/** Rings of a zone, open and rounded as a link keeps them. */
function copyOf({ shape }: Zone): ZoneOutline {
  return {
    kind: "areas",
    polygons: ringsOfShape(shape).map((rings) =>
      rings.map((ring) => ring.slice(0, -1).map(([x, y]) => [roundM(x), roundM(y)] as const)),
    ),
  };
}

export function stopMoving(app: Session): void {
  app.live.setState({ zone: null });
}

/** Shifts a drawn zone: the keyboard's and the thumb's way of dragging. */
export function nudge(app: Session, zone: DrawnZone, dxM: number, dyM: number): void {
  const outline = shifted(zone.outline, dxM, dyM);
  changeZone(app.project, zone.number, { outline });
  app.live.setState((held) => (held.zone?.editing ? { zone: { ...held.zone, outline } } : held));
}

function shifted(outline: ZoneOutline, dxM: number, dyM: number): ZoneOutline {
  if (outline.kind === "areas") return shiftedAreas(outline, dxM, dyM);
  const inDegrees = ([lon, lat]: readonly [number, number]): readonly [number, number] => {
    const [x, y] = toRd(lon, lat);
    const [newLon, newLat] = toLonLat(x + dxM, y + dyM);
    return [roundDeg(newLon), roundDeg(newLat)];
  };
  if (outline.kind === "circle") return { ...outline, centre: inDegrees(outline.centre) };
  if (outline.crs === "rd")
    return { ...outline, corners: outline.corners.map(([x, y]) => [roundM(x + dxM), roundM(y + dyM)]) };
  return { ...outline, corners: outline.corners.map(inDegrees) };
}

/** How far a copied zone was moved, metres: from the first corner of its origin to its own. */
export function movedM(copy: DrawnZone, origin: Zone | undefined): number | null {
  if (copy.outline.kind !== "areas" || !origin) return null;
  const from = ringsOfShape(origin.shape)[0]?.[0]?.[0];
  const to = copy.outline.polygons[0]?.[0]?.[0];
  return from && to ? Math.hypot(to[0] - from[0], to[1] - from[1]) : null;
}

/** The copy goes, and the zone it stood for is back in the ranking. */
export function putZoneBack(app: Session, copy: DrawnZone): void {
  stopMoving(app);
  removeZone(app.project, copy.number);
  app.view.setState({ selection: planOfCopy(copy) });
}

export function startPlacing(app: Session, row: number): void {
  app.tensionView.setState({ placing: row });
}

export function placeFirm(app: Session, base: TensionBase, row: number, xM: number, yM: number): void {
  app.tensionView.setState({ placing: null });
  const firm = textAt(base.register.firms.id, row);
  changeFirm(app.project, { firm, kind: "moved", xM: roundM(xM), yM: roundM(yM) });
  tellFirm(app, base, row, "tv.undo.moved");
}

export function closeFirm(app: Session, base: TensionBase, row: number): void {
  changeFirm(app.project, { firm: textAt(base.register.firms.id, row), kind: "closed" });
  tellFirm(app, base, row, "tv.undo.closed");
}

export function putFirmBack(app: Session, base: TensionBase, row: number): void {
  restoreFirm(app.project, textAt(base.register.firms.id, row));
  tellFirm(app, base, row, "tv.undo.restored");
}

function tellFirm(
  app: Session,
  base: TensionBase,
  row: number,
  key: "tv.undo.moved" | "tv.undo.closed" | "tv.undo.restored",
): void {
  const { scenario } = app.project.getState();
  showToast(app.toasts, sayIn(app, key, { firm: firmName(base, row), s: scenario }), { undo: true });
}

/** The other scenario to work; a selected drawn zone that it does not have is let go. */
export function turnScenario(app: Session): void {
  stopMoving(app);
  switchScenario(app.project);
  const { zones } = app.project.getState();
  app.view.setState(({ selection }) => ({
    selection:
      selection?.kind === "drawn" && !zones.some(({ number }) => number === selection.number)
        ? null
        : selection,
  }));
}

export function leaveOtherScenario(app: Session): void {
  const { scenario } = app.project.getState();
  const other = scenario === "A" ? "B" : "A";
  dropOtherScenario(app.project);
  app.tensionView.setState(({ table }) => ({ table: table === "compare" ? null : table }));
  showToast(app.toasts, sayIn(app, "tv.scenario.dropped", { s: other }), { undo: true });
}

/** Opens the table of what the scenario at work changes, against the other one or against register and plans as they are. */
export function compareScenario(app: Session, compareWith: TensionView["compareWith"]): void {
  app.tensionView.setState({ table: "compare", compareWith });
}

/** What stands beside what in that table, the one it is held against first. */
export function comparedSides(
  { scenario, otherScenario }: Pick<ProjectDocument, "scenario" | "otherScenario">,
  wanted: TensionView["compareWith"],
): readonly ["A", "B"] | readonly ["planned", ScenarioName] {
  return wanted === "other" && otherScenario ? ["A", "B"] : ["planned", scenario];
}
