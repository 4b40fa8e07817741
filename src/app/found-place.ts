import { boundsOf } from "../core/geometry/rings.ts";
import { fitBounds, flyToPoint, selectZone } from "./actions.ts";
import type { SearchResult } from "./search-index.ts";
import type { Session } from "./session.ts";

/** Goes to what was searched for, opens its card, and marks it on the map until something else is searched for. */
export function showFound(app: Session, result: SearchResult): void {
  const { name, lonDeg, latDeg, zone, row, rows } = result;
  if (rows) {
    showFirms(app, name, rows);
    return;
  }
  app.view.setState({ found: { name, lonDeg, latDeg } });
  if (zone) selectZone(app, zone.layer, zone.id, true);
  else if (row !== undefined) {
    app.view.setState({ selection: { kind: "firm", row } });
    flyToPoint(app, lonDeg, latDeg, 15);
  } else {
    app.view.setState({ selection: { kind: "place", name, lonDeg, latDeg } });
    flyToPoint(app, lonDeg, latDeg, 13.5);
  }
}

/** All establishments of a postcode or an address: each stands out by itself, and no pin is put between them. */
function showFirms(app: Session, title: string, rows: readonly number[]): void {
  app.view.setState({ found: null, selection: { kind: "firms", rows, title } });
  const firms = app.figures.analysis.get()?.register.firms;
  if (!firms) return;
  const points = rows.map((row) => [firms.lonDeg[row], firms.latDeg[row]] as const);
  fitBounds(app, boundsOf(points));
}

/** Takes the mark away. @returns whether there was one */
export function leaveFound(app: Session): boolean {
  if (!app.view.getState().found) return false;
  app.view.setState({ found: null });
  return true;
}
