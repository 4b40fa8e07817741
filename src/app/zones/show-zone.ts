import { fitBounds } from "../actions.ts";
import type { Session } from "../session.ts";
import { boundsOf } from "./focus.ts";
import type { Zone } from "./zone.ts";

/** Opens the card of a zone and flies there. */
export function showZone(app: Session, zone: Zone): void {
  app.view.setState({
    selection: zone.drawn
      ? { kind: "drawn", number: zone.drawn.number }
      : { kind: "zone", layer: zone.layer, id: zone.id },
  });
  fitBounds(app, boundsOf(zone));
}
