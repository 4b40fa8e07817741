import type { WordValues } from "../i18n/sentence.ts";
import { translate, type WordKey } from "../i18n/translate.ts";
import { type DrawnZone, roundDeg, roundM, type ZoneOrigin, type ZoneOutline } from "../state/drawn-zone.ts";
import { addZone, clearFilter, type ProjectDocument, removeZone } from "../state/project.ts";
import { showToast } from "../state/toasts.ts";
import { drawToolOf, type Tool } from "../state/view.ts";
import type { Session } from "./session.ts";
import { stepCode } from "./steps/step-code.ts";
import { planOfCopy } from "./zones/plan-of-copy.ts";
import { boundsOfZoneDeg } from "./zones/zone-bounds.ts";
import { boundsOfOutline, nameOfZone } from "./zones/zone-shape.ts";
import { zoneTableOf } from "./zones/zone-table-of.ts";

/** What a user can do, in one place for mouse, keyboard and menus. */

export function sayIn(app: Session, key: WordKey, values?: WordValues): string {
  return translate(app.view.getState().language, key, values);
}

/** Adds a zone, selects it, and closes the tool. */
export function makeZone(app: Session, origin: ZoneOrigin, outline: ZoneOutline): void {
  const zone = addZone(app.project, origin, outline);
  app.live.setState({ zone: null });
  app.view.setState(({ hiddenZones }) => ({
    selection: { kind: "drawn", number: zone.number },
    tool: null,
    // Its number may have been that of a zone that was hidden and undone.
    hiddenZones: hiddenZones.filter((number) => number !== zone.number),
  }));
  // What the map shows is more than its card leaves of it, however it is moved.
  if (origin !== "view") app.viewport.keepBoxInView(boundsOfOutline(outline));
}

/** A zone of what the map shows, without what panels cover. */
export function countView(app: Session): void {
  const corners = app.viewport.freeCorners();
  if (!corners) {
    sayNoMap(app);
    return;
  }
  makeZone(app, "view", {
    kind: "polygon",
    crs: "wgs84",
    corners: corners.map(([lon, lat]) => [roundDeg(lon), roundDeg(lat)] as const),
  });
}

export function countRadius(app: Session, lonDeg: number, latDeg: number, radiusM: number): void {
  const outline: ZoneOutline = {
    kind: "circle",
    centre: [roundDeg(lonDeg), roundDeg(latDeg)],
    radiusM: roundM(radiusM),
  };
  makeZone(app, "radius", outline);
  fitBounds(app, boundsOfOutline(outline));
}

/** Rings around a point, each with its count, in the card and on the map; without a name it is a point on the map. */
export function chooseRings(app: Session, name: string, lonDeg: number, latDeg: number): void {
  app.view.setState({
    selection: { kind: "rings", name, lonDeg: roundDeg(lonDeg), latDeg: roundDeg(latDeg) },
    tool: null,
    firmList: false,
  });
}

/** Why nothing can be drawn at this moment; "" when it can. */
export function whyNoDrawing(app: Session): "" | "tools.loading" | "tools.nomap" {
  const { canDraw } = app.mapReport.getState();
  return canDraw === "yes" ? "" : canDraw === "never" ? "tools.nomap" : "tools.loading";
}

function sayNoMap(app: Session): void {
  showToast(app.toasts, sayIn(app, whyNoDrawing(app) || "tools.loading"));
}

/** Takes a tool in hand, or puts it away when it is. Before the map stands it says why it cannot. */
export function startTool(app: Session, tool: Tool): void {
  if (whyNoDrawing(app)) {
    sayNoMap(app);
    return;
  }
  const same = app.view.getState().tool === tool;
  app.live.setState({ zone: null });
  const measured = tool === "measure" && !same ? [] : null;
  app.view.setState({ tool: same ? null : tool, measured, firmList: false });
}

/** Puts the tool away; what was being drawn is dropped, and that is said. */
export function stopDrawing(app: Session): void {
  const draws = drawToolOf(app.view.getState().tool) !== null;
  app.live.setState({ zone: null });
  app.view.setState({ tool: null, measured: null });
  if (draws) showToast(app.toasts, sayIn(app, "draw.cancelled"));
}

export function takeCornerBack(app: Session): void {
  const draws = drawToolOf(app.view.getState().tool) !== null;
  if (app.viewport.takeCornerBack() && draws) showToast(app.toasts, sayIn(app, "draw.corner.taken"));
}

function putCornerBack(app: Session): void {
  if (app.viewport.putCornerBack()) showToast(app.toasts, sayIn(app, "draw.corner.again"));
}

/** Takes the corner under the hand off the zone that is being edited, or says why not. */
export function removeCorner(app: Session): void {
  showToast(app.toasts, sayIn(app, `draw.corner.${app.viewport.removeCorner()}`));
}

export function deleteZone(app: Session, number: number): void {
  const zone = app.project.getState().zones.find((candidate) => candidate.number === number);
  if (!zone) return;
  removeZone(app.project, number);
  app.live.setState({ zone: null });
  app.view.setState(({ selection }) => ({
    selection: selection?.kind === "drawn" && selection.number === number ? null : selection,
  }));
  const name = nameOfZone(zone, (n) => sayIn(app, "card.zone", { n }));
  // A copy of a plan only stood for it: without the copy the plan is where it was.
  const key = zone.insteadOf === undefined ? "undo.zone" : "undo.plan-back";
  showToast(app.toasts, sayIn(app, key, { zone: name }), { undo: true });
}

/** Handles on the corners of a zone; its count follows while they are dragged. */
export function editZone(app: Session, { number, outline }: DrawnZone, whole = false): void {
  app.view.setState({ selection: { kind: "drawn", number }, tool: null });
  app.live.setState({ zone: { number, editing: true, outline, whole, moving: false, problem: null } });
}

export function wipeFilters(app: Session): void {
  clearFilter(app.project);
  showToast(app.toasts, sayIn(app, "undo.filters"), { undo: true });
}

/** One step back. While a tool is on that is its last corner: what was decided before it began stays. */
export function undo(app: Session): void {
  if (app.view.getState().tool) {
    takeCornerBack(app);
    return;
  }
  const { pastStates, undo: step } = app.project.temporal.getState();
  if (!pastStates.length) return;
  const after = app.project.getState();
  step();
  followZones(app, after.zones);
  tellStep(app, "step.undone", app.project.getState(), after);
}

export function redo(app: Session): void {
  if (app.view.getState().tool) {
    putCornerBack(app);
    return;
  }
  const { futureStates, redo: step } = app.project.temporal.getState();
  if (!futureStates.length) return;
  const before = app.project.getState();
  step();
  followZones(app, before.zones);
  tellStep(app, "step.redone", before, app.project.getState());
}

/** Says which step it was; the words come with the first one. Where they do not come, the map and figures still show it. */
function tellStep(
  app: Session,
  sentence: "step.undone" | "step.redone",
  before: ProjectDocument,
  after: ProjectDocument,
): void {
  void stepCode.fetch().then(() => {
    const state = stepCode.get();
    if (state.kind === "here") showToast(app.toasts, state.code.stepWords(app, sentence, before, after));
  });
}

/**
 * A zone that undo or redo brings back is selected again; a selected one that is gone is not, and where it stood for a
 * plan that plan is. Handles stay on the zone under edit, on the corners it has now.
 */
function followZones(app: Session, zonesBefore: readonly DrawnZone[]): void {
  const { zones } = app.project.getState();
  const { selection } = app.view.getState();
  const { zone: live } = app.live.getState();
  const edited = live?.editing && zones.find((zone) => zone.number === live.number);
  app.live.setState({
    zone: edited ? { ...live, outline: edited.outline, moving: false, problem: null } : null,
  });
  if (zones.length > zonesBefore.length) {
    app.view.setState({ selection: { kind: "drawn", number: zones[zones.length - 1].number } });
    return;
  }
  if (selection?.kind !== "drawn" || zones.some((zone) => zone.number === selection.number)) return;
  const gone = zonesBefore.find((zone) => zone.number === selection.number);
  app.view.setState({ selection: planOfCopy(gone), firmList: false });
}

export function selectZone(app: Session, layer: string, id: string, fly = false): void {
  app.view.setState({ selection: { kind: "zone", layer, id } });
  if (!fly) return;
  const table = zoneTableOf(layer, app.data.getState());
  const row = table?.id.indexOf(id) ?? -1;
  if (table && row >= 0) fitBounds(app, boundsOfZoneDeg(table, row));
}

export function fitBounds(app: Session, boundsDeg: readonly [number, number, number, number]): void {
  app.viewport.show(boundsDeg);
}

export function flyToPoint(app: Session, lonDeg: number, latDeg: number, zoom: number): void {
  app.viewport.goTo({ lonDeg, latDeg, leastZoom: zoom });
}

export function closeCard(app: Session): void {
  app.live.setState({ zone: null });
  app.view.setState({ selection: null, firmList: false, tool: null, found: null });
}
