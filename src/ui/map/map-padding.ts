import { LEAST_FREE_PX } from "../../map/map-api.ts";
import type { ViewState } from "../../state/view.ts";
import { oneColumn } from "../frame/layout.ts";
import {
  BESIDE_CARD_PX,
  CARD_WIDTH_PX,
  DRAWER_SHARE,
  halfSheetPx,
  PHONE_BELOW_PX,
  SHEET_PEEK_PX,
  WIDE_FROM_PX,
} from "../frame/sizes.ts";
import { placeBeside } from "./place-beside.ts";

export type Padding = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The tools that float above the phone's sheet, and the bar and tabs at its top. */
const PHONE_TOOLS_PX = 84;
const PHONE_TOP_PX = 120;

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
  if (oneColumn.matches) return { left: 12, right: 12, top: 12, bottom: 12 };
  if (width < PHONE_BELOW_PX) {
    const height = window.innerHeight;
    const sheet = tool === null ? halfSheetPx() : SHEET_PEEK_PX;
    const bottom = Math.min(sheet + PHONE_TOOLS_PX, height - LEAST_FREE_PX - PHONE_TOP_PX);
    return { left: 24, right: 24, top: PHONE_TOP_PX, bottom };
  }
  const cardPx = width < WIDE_FROM_PX ? CARD_WIDTH_PX.medium : CARD_WIDTH_PX.wide;
  return {
    left: 24,
    right: card ? cardPx + BESIDE_CARD_PX : 24,
    top: 108,
    bottom: firmList ? Math.round(window.innerHeight * DRAWER_SHARE) : Math.max(84, coveredByYears()),
  };
}

/** What of the map no panel covers when it is counted as a whole: everything under tools and around the card. */
export function freeRectangle(
  view: Pick<ViewState, "selection" | "firmList">,
  area: { width: number; height: number },
) {
  const covered =
    view.selection && window.innerWidth >= PHONE_BELOW_PX ? mapPadding({ ...view, tool: null }).right : 0;
  const sheet =
    window.innerWidth < PHONE_BELOW_PX ? coveredBySheet() : view.firmList ? area.height * DRAWER_SHARE : 0;
  const top = window.innerWidth < PHONE_BELOW_PX && !oneColumn.matches ? PHONE_TOP_PX : 0;
  return { left: 0, top, right: area.width - covered, bottom: area.height - sheet };
}

/** Where a hover card stands beside the pointer, in what no panel covers. */
export function besidePointer(
  point: { readonly x: number; readonly y: number },
  view: Pick<ViewState, "selection" | "firmList">,
): ReturnType<typeof placeBeside> {
  const area = document.getElementById("map")?.getBoundingClientRect();
  return placeBeside(point, area ? freeRectangle(view, area) : null);
}

/** The years and what stands beside them, on two lines in a narrow window, with the line below them. */
function coveredByYears(): number {
  return (document.querySelector(".time-slot")?.getBoundingClientRect().height ?? 0) + 24;
}

/** As high as it was dragged, which only the page knows. */
function coveredBySheet(): number {
  if (oneColumn.matches) return 0;
  return document.querySelector(".sheet")?.getBoundingClientRect().height ?? 0;
}
