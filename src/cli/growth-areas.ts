import type { Analysis } from "../app/firms/analysis.ts";
import { areaIdOf, areaOf, maskWithout } from "../app/growth/areas.ts";
import type { Clusters } from "../app/growth/clusters.ts";
import { periodOf } from "../app/growth/period.ts";
import type { Zone } from "../app/zones/zone.ts";
import { rowsIn, under } from "../core/counting/index.ts";
import type { Area } from "../core/growth/area.ts";
import { concentrations } from "../core/growth/ellison-glaeser.ts";
import { type ReferenceSource, referenceFrom } from "../core/growth/reference.ts";
import { PORT_SIDES } from "../core/register/port-side.ts";
import { SUBSECTORS } from "../core/register/subsectors.ts";
import type { FilterPart } from "../state/project.ts";
import { idOf } from "./chosen.ts";
import type { Explained } from "./shift-share-text.ts";
import { explain } from "./shift-share-text.ts";

/** Why jobs changed in each area. `places`: the areas again with everything that stands there, whatever the filter. */
export function explainedOf(
  analysis: Analysis,
  areas: readonly Area[],
  places: readonly Area[],
  source: ReferenceSource,
  chosen: readonly number[],
  clusterOf: (area: Area) => readonly (number | null)[] | undefined,
): Explained {
  const { firms } = analysis.register;
  const period = periodOf(analysis);
  const against = (area: Area): ReferenceSource =>
    source.id === "rest" ? { id: "rest", place: places[areas.indexOf(area)] } : source;
  const { baseYear, year } = period;
  const alone =
    source.id === "rest"
      ? areas.filter((area) =>
          referenceFrom(against(area), firms, baseYear, year).jobsBase.every((jobs) => jobs === 0),
        )
      : [];
  return {
    source: source.id,
    alone: alone.map(({ id }) => id),
    concentration: concentrations(firms, year),
    ...explain(firms, areas, period, against, chosen, clusterOf),
  };
}

/** Cluster index in the last year of the areas of `areasOf` that are zones of a file which tells inhabitants. */
export function clusterOfAreas(
  clusters: Clusters | null,
  ofTables: readonly Zone[],
  areas: readonly Area[],
): (area: Area) => readonly (number | null)[] | undefined {
  const indices = new Map(clusters?.zones.map(({ zone, now }) => [zone.key, now.map(({ index }) => index)]));
  const table = clusters?.zones[0]?.zone.table;
  const unknown = SUBSECTORS.map(() => null);
  const found = new Map(
    ofTables.map((zone, at) => [
      areas[PORT_SIDES.length + at],
      indices.get(zone.key) ?? (table && zone.table === table ? unknown : undefined),
    ]),
  );
  return (area) => found.get(area);
}

/** Sides of the port, zones, and the area of the charts where it is none of these; with the filter but for the parts left out. */
export function areasOf(
  analysis: Analysis,
  ofTables: readonly Zone[],
  ofCharts: readonly Zone[],
  asked: string | undefined,
  open: readonly FilterPart[],
): Area[] {
  const ids = [
    ...PORT_SIDES,
    // A zone of the region that is in the tables as well stands there.
    ...ofCharts.filter((zone) => !ofTables.includes(zone)).map(areaIdOf),
    ...(asked === "all" ? [asked] : []),
  ];
  const areas = ids.map((id) => areaOf(analysis, id, ofCharts, open));
  const mask = maskWithout(analysis, open);
  const everything = under(analysis.register.index);
  const inZones = ofTables.map((zone) => ({
    id: idOf(zone),
    rows: rowsIn(everything, [zone.shape]).filter((row) => mask[row] === 1),
  }));
  return [...areas.slice(0, PORT_SIDES.length), ...inZones, ...areas.slice(PORT_SIDES.length)];
}
