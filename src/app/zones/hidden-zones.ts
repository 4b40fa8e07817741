import type { Session } from "../session.ts";

/** Shows a drawn zone on the map, or leaves it out of the picture; what it counts stays the same. */
export function toggleZone({ view }: Session, number: number): void {
  view.setState(({ hiddenZones }) => ({
    hiddenZones: hiddenZones.includes(number)
      ? hiddenZones.filter((other) => other !== number)
      : [...hiddenZones, number],
  }));
}
