import type { DrawnZone } from "../drawn-zone.ts";
import type { ViewName, ViewState } from "../view.ts";
import { type LinkEntry, withView } from "./link-entry.ts";

/** What the card shows: `k=2`. Read after the zones and the tab, which decide what it can mean. */
export const selectionEntry: LinkEntry = {
  key: "k",
  write: ({ view }) => encodeSelection(view.selection),
  read: (written, link) =>
    withView(link, { selection: decodeSelection(written, link.project.zones, link.view.view) }),
};

/**
 * What is selected, as `k`: a square, the number of a drawn zone, `total`, or `layer:id` of the embedded region.
 * A selected firm is a row of a register and a zone of the user's own file may be named after anything: both stay
 * out of links.
 */
function encodeSelection(selection: ViewState["selection"]): string | null {
  if (selection?.kind === "cell") return `${selection.xM}:${selection.yM}`;
  if (selection?.kind === "drawn") return String(selection.number);
  if (selection?.kind === "total") return "total";
  if (selection?.kind !== "zone") return null;
  const written = `${selection.layer}:${selection.id}`;
  return SELECTED_ZONE.test(written) ? written : null;
}

function decodeSelection(
  written: string,
  zones: readonly DrawnZone[],
  view: ViewName,
): ViewState["selection"] {
  if (!written) return null;
  const cell = /^(-?\d+):(-?\d+)$/.exec(written);
  if (cell && view === "growth") return { kind: "cell", xM: Number(cell[1]), yM: Number(cell[2]) };
  const number = Number(written);
  if (Number.isInteger(number))
    return zones.some((zone) => zone.number === number) ? { kind: "drawn", number } : null;
  if (written === "total") return zones.length > 1 ? { kind: "total" } : null;
  const [, layer, id] = SELECTED_ZONE.exec(written) ?? [];
  if (layer && id) return { kind: "zone", layer, id };
  // Links once named housing zones only, without their layer.
  return /^[a-z0-9-]+$/.test(written) ? { kind: "zone", layer: "housing-zones", id: written } : null;
}

/** A zone that every copy of the page has. */
const SELECTED_ZONE = /^(housing-zones|port-areas|estates):([a-z0-9-]+)$/;
