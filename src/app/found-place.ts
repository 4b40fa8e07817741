import { flyToPoint, selectZone } from "./actions.ts";
import type { SearchResult } from "./search-index.ts";
import type { Session } from "./session.ts";

/** Goes to what was searched for, opens its card, and marks it on the map until something else is searched for. */
export function showFound(app: Session, { name, lonDeg, latDeg, zone, row }: SearchResult): void {
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

/** Takes the mark away. @returns whether there was one */
export function leaveFound(app: Session): boolean {
  if (!app.view.getState().found) return false;
  app.view.setState({ found: null });
  return true;
}
