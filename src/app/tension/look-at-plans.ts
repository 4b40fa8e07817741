import { fitBounds } from "../actions.ts";
import type { Session } from "../session.ts";
import { boundsOfZones } from "../zones/focus.ts";

/**
 * Shows all zones that are held against firms, at the scale at which they can be told apart: how the view opens. Only on a
 * map that nobody has moved and no link has set, with nothing selected or in hand that would lose its place.
 */
export function lookAtPlans(app: Session): void {
  const plans = app.tensionFigures.plans.get();
  const { selection, tool } = app.view.getState();
  if (!plans?.length || !app.mapReport.getState().untouched || selection || tool) return;
  // Once: whoever goes back to the whole region means it.
  app.mapReport.setState({ untouched: false });
  fitBounds(app, boundsOfZones(plans));
}
