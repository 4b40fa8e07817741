import type { DrawnZone } from "../state/drawn-zone.ts";
import { encodeZones } from "../state/link/zone-text.ts";
import { SAMPLE } from "../state/project.ts";
import type { FirmChange } from "../state/tension-choice.ts";
import { type Drawer, keep, readKept } from "./kept.ts";
import { linkOf } from "./open-link.ts";
import type { Session } from "./session.ts";

const KEY = "spanningskaart.own-words";

/** What no link holds and a reload should not lose. */
type Kept = {
  /** The page's own link when this was kept. */
  readonly link: string;
  /** Names of zones, by their outline as a link writes it. */
  readonly names: Readonly<Record<string, string>>;
  /** Firms of the sample register that were closed or moved. */
  readonly firmChanges: readonly FirmChange[];
};

/**
 * Keeps on this device, for as long as its tab is open, what a link leaves out: names of zones, and closed or moved firms of
 * the sample register. A zone gets its name back wherever the same outline is opened; firms only with the page as it was
 * left, since another link says another plan. Rows of a register of the user's own are never kept.
 *
 * @param drawer  gives the place, or throws where the browser allows none
 */
export function keepOwnWords(app: Session, drawer: () => Drawer): void {
  const kept = read(drawer);
  if (kept) restore(app, kept);
  app.project.subscribe(() => {
    const { zones, otherScenario, firmChanges, register } = app.project.getState();
    const names: Record<string, string> = { ...read(drawer)?.names };
    for (const zone of [...zones, ...(otherScenario?.zones ?? [])]) names[outlineText(zone)] = zone.name;
    const now: Kept = { link: linkOf(app), names, firmChanges: register === SAMPLE ? firmChanges : [] };
    keep(drawer, KEY, now);
  });
}

function read(drawer: () => Drawer): Kept | null {
  const kept = readKept(drawer, KEY);
  return isKept(kept) ? kept : null;
}

function isKept(kept: unknown): kept is Kept {
  const { link, names, firmChanges } = (kept ?? {}) as Partial<Kept>;
  return (
    typeof link === "string" && typeof names === "object" && names !== null && Array.isArray(firmChanges)
  );
}

function restore(app: Session, { link, names, firmChanges }: Kept): void {
  const { zones, otherScenario } = app.project.getState();
  const named = (list: readonly DrawnZone[]): DrawnZone[] =>
    list.map((zone) => ({ ...zone, name: zone.name || (names[outlineText(zone)] ?? "") }));
  const asLeft = planOf(link) === planOf(linkOf(app));
  app.project.setState({
    zones: named(zones),
    otherScenario: otherScenario && { ...otherScenario, zones: named(otherScenario.zones) },
    ...(asLeft ? { firmChanges } : {}),
  });
  // Nobody decided this just now: it is no step to undo.
  app.project.temporal.getState().clear();
}

/** What a link says of plans: without where the map looks and what is open. */
function planOf(link: string): string {
  return link
    .split("&")
    .filter((part) => /^(z|e|at|sc|eo|zo|d)=/.test(part))
    .join("&");
}

function outlineText(zone: DrawnZone): string {
  return encodeZones([{ ...zone, name: "", number: 1 }]);
}
