import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatCount } from "../../../i18n/format.ts";
import type { Speaker } from "../../../i18n/speaker.ts";
import type { Bar, ChartFigure, ChartInput, FiguresTable } from "../chart-figure.ts";
import type { Clusters, ClusterZone } from "../clusters.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";
import { writtenIndex } from "./written.ts";

/** Zones of a subsector that the table shows. */
const TOLD = 3;

type Ranked = Pick<ClusterZone, "zone" | "rows"> & {
  readonly index: number;
  readonly indexBefore: number | null;
  readonly firms: number;
};

/** In which zone of a file is each subsector a cluster most, for the room and the people that the zone has? */
export function clusterFigure(input: ChartInput, clusters: Clusters): ChartFigure {
  const { analysis, speaker } = input;
  const { say } = speaker;
  const ranked = SUBSECTORS.map((_, code) => rankedZones(clusters, code));
  return {
    summary: summaryOf(input, clusters, ranked),
    table: tableOf(input, ranked),
    notes: [
      say("growth.chart.cluster.note", { file: clusters.fileName, zones: clusters.zones.length }),
      ...(clusters.unknown > 0 ? [say("growth.chart.cluster.unknown", { n: clusters.unknown })] : []),
    ],
    bars: ranked.map(([first], code) => barOf(input, first ?? null, code)),
    axis: String,
    ruleAt: 1,
    rowsOf: (key) => {
      const [first] = ranked[Number(key)];
      return first ? rowsOfSubsector(analysis.register.firms, first, Number(key)) : new Uint32Array();
    },
    sets: "subsectors",
  };
}

function summaryOf(
  { analysis, speaker }: ChartInput,
  { zones }: Clusters,
  ranked: readonly (readonly Ranked[])[],
): string {
  const { say, language } = speaker;
  const year = String(periodOf(analysis).year);
  const [most] = ranked
    .flatMap(([first], code) => (first ? [{ ...first, code }] : []))
    .toSorted((a, b) => b.index - a.index);
  if (!most) return say("growth.chart.cluster.none", { year });
  return say("growth.chart.cluster.summary", {
    name: say(`subsector.${SUBSECTORS[most.code].id}`),
    index: writtenIndex(language, most.index),
    place: placeOf(most, speaker),
    year,
    zones: zones.length,
  });
}

function tableOf(
  { analysis, speaker: { say, language } }: ChartInput,
  ranked: readonly (readonly Ranked[])[],
): FiguresTable {
  const { baseYear, year } = periodOf(analysis);
  return {
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
          say(`subsector.${SUBSECTORS[code].id}`),
          zone.name,
          writtenIndex(language, indexBefore),
          writtenIndex(language, index),
          formatCount(language, firms),
        ]),
    ),
  };
}

/** @param first  the zone where the subsector is a cluster most; null for none */
function barOf({ analysis, filter, speaker }: ChartInput, first: Ranked | null, code: number): Bar {
  const { say, language } = speaker;
  const { baseYear, year } = periodOf(analysis);
  const { id } = SUBSECTORS[code];
  const name = say(`subsector.${id}`);
  const now = writtenIndex(language, first?.index ?? null);
  const before = writtenIndex(language, first?.indexBefore ?? null);
  const ends = { name, now, year: String(year), before, from: String(baseYear) };
  const spoken = say("growth.chart.special.bar", ends);
  const bar = { key: String(code), label: name, text: now, off: !filter.subsectors[code] };
  if (!first) return { ...bar, parts: [{ from: 0, to: 0, tone: id }], spoken };
  const aside = placeOf(first, speaker);
  return {
    ...bar,
    parts: [{ from: 0, to: first.index, tone: id }],
    ...(first.indexBefore === null ? {} : { tick: first.indexBefore }),
    aside,
    spoken: `${spoken}, ${aside}`,
  };
}

function placeOf({ zone, firms }: Ranked, { say }: Speaker): string {
  return say("growth.chart.cluster.place", { zone: zone.name, n: firms });
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
