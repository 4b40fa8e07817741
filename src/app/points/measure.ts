import { partLengthsM } from "../../core/geometry/path-length.ts";
import { toRd } from "../../core/geometry/rd.ts";
import { formatLength } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { ViewStore } from "../../state/view.ts";

type LonLat = readonly [lonDeg: number, latDeg: number];
type WithView = { readonly view: ViewStore };

/** A measured line: no zone, never counted, in no link and no file. */
export type Measure = {
  /** Metres in the RD plane of each part; the last one goes to the pointer, where there is one. */
  readonly partsM: readonly number[];
  readonly totalM: number;
};

export function measureOf(points: readonly LonLat[], pointer: LonLat | null): Measure {
  const partsM = partLengthsM((pointer ? [...points, pointer] : points).map(([lon, lat]) => toRd(lon, lat)));
  return { partsM, totalM: partsM.reduce((sum, part) => sum + part, 0) };
}

/** The same as it is spoken: the part that was added last, and the whole. */
export function spokenMeasure({ partsM, totalM }: Measure, { say, language }: Speaker): string {
  const last = partsM.at(-1);
  if (last === undefined) return "";
  return say("measure.spoken", {
    n: partsM.length,
    part: formatLength(language, last),
    total: formatLength(language, totalM),
  });
}

export function addPoint({ view }: WithView, lonDeg: number, latDeg: number): void {
  view.setState(({ measured }) => ({ measured: [...(measured ?? []), [lonDeg, latDeg]] }));
}

export function takePointBack({ view }: WithView): void {
  view.setState(({ measured }) => ({ measured: measured?.slice(0, -1) ?? null }));
}

/** The line stays to be read until it is left; one point is no line yet, and the tool stays on. */
export function endMeasure({ view }: WithView): void {
  if ((view.getState().measured?.length ?? 0) > 1) view.setState({ tool: null });
}

export function leaveMeasure({ view }: WithView): void {
  view.setState({ tool: null, measured: null });
}
