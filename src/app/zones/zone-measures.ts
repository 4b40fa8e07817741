import { PORT_SIDES } from "../../core/register/port-side.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import {
  formatArea,
  formatChange,
  formatCount,
  formatJobs,
  formatJobsChange,
  formatUpToOneDecimal,
} from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { Zone } from "./zone.ts";
import type { ZoneFigures } from "./zone-figures.ts";

/** One figure of a zone, as number and as words. */
export type ZoneMeasure = {
  readonly value: (figures: ZoneFigures, zone: Pick<Zone, "areaM2">) => number;
  readonly words: (value: number, figures: ZoneFigures) => string;
  /** How much more or less, in words; "0" for what is written as nothing. */
  readonly difference: (by: number) => string;
  /** A number of jobs: in a register of size classes a range, of which no difference can be told. */
  readonly ofJobs: boolean;
};

/** One that needs no area: of one zone, and of several together. */
type FiguresMeasure = Omit<ZoneMeasure, "value"> & { readonly value: (figures: ZoneFigures) => number };

/** The figures that every list of zones has, in their order; without jobs or a second year those that are left. */
export function mainMeasures({ year, baseYear, lacks }: Analysis, { language }: Speaker) {
  const difference = (by: number): string => formatChange(language, by);
  const firms: FiguresMeasure = {
    value: ({ totals }) => totals.firms,
    words: (value) => formatCount(language, value),
    difference,
    ofJobs: false,
  };
  const jobs: FiguresMeasure = {
    value: ({ totals }) => totals.jobs,
    words: (value, { totals }) => formatJobs(language, value, totals.between),
    difference,
    ofJobs: true,
  };
  const change: FiguresMeasure = {
    value: (figures) => figures.change,
    words: (value, { totals }) => formatJobsChange(language, value, totals.changeBetween),
    difference,
    ofJobs: true,
  };
  return [
    { id: "firms", measure: firms },
    ...(lacks.jobs ? [] : [{ id: "jobs", measure: jobs } as const]),
    ...(lacks.jobs || year === baseYear ? [] : [{ id: "change", measure: change } as const]),
  ] as const;
}

export function areaMeasure({ language }: Speaker): ZoneMeasure {
  return {
    value: (_, { areaM2 }) => areaM2,
    words: (value) => formatArea(language, value),
    difference: signed((size) => formatArea(language, size)),
    ofJobs: false,
  };
}

export function densityMeasure({ language }: Speaker): ZoneMeasure {
  const perHa = (value: number): string => formatUpToOneDecimal(language, value);
  return {
    value: ({ totals }, { areaM2 }) => totals.firms / (areaM2 / 10_000),
    words: perHa,
    difference: signed(perHa),
    ofJobs: false,
  };
}

/** Firms on each side of the port, in the order of PORT_SIDES. */
export function sideMeasures({ language }: Speaker): ZoneMeasure[] {
  return PORT_SIDES.map((_, side) => ({
    value: ({ totals }) => totals.bySide[side],
    words: (value) => formatCount(language, value),
    difference: (by) => formatChange(language, by),
    ofJobs: false,
  }));
}

/** Jobs of each subsector, in the order of SUBSECTORS. */
export function subsectorMeasures({ language }: Speaker): ZoneMeasure[] {
  return SUBSECTORS.map((_, code) => ({
    value: ({ totals }) => totals.bySubsector[code].jobs,
    words: (value, { totals }) => formatJobs(language, value, totals.bySubsector[code].between),
    difference: (by) => formatChange(language, by),
    ofJobs: true,
  }));
}

/** A difference with its sign, and none before what is written as nothing. */
function signed(words: (size: number) => string): (by: number) => string {
  return (by) => {
    const size = words(Math.abs(by));
    if (!/[1-9]/.test(size)) return "0";
    return `${by < 0 ? "−" : "+"}${size}`;
  };
}
