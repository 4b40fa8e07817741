import { PORT_SIDES } from "../../core/register/port-side.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import type { Say } from "../../i18n/speaker.ts";
import { UNKNOWN } from "../../io/export/export-table.ts";

/** A subsector by its id in a table to save, in words; "other" is what is no manufacturing. */
export function subsectorWords(say: Say, id: string): string {
  if (id === "other") return say("subsector.other");
  if (id === UNKNOWN) return say("subsector.unknown");
  const found = SUBSECTORS.find((subsector) => subsector.id === id);
  return found ? say(`subsector.${found.id}`) : id;
}

/** A side of the port by its id. */
export function sideWords(say: Say, id: string): string {
  const side = PORT_SIDES.find((each) => each === id);
  return side ? say(`card.side.${side}`) : id;
}
