import { toLonLat } from "../../core/geometry/rd.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";
import type { FirmsOnMap } from "../../core/scene.ts";
import type { AreaType } from "../../core/tension/area-types.ts";
import { withoutDoubtful } from "../../core/tension/doubtful.ts";
import type { TensionPairs } from "../../core/tension/find-pairs.ts";
import { type FirmGuidelines, firmGuidelines } from "../../core/tension/firm-guidelines.ts";
import { type FirmOverride, type FirmSelection, selectFirms } from "../../core/tension/firm-selection.ts";
import type { RuleSet } from "../../core/tension/guideline-rules.ts";
import { type HitRun, runOfZone } from "../../core/tension/hit-run.ts";
import { type Lens, sameDistances } from "../../core/tension/lens.ts";
import * as reach from "../../core/tension/reach.ts";
import { reachedByRegion } from "../../core/tension/region-reach.ts";
import type { RegionTension, TensionInput } from "../../core/tension/region-tension.ts";
import { type RegionTotals, regionTotals } from "../../core/tension/region-totals.ts";
import { tensionClass } from "../../core/tension/tension-class.ts";
import { type TensionIndex, tensionIndex } from "../../core/tension/tension-index.ts";
import { tensionOfZone, type ZoneTension } from "../../core/tension/tension-of-zone.ts";
import type { TensionFirms, TensionSetup } from "../../core/tension/tension-setup.ts";
import type { ZoneTotals } from "../../core/tension/zone-totals.ts";
import type { FirmChange, ZoneType } from "../../state/tension-choice.ts";
import type { Analysis } from "../firms/analysis.ts";
import { setOfZones, type Zone } from "../zones/zone.ts";

/** The register seen through a list of distances and a lens, with the firms that a scenario moves or closes. */
export type TensionBase = TensionSetup & {
  readonly analysis: Analysis;
  readonly rules: RuleSet;
  readonly lens: Lens;
  readonly register: TensionFirms & { readonly firms: FirmTable };
  /** Area types of zones that are not tested as the lens says, by `Zone.plan`. */
  readonly areaTypes: ReadonlyMap<string, AreaType>;
  /** Who would take part if the doubtful ones did. */
  readonly everyone: FirmSelection;
  /** Rows of the firms that the scenario closes. */
  readonly closed: readonly number[];
};

/** One scenario, computed: the zones, what reaches them, and what that adds up to. */
export type TensionModel = TensionBase & {
  /** Zones of tables, those that a copy took the place of among them: what another scenario starts from. */
  readonly tables: readonly Zone[];
  readonly entries: readonly Zone[];
  /** Zone z of it is entry z. */
  readonly tension: RegionTension;
  readonly totals: RegionTotals;
};

type Distances = { readonly guidelines: FirmGuidelines; readonly index: TensionIndex };
type Known = Distances & { readonly lens: Lens; readonly rules: RuleSet; readonly jobs: Float32Array | null };
const known = new WeakMap<FirmTable, Known[]>();
/** Two scenarios, and the lens before this one. */
const MOST_KNOWN = 4;

/** Guideline distances and index of a register; kept for as long as nothing they depend on changes. */
function distancesOf(firms: FirmTable, jobs: Float32Array, rules: RuleSet, lens: Lens): Distances {
  // Jobs matter to the size rule and the plot radius alone: otherwise another year asks the same distances.
  const needed = lens.sizeRule || lens.plotRadius === "estimate" ? jobs : null;
  const list = known.get(firms) ?? [];
  const same = list.find(
    (other) => other.rules === rules && other.jobs === needed && sameDistances(other.lens, lens),
  );
  if (same) return same;
  const guidelines = firmGuidelines(firms, jobs, rules, lens);
  const fresh: Known = { guidelines, index: tensionIndex(firms, guidelines), lens, rules, jobs: needed };
  known.set(firms, [fresh, ...list].slice(0, MOST_KNOWN));
  return fresh;
}

export function tensionBase(
  analysis: Analysis,
  rules: RuleSet,
  lens: Lens,
  firmChanges: readonly FirmChange[],
  rowOfFirm: (key: string) => number,
  zoneTypes: readonly ZoneType[] = [],
): TensionBase {
  const { firms } = analysis.register;
  const position = firms.years.indexOf(analysis.year);
  const jobs = firms.jobs[position];
  const overrides = new Map<number, FirmOverride>();
  for (const change of firmChanges) {
    const row = rowOfFirm(change.firm);
    if (row >= 0) overrides.set(row, change);
  }
  const { guidelines, index } = distancesOf(firms, jobs, rules, lens);
  const everyone = selectFirms(firms, jobs, lens, analysis.mask, overrides);
  return {
    analysis,
    rules,
    lens,
    register: { firms, guidelines, jobs, range: firms.jobsRanges?.[position] },
    index,
    areaTypes: new Map(zoneTypes.map(({ plan, areaType }) => [plan, areaType])),
    everyone,
    selection: lens.countDoubtful ? everyone : withoutDoubtful(everyone, guidelines, jobs),
    closed: [...overrides].flatMap(([row, { kind }]) => (kind === "closed" ? [row] : [])),
  };
}

/** What a run over the zones of tables needs. */
export function tensionInput(base: TensionBase, entries: readonly Zone[]): TensionInput {
  const { index, register, selection, lens } = base;
  const areaTypes = entries.map((entry) => areaTypeOf(base, entry));
  return { index, register, selection, lens, zones: { ...setOfZones(entries), areaTypes } };
}

/** What a zone is tested as. */
export function areaTypeOf({ areaTypes, lens }: TensionBase, { plan }: Pick<Zone, "plan">): AreaType {
  return areaTypes.get(plan) ?? lens.areaType;
}

const basesOfTypes = new WeakMap<TensionBase, Map<AreaType, TensionBase>>();

/** The choices as they hold for one zone: its own area type in the place of the lens's. Made once for each type. */
export function baseOfZone<Base extends TensionBase>(base: Base, zone: Pick<Zone, "plan">): TensionBase {
  const areaType = areaTypeOf(base, zone);
  if (areaType === base.lens.areaType) return base;
  const made = basesOfTypes.get(base) ?? new Map<AreaType, TensionBase>();
  basesOfTypes.set(base, made);
  const own = made.get(areaType) ?? { ...base, lens: { ...base.lens, areaType } };
  made.set(areaType, own);
  return own;
}

/** One shape against the register: for a zone that was drawn, and for each move of one that is dragged. */
export function tensionOfShape(base: TensionSetup, entry: Pick<Zone, "shape" | "dwellings">): ZoneTension {
  return tensionOfZone(base, entry.shape, entry.dwellings);
}

/** Tension of an entry of the model. */
export function tensionOfEntry({ tension }: TensionModel, zone: number): ZoneTension {
  return { run: runOfZone(tension.pairs, zone), totals: tension.zones[zone] };
}

/**
 * The zones of tables, without those that a drawn zone takes the place of, and the drawn zones after them.
 *
 * @param tables  tension of `fromTables`, zone by zone
 */
export function joinTension(
  base: TensionBase,
  fromTables: readonly Zone[],
  tables: RegionTension,
  drawn: readonly Zone[],
): TensionModel {
  const replaced = new Set(drawn.map(({ plan }) => plan));
  const entries: Zone[] = [];
  const zones: ZoneTotals[] = [];
  const runs: HitRun[] = [];
  fromTables.forEach((entry, zone) => {
    if (replaced.has(entry.key)) return;
    entries.push(entry);
    zones.push(tables.zones[zone]);
    runs.push(runOfZone(tables.pairs, zone));
  });
  for (const entry of drawn) {
    const { run, totals } = tensionOfShape(baseOfZone(base, entry), entry);
    entries.push(entry);
    zones.push(totals);
    runs.push(run);
  }
  const tension = { pairs: drawn.length ? joinRuns(runs) : tables.pairs, zones };
  return {
    ...base,
    tables: fromTables,
    entries,
    tension,
    totals: regionTotals(base.register, tension),
  };
}

function joinRuns(runs: readonly HitRun[]): TensionPairs {
  const zoneStart = new Uint32Array(runs.length + 1);
  runs.forEach(({ from, to }, zone) => {
    zoneStart[zone + 1] = zoneStart[zone] + to - from;
  });
  const pairs = zoneStart[runs.length];
  const joined = {
    zoneStart,
    firm: new Uint32Array(pairs),
    distanceM: new Float64Array(pairs),
    inside: new Uint8Array(pairs),
  };
  runs.forEach(({ firm, distanceM, inside, from, to }, zone) => {
    joined.firm.set(firm.subarray(from, to), zoneStart[zone]);
    joined.distanceM.set(distanceM.subarray(from, to), zoneStart[zone]);
    joined.inside.set(inside.subarray(from, to), zoneStart[zone]);
  });
  return joined;
}

/** Distance that a firm asks under the lens. */
export function askedM({ lens, register }: TensionBase, firm: number): number {
  return reach.askedUnder(register.guidelines, lens)[firm];
}

/** Positions in a run of the firms within reach under the lens. */
export function hitsWithinReach({ lens, register }: TensionBase, run: HitRun): number[] {
  return reach.hitsWithinReach(run, reach.askedUnder(register.guidelines, lens));
}

/** Where a firm stands in the scenario, RD metres. */
export function placeOfFirm({ register, selection }: TensionBase, row: number): readonly [number, number] {
  const { xM, yM } = reach.placeOf(register.firms, selection.moved, row);
  return [xM, yM];
}

/** Rows of all firms that some zone is within reach of, ascending. */
export function affectedRows({ register, tension }: TensionModel): Uint32Array {
  const reached = reachedByRegion(register.guidelines, tension);
  const rows: number[] = [];
  reached.forEach((how, row) => {
    if (how !== reach.NOT_REACHED) rows.push(row);
  });
  return Uint32Array.from(rows);
}

/** Tension class of each entry. */
export function classesOf({ tension }: TensionModel): Int8Array {
  return Int8Array.from(tension.zones, (zone) => tensionClass(zone));
}

/** The firms with moved ones where the scenario puts them; the very table when none is. For the map. */
export function firmsWithMoves({ analysis, selection }: TensionBase): FirmsOnMap {
  const { firms, index } = analysis.register;
  if (!selection.moved.length) return { table: firms, index, moved: [] };
  const [xM, yM, lonDeg, latDeg] = [firms.xM, firms.yM, firms.lonDeg, firms.latDeg].map((column) =>
    column.slice(),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (const { firm, xM: x, yM: y } of selection.moved) {
    xM[firm] = x;
    yM[firm] = y;
    [lonDeg[firm], latDeg[firm]] = toLonLat(x, y);
  }
  const moved = selection.moved.map(({ firm }) => ({
    row: firm,
    fromXM: firms.xM[firm],
    fromYM: firms.yM[firm],
  }));
  return { table: { ...firms, xM, yM, lonDeg, latDeg }, index, moved };
}

/** The same place in degrees, for the map. */
export function placeOfFirmDeg(base: TensionBase, row: number): [lonDeg: number, latDeg: number] {
  return toLonLat(...placeOfFirm(base, row));
}
