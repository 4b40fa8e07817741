import type { Session } from "../../app/session.ts";
import { PLAN_LAYER } from "../../app/tension/shaded-layers.ts";
import type { TensionMarks } from "../../app/tension/tension-marks.ts";
import { toRd } from "../../core/geometry/rd.ts";
import type { MapHit } from "../../core/scene.ts";

/** What the map's clicks need of the page as it stands; kept by TensionOverlays while the view is open. */
type Clicked = { readonly marks: TensionMarks; readonly place: (row: number, x: number, y: number) => void };
let clicked: Clicked | null = null;

export function listenToClicks(now: Clicked | null): void {
  clicked = now;
}

/**
 * What a click means in the tension view before it means what it does elsewhere: a place for the firm that waits for
 * one, or another firm in focus on the card of the selected zone.
 *
 * @returns true when the click has been answered
 */
export function answerTensionClick(app: Session, hit: MapHit): boolean {
  if (!clicked) return false;
  const { placing } = app.tensionView.getState();
  if (placing !== null) {
    clicked.place(placing, ...toRd(hit.lonDeg, hit.latDeg));
    return true;
  }
  const { marks } = clicked;
  const { selection } = app.view.getState();
  if (selection?.kind !== "firm" && marks.selected) {
    const affected = hit.rows.find((row) => marks.affected.includes(row));
    if (affected !== undefined) {
      app.tensionView.setState({ focus: affected });
      return true;
    }
  }
  const plan = hit.rows.length === 0 && hit.zones.find(({ layer }) => layer === PLAN_LAYER);
  if (plan) {
    app.tensionView.setState({ focus: null });
    app.view.setState({ selection: { kind: "drawn", number: Number(plan.id) } });
    return true;
  }
  return false;
}
