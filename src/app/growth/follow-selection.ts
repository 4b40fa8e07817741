import { changeGrowth } from "../../state/growth.ts";
import type { Session } from "../session.ts";
import { boundsOfOutline } from "../zones/zone-shape.ts";

/**
 * In the growth view charts are about the drawn zone that is selected, from the moment it is; another area can be chosen
 * until another zone is. A zone that the charts would cover is brought into what is left of the map.
 */
export function followSelection({
  view,
  project,
  viewport,
}: Pick<Session, "view" | "project" | "viewport">): void {
  view.subscribe((now, before) => {
    if (now.view !== "growth" || now.selection?.kind !== "drawn") return;
    const { number } = now.selection;
    if (now.selection !== before.selection || before.view !== "growth") {
      const area = `zone:${number}`;
      if (now.growth.area !== area) changeGrowth(view, { area });
    }
    if (now.growth.chart === null || before.growth.chart !== null) return;
    const zone = project.getState().zones.find((other) => other.number === number);
    if (zone) viewport.show(boundsOfOutline(zone.outline));
  });
}
