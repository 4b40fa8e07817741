import type { CountShape } from "../../core/geometry/polygon-set.ts";
import type { LonLatBox } from "../../core/scene.ts";
import { formatRadius } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { DataState } from "../../state/data.ts";
import type { DrawnZone } from "../../state/drawn-zone.ts";
import type { LiveZone } from "../../state/live-zone.ts";
import type { Selection } from "../../state/view.ts";
import { drawnZone, layerZone, type Zone } from "./zone.ts";
import { boundsOfZoneDeg } from "./zone-bounds.ts";
import { boundsOfOutline } from "./zone-shape.ts";
import { zoneTableOf } from "./zone-table-of.ts";

/** What the card, the count and the spoken sentence are about: one zone, or all drawn ones taken together. */
export type Focus = {
  /** Stays the same while the zone is edited. */
  readonly key: string;
  readonly name: string;
  readonly zones: readonly Zone[];
  readonly shapes: readonly CountShape[];
  /** The one zone it is; null for the total over drawn zones. */
  readonly zone: Zone | null;
  /** Under the pointer: being drawn or edited. */
  readonly moving: boolean;
};

export type FocusFrom = {
  readonly live: LiveZone | null;
  readonly selection: Selection | null;
  readonly drawn: readonly DrawnZone[];
} & Pick<DataState, "region" | "ownLayers">;

/** The zone under the pointer before the selected one; null when no zone is selected. */
export function focusOf({ live, selection, drawn, ...data }: FocusFrom, { say }: Speaker): Focus | null {
  const sayZone = (n: string): string => say("card.zone", { n });
  if (live?.outline) {
    const existing = drawn.find(({ number }) => number === live.number);
    const zone: DrawnZone = existing
      ? { ...existing, outline: live.outline }
      : {
          number: live.number,
          name: "",
          origin: live.outline.kind === "circle" ? "circle" : "polygon",
          outline: live.outline,
        };
    return focusOn(drawnZone(zone, sayZone), live.moving);
  }
  if (selection?.kind === "drawn") {
    const zone = drawn.find(({ number }) => number === selection.number);
    return zone ? focusOn(drawnZone(zone, sayZone), false) : null;
  }
  if (selection?.kind === "total" && drawn.length > 1) {
    const zones = drawn.map((zone) => drawnZone(zone, sayZone));
    return {
      key: "total",
      name: say("zones.total.title"),
      zones,
      shapes: zones.map(({ shape }) => shape),
      zone: null,
      moving: false,
    };
  }
  if (selection?.kind !== "zone") return null;
  const table = zoneTableOf(selection.layer, data);
  const row = table?.id.indexOf(selection.id) ?? -1;
  return table && row >= 0 ? focusOn(layerZone(table, row), false) : null;
}

export function focusOn(zone: Zone, moving: boolean): Focus {
  return { key: zone.key, name: zone.name, zones: [zone], shapes: [zone.shape], zone, moving };
}

/** What kind of area it is, in words: how it was drawn, or its layer and municipality. */
export function kindOf(
  focus: Focus,
  ownLayers: DataState["ownLayers"],
  { say, sayCode, language }: Speaker,
): string {
  const { zone } = focus;
  if (!zone) return say("zones.total.kind", { n: focus.zones.length });
  if (zone.drawn) {
    const { origin, outline } = zone.drawn;
    const radius = outline.kind === "circle" ? formatRadius(language, outline.radiusM) : "";
    return say(`card.kind.${origin}`, { r: radius });
  }
  const own = ownLayers.get(zone.layer);
  const kind = own ? say("card.kind.own", { file: own.fileName }) : sayCode("card.kind.", zone.layer);
  return zone.municipality ? `${kind} · ${zone.municipality}` : kind;
}

/** Degrees that hold a zone. */
export function boundsOf(zone: Zone): LonLatBox {
  return zone.drawn ? boundsOfOutline(zone.drawn.outline) : boundsOfZoneDeg(zone.table, zone.row);
}

/** Degrees that hold all of it. */
export function boundsOfFocus({ zones }: Focus): LonLatBox {
  return boundsOfZones(zones);
}

/** Degrees that hold all zones, of which there is at least one. */
export function boundsOfZones(zones: readonly Zone[]): LonLatBox {
  return zones
    .map(boundsOf)
    .reduce((box, [west, south, east, north]) => [
      Math.min(box[0], west),
      Math.min(box[1], south),
      Math.max(box[2], east),
      Math.max(box[3], north),
    ]);
}
