import type { LonLatBox } from "../../core/scene.ts";
import { changeGrowth } from "../../state/growth.ts";
import type { Session } from "../session.ts";
import { boundsOf } from "../zones/focus.ts";
import { boundsOfOutline } from "../zones/zone-shape.ts";
import { embeddedZone } from "./areas.ts";

/**
 * In the growth view charts are about the zone that is selected, drawn or of the region, from the moment it is; another area
 * can be chosen until another zone is. A zone that the charts would cover is brought into what is left of the map. Zones of a
 * file have their charts by the cluster index, and are named in no link.
 */
export function followSelection({
  view,
  project,
  data,
  viewport,
}: Pick<Session, "view" | "project" | "data" | "viewport">): void {
  view.subscribe((now, before) => {
    if (now.view !== "growth" || !now.selection) return;
    const { selection } = now;
    const { region } = data.getState();
    let area = "";
    let bounds: LonLatBox | undefined;
    if (selection.kind === "drawn") {
      const zone = project.getState().zones.find(({ number }) => number === selection.number);
      area = `zone:${selection.number}`;
      bounds = zone && boundsOfOutline(zone.outline);
    } else if (selection.kind === "zone") {
      const zone = embeddedZone(`${selection.layer}:${selection.id}`, region);
      area = zone?.key ?? "";
      bounds = zone ? boundsOf(zone) : undefined;
    }
    if (area === "") return;
    if (selection !== before.selection || before.view !== "growth") {
      if (now.growth.area !== area) changeGrowth(view, { area });
    }
    if (now.growth.chart === null || before.growth.chart !== null) return;
    if (bounds) viewport.show(bounds);
  });
}
