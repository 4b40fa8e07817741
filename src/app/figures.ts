import { filteredJobs } from "../core/register/filtering/filtered-jobs.ts";
import { speakerOf } from "../i18n/speaker.ts";
import { knownWords } from "../i18n/vocabulary.ts";
import { derive, pick } from "./derive.ts";
import { analysisOf } from "./firms/analysis.ts";
import { answerOf } from "./firms/answer.ts";
import { restingSource } from "./resting.ts";
import type { Session } from "./session.ts";
import { focusOf } from "./zones/focus.ts";
import { drawnZone } from "./zones/zone.ts";
import { countFocus, restedOf } from "./zones/zone-count.ts";
import { figuresIn } from "./zones/zone-figures.ts";
import { zonesAnswered } from "./zones/zones-answered.ts";

/** How long the pointer rests before size classes, other years and the list follow. */
const REST_MS = 400;

/** Every value of the first view that more than one place shows: computed once for each change, however many ask. */
export type Figures = ReturnType<typeof figuresOf>;

export function figuresOf({
  project,
  view,
  data,
  live,
}: Pick<Session, "project" | "view" | "data" | "live">) {
  /** The register on screen; null while nothing is loaded, or when a link asks for one that is not here. */
  const register = derive(
    [
      pick(project, (state) => state.register),
      pick(data, ({ registers }) => registers),
      pick(view, ({ awaitsOwnRegister }) => awaitsOwnRegister),
    ],
    (id, registers, awaits) => (awaits ? null : (registers.get(id) ?? null)),
  );
  const speaker = derive([pick(view, ({ language }) => language), register, knownWords], (language, loaded) =>
    speakerOf(language, loaded?.firms.subsectorsKnown ?? true),
  );
  const analysis = derive(
    [register, pick(project, ({ filter }) => filter), pick(project, ({ year }) => year)],
    (loaded, filter, year) => loaded && analysisOf(loaded, filter, year),
  );
  const region = pick(data, (state) => state.region);
  const ownLayers = pick(data, (state) => state.ownLayers);
  const drawn = pick(project, ({ zones }) => zones);
  const focus = derive(
    [
      pick(live, ({ zone }) => zone),
      pick(view, ({ selection }) => selection),
      drawn,
      region,
      ownLayers,
      speaker,
    ],
    (liveZone, selection, zones, regionTables, layers, words) =>
      focusOf({ live: liveZone, selection, drawn: zones, region: regionTables, ownLayers: layers }, words),
  );
  const drawnZones = derive([drawn, speaker], (zones, { say }) =>
    zones.map((zone) => drawnZone(zone, (n) => say("card.zone", { n }))),
  );
  /** What lies in any of the drawn zones, each firm once; null where there is nothing to add up. */
  const drawnTotal = derive([drawnZones, analysis], (zones, under) =>
    under && zones.length > 1
      ? figuresIn(
          zones.map(({ shape }) => shape),
          under,
        )
      : null,
  );
  const counted = derive([focus, analysis], (zone, under) => zone && under && countFocus(zone, under));
  const rested = restingSource(counted, {
    compute: restedOf,
    waitMs: ({ focus: zone }) => (zone.moving ? REST_MS : 0),
  });
  const answered = derive(
    [
      region,
      ownLayers,
      pick(project, (state) => state.ownLayers),
      pick(view, ({ hiddenLayers }) => hiddenLayers),
    ],
    zonesAnswered,
  );
  /** Jobs under the filter in each year and on each side of the port. */
  const jobs = derive([analysis], (under) => under && filteredJobs(under.codes, under.filter));
  const answer = derive(
    [analysis, jobs, answered, speaker],
    (under, inYears, zones, words) => under && inYears && answerOf(under, inYears, zones, words),
  );
  return {
    speaker,
    analysis,
    drawnZones,
    drawnTotal,
    focus,
    counted,
    rested,
    jobs,
    answer,
  };
}
