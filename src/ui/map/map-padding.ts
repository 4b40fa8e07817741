import type { ViewState } from "../../state/view.ts";

export type Padding = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/**
 * The parts of the map that panels cover, in px, so that "fit" and the keyboard crosshair use the free
 * rectangle. The map element itself begins right of the docked panel.
 */
export function mapPadding({
  selection,
  tool,
  firmList,
}: Pick<ViewState, "selection" | "tool" | "firmList">): Padding {
  const width = window.innerWidth;
  const card = selection !== null || tool !== null;
  if (width < 700) return { left: 24, right: 24, top: 120, bottom: card ? 400 : 230 };
  const cardWidth = width < 1200 ? 344 : 380;
  return {
    left: 24,
    right: card ? cardWidth : 24,
    top: 108,
    bottom: firmList ? Math.round(window.innerHeight * 0.42) : 84,
  };
}

/** Is there a drawer under the map: the list of firms, or the charts of the growth view? */
export function drawerOpen({
  firmList,
  view,
  growth,
}: Pick<ViewState, "firmList" | "view" | "growth">): boolean {
  return firmList || (view === "growth" && growth.chart !== null);
}

/** What of the map no panel covers when it is counted as a whole: everything under tools and around the card. */
export function freeRectangle(
  view: Pick<ViewState, "selection" | "firmList">,
  area: { width: number; height: number },
) {
  const covered = view.selection && window.innerWidth >= 700 ? mapPadding({ ...view, tool: null }).right : 0;
  const sheet =
    window.innerWidth < 700
      ? mapPadding({ ...view, tool: null }).bottom
      : view.firmList
        ? area.height * 0.42
        : 0;
  return { left: 0, top: 0, right: area.width - covered, bottom: area.height - sheet };
}
