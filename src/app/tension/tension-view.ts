import { toRd } from "../../core/geometry/rd.ts";
import { derive, pick } from "../derive.ts";
import type { Session } from "../session.ts";
import type { AppView, FirmMarks } from "../views.ts";
import { PLAN_LAYER } from "./shaded-layers.ts";
import { placeFirm } from "./what-if.ts";

/** The tension view: marks of who is affected, a firm that waits for its place, tables under the map. */
export function tensionView(session: Session): AppView {
  const { view, tensionView: open, tensionFigures, figures } = session;
  const marks = derive(
    [tensionFigures.marks],
    (found): FirmMarks | null =>
      found && {
        firms: found.firms,
        closed: found.closed,
        affectedRows: found.affected,
        focusRows: found.focus,
        // Of the region, thousands that reach no zone would hide the few that do.
        ...(found.selected ? {} : { othersOpacity: 0.2 }),
      },
  );
  const bubble = derive([tensionFigures.inFocus, figures.speaker], (found, { say }) =>
    found ? say("tv.bubble", { n: found.tension.totals.firmsWithinReach }) : "",
  );
  return {
    marks,
    spoken: tensionFigures.spoken,
    bubble,
    drawer: pick(open, ({ table }) => table !== null),
    leave: () => {
      const { placing, table, dialog } = open.getState();
      if (dialog) open.setState({ dialog: null });
      else if (placing !== null) open.setState({ placing: null });
      else if (table) open.setState({ table: null });
      else return false;
      return true;
    },
    click: (hit) => {
      const base = tensionFigures.state.get()?.base;
      const shown = tensionFigures.marks.get();
      if (!base || !shown) return false;
      const { placing } = open.getState();
      if (placing !== null) {
        placeFirm(session, base, placing, ...toRd(hit.lonDeg, hit.latDeg));
        return true;
      }
      if (view.getState().selection?.kind !== "firm" && shown.selected) {
        const affected = hit.rows.find((row) => shown.affected.includes(row));
        if (affected !== undefined) {
          open.setState({ focus: affected });
          return true;
        }
      }
      const plan = hit.rows.length === 0 && hit.zones.find(({ layer }) => layer === PLAN_LAYER);
      if (!plan) return false;
      open.setState({ focus: null });
      view.setState({ selection: { kind: "drawn", number: Number(plan.id) } });
      return true;
    },
    hover: () => [],
  };
}
