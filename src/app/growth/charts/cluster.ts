import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatDecimals } from "../../../i18n/format.ts";
import type { ChartFigure, ChartInput } from "../chart-figure.ts";
import type { Clusters, ClusterZone } from "../clusters.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";

/** Zones of a subsector that the table shows. */
const TOLD = 3;

type Ranked = Pick<ClusterZone, "zone" | "rows"> & {
  readonly index: number;
  readonly indexBefore: number | null;
  readonly firms: number;
};

/** In which zone of a file is each subsector a cluster most, for the room and the people that the zone has? */
export function clusterFigure({ analysis, filter, speaker }: ChartInput, clusters: Clusters): ChartFigure {
  const { say, language } = speaker;
  const { baseYear, year } = periodOf(analysis);
  const written = (index: number | null): string =>
    index === null ? "–" : formatDecimals(language, index, 2);
  const ranked = SUBSECTORS.map((_, code) => rankedZones(clusters, code));
  const names = SUBSECTORS.map(({ id }) => say(`subsector.${id}`));
  const [most] = ranked
    .flatMap(([first], code) => (first ? [{ ...first, code }] : []))
    .toSorted((a, b) => b.index - a.index);
  const place = ({ zone, firms }: Ranked): string =>
    say("growth.chart.cluster.place", { zone: zone.name, n: firms });
  return {
    summary: most
      ? say("growth.chart.cluster.summary", {
          name: names[most.code],
          index: written(most.index),
          place: place(most),
          year: String(year),
          zones: clusters.zones.length,
        })
      : say("growth.chart.cluster.none", { year: String(year) }),
    table: {
      head: [
        say("table.subsector"),
        say("growth.chart.cluster.zone"),
        `${say("growth.chart.special.cluster")} ${baseYear}`,
        `${say("growth.chart.special.cluster")} ${year}`,
        `${say("growth.chart.cluster.firms")} ${year}`,
      ],
      rows: ranked.flatMap((zones, code) =>
        zones
          .slice(0, TOLD)
          .map(({ zone, index, indexBefore, firms }) => [
            names[code],
            zone.name,
            written(indexBefore),
            written(index),
            String(firms),
          ]),
      ),
    },
    notes: [
      say("growth.chart.cluster.note", { file: clusters.fileName, zones: clusters.zones.length }),
      ...(clusters.unknown > 0 ? [say("growth.chart.cluster.unknown", { n: clusters.unknown })] : []),
    ],
    bars: SUBSECTORS.map(({ id }, code) => {
      const first = ranked[code].at(0);
      return {
        key: String(code),
        label: names[code],
        parts: [{ from: 0, to: first?.index ?? 0, tone: id }],
        ...(first && first.indexBefore !== null ? { tick: first.indexBefore } : {}),
        text: written(first?.index ?? null),
        ...(first ? { aside: place(first) } : {}),
        spoken: [
          say("growth.chart.special.bar", {
            name: names[code],
            now: written(first?.index ?? null),
            year: String(year),
            before: written(first?.indexBefore ?? null),
            from: String(baseYear),
          }),
          ...(first ? [place(first)] : []),
        ].join(", "),
        off: !filter.subsectors[code],
      };
    }),
    axis: (value) => String(value),
    ruleAt: 1,
    rowsOf: (key) => {
      const [first] = ranked[Number(key)];
      return first ? rowsOfSubsector(analysis.register.firms, first, Number(key)) : new Uint32Array();
    },
    sets: "subsectors",
  };
}

/** The zones where a subsector has firms, the strongest cluster first. */
function rankedZones({ zones }: Clusters, code: number): Ranked[] {
  return zones
    .flatMap(({ zone, rows, before, now }): Ranked[] => {
      const { index, firms } = now[code];
      return index === null || index === 0
        ? []
        : [{ zone, rows, index, indexBefore: before[code].index, firms }];
    })
    .toSorted((a, b) => b.index - a.index);
}
