import type { Session } from "../session.ts";

/**
 * A link carries no names: a copied zone takes that of the zone it stands for, as soon as that is loaded. Not a step of
 * undo. Goes on for as long as the session does.
 */
export function nameCopies({ project, data }: Pick<Session, "project" | "data">): void {
  const name = (): void => {
    const { zones } = project.getState();
    const housing = data.getState().region?.housingZones;
    if (!housing || !zones.some(({ name: own, insteadOf }) => insteadOf && own === "")) return;
    const nameOf = (key: string): string =>
      housing.name[housing.id.indexOf(key.slice(housing.layer.length + 1))] ?? "";
    const named = zones.map((zone) =>
      zone.insteadOf && zone.name === "" ? { ...zone, name: nameOf(zone.insteadOf) } : zone,
    );
    if (named.every(({ name: now }, index) => now === zones[index].name)) return;
    const history = project.temporal.getState();
    history.pause();
    project.setState({ zones: named });
    history.resume();
  };
  project.subscribe(name);
  data.subscribe(name);
  name();
}
