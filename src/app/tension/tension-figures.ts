import type { FirmTable } from "../../core/register/firm-table.ts";
import { textAt } from "../../core/register/text-column.ts";
import type { RuleSet } from "../../core/tension/guideline-rules.ts";
import type { DataState } from "../../state/data.ts";
import type { ScenarioPlan } from "../../state/tension-choice.ts";
import type { Runs } from "../create-runs.ts";
import { derive, pick, when } from "../derive.ts";
import type { Figures } from "../figures.ts";
import type { Session } from "../session.ts";
import type { Focus } from "../zones/focus.ts";
import { drawnZone, tableZones, type Zone } from "../zones/zone.ts";
import {
  affectedRows,
  firmsWithMoves,
  joinTension,
  type TensionBase,
  type TensionModel,
  tensionBase,
} from "./compute.ts";
import { tensionOfFocus } from "./focus-tension.ts";
import { placesByTension } from "./places-by-tension.ts";
import type { RegionFigures } from "./region-run.ts";
import { shadedLayers } from "./shaded-layers.ts";
import { spokenTension } from "./spoken-tension.ts";
import { tensionMarks } from "./tension-marks.ts";

/** The tension view's figures, and how they come about. */
export type TensionState = Omit<RegionFigures, "done"> & {
  readonly rules: RuleSet;
  /** Under the choices of now: for a zone under the pointer. */
  readonly base: TensionBase;
  /** All zones. While a large run is on its way, was stopped or failed: those from before the last change. */
  readonly model: TensionModel | null;
};

/** Every value of the tension view that more than one place shows; null or empty while another view is open. */
export type TensionFigures = ReturnType<typeof tensionFiguresOf>;

/** Register and plans as they are. */
const NOTHING_TRIED: Pick<ScenarioPlan, "zones" | "firmChanges"> = { zones: [], firmChanges: [] };

const NO_FIGURES: RegionFigures = { done: null, running: null, stopped: false, failed: null, took: null };
/** From this zoom on every affected firm of the region has a ring; further out rings would hide the zones. */
const RINGS_FROM_ZOOM = 12;

export function tensionFiguresOf(
  {
    project,
    view,
    data,
    live,
    tensionView,
  }: Pick<Session, "project" | "view" | "data" | "live" | "tensionView">,
  runs: Pick<Runs, "region" | "otherScenario">,
  { analysis, speaker, focus, drawnZones }: Pick<Figures, "analysis" | "speaker" | "focus" | "drawnZones">,
) {
  const open = pick(view, (state) => state.view === "tension");
  const selection = pick(view, (state) => state.selection);
  const rules = derive(
    [pick(project, ({ guidelines }) => guidelines), pick(data, ({ guidelines }) => guidelines)],
    (id, lists) => lists.get(id) ?? lists.get("") ?? null,
  );
  /** No distance is known without SBI codes: nothing is tested then, and that is said instead. */
  const untested = derive([analysis], (under) => under?.lacks.subsectors ?? false);
  const tested = derive([analysis, untested], (under, not) => (not ? null : under));
  const zoneTypes = pick(project, ({ zoneTypes: types }) => types);
  const base = derive(
    [
      tested,
      rules,
      pick(project, ({ lens }) => lens),
      pick(project, ({ firmChanges }) => firmChanges),
      zoneTypes,
    ],
    (under, list, lens, changes, types) =>
      under &&
      list &&
      tensionBase(under, list, lens, changes, (key) => rowOfFirm(under.register.firms, key), types),
  );
  const tables = derive(
    [
      pick(data, ({ region }) => region),
      pick(data, ({ ownLayers }) => ownLayers),
      pick(project, ({ ownLayers }) => ownLayers),
      pick(view, ({ hiddenLayers }) => hiddenLayers),
    ],
    zonesOfTables,
  );
  /** Every zone that is held against firms, also before the first figure is there; null while another view is open. */
  const plans = when(
    open,
    derive([tables, drawnZones, pick(data, ({ region }) => region)], (planned, drawn, loaded) =>
      loaded ? [...planned, ...drawn] : null,
    ),
  );
  const question = derive([base, tables], (under, zones) => under && { base: under, zones });
  const region = derive([question, runs.region], (asked) => (asked ? runs.region.of(asked) : NO_FIGURES));
  const done = derive([region], (figures) => figures.done);
  let last: TensionModel | null = null;
  const fresh = derive([base, tables, drawnZones, done], joined);
  const model = derive([base, fresh], (under, newest) => {
    // Rows of another register would be nonsense beside this one.
    last = newest ?? (under && last?.register.firms === under.register.firms ? last : null);
    return last;
  });
  const stateWhenOpen = derive(
    [base, model, region],
    (under, zones, { running, stopped, failed, took }): TensionState | null =>
      under && { rules: under.rules, base: under, model: zones, running, stopped, failed, took },
  );
  const state = when(open, stateWhenOpen);
  /** The zone that the card, the map scene and the spoken sentence are about; null when it is none to test. */
  const inFocus = derive([state, focus, pick(data, ({ ownLayers }) => ownLayers)], (now, zone, layers) =>
    now && zone && isPlan(zone, layers) ? tensionOfFocus(now, zone) : null,
  );
  const spoken = derive([state, inFocus, selection, speaker], spokenTension);
  const near = pick(view, ({ camera }) => (camera?.zoom ?? 0) >= RINGS_FROM_ZOOM);
  const moved = derive([base], (under) => under && firmsWithMoves(under));
  const affected = derive([model], (zones) => zones && affectedRows(zones));
  const marks = derive(
    [state, moved, affected, inFocus, selection, near],
    (now, firms, all, zone, chosen, close) =>
      now && firms && tensionMarks({ base: now.base, firms, all, zone, selection: chosen, near: close }),
  );
  const edited = pick(live, ({ zone }) => (zone?.editing ? zone.number : null));
  const places = derive([model], (zones) => zones && placesByTension(zones.tension.zones));
  // The map asks for it in every view: nothing is worked out for the others.
  const shaded = derive([state, when(open, places), edited], (now, numbers, number) =>
    now?.model && numbers ? shadedLayers(now.model, numbers, number) : null,
  );
  // What the scenario at work is compared with, on the same zones of tables.
  const asPlanned = derive([pick(project, ({ lens }) => lens)], (lens) => ({ lens, ...NOTHING_TRIED }));
  const plan = derive(
    [
      pick(project, ({ otherScenario }) => otherScenario),
      pick(tensionView, ({ compareWith }) => compareWith),
      asPlanned,
    ],
    (other, wanted, planned) => (wanted === "other" && other) || planned,
  );
  const otherBase = derive(
    [tested, rules, plan, zoneTypes],
    (under, list, other, types) =>
      under &&
      list &&
      tensionBase(
        under,
        list,
        other.lens,
        other.firmChanges,
        (key) => rowOfFirm(under.register.firms, key),
        types,
      ),
  );
  const otherQuestion = derive([otherBase, tables], (under, zones) => under && { base: under, zones });
  const otherRegion = derive([otherQuestion, runs.otherScenario], (asked) =>
    asked ? runs.otherScenario.of(asked) : NO_FIGURES,
  );
  const otherDrawn = derive([plan, speaker], (other, { say }) =>
    other.zones.map((zone) => drawnZone(zone, (n) => say("card.zone", { n }))),
  );
  const otherModel = derive(
    [otherBase, tables, otherDrawn, derive([otherRegion], (figures) => figures.done)],
    joined,
  );
  return {
    question: when(open, question),
    /** The same whatever view is open: growth is held against the planned homes too. */
    always: { question, state: stateWhenOpen },
    untested,
    plans,
    state,
    inFocus,
    spoken,
    marks,
    shaded,
    /** Place of each zone of the model by tension, as list and map number them. */
    places,
    other: { question: otherQuestion, region: otherRegion, model: otherModel },
  };
}

/** The zones of tables with the drawn ones; null while the tables were computed for other choices than these. */
function joined(
  base: TensionBase | null,
  tables: readonly Zone[],
  drawn: readonly Zone[],
  done: RegionFigures["done"],
): TensionModel | null {
  return base && done?.base === base && done.zones === tables
    ? joinTension(base, tables, done.tension, drawn)
    : null;
}

/** Zones of a file that are areas to count in are no homes to hold firms against. */
function isPlan({ zone }: Focus, ownLayers: DataState["ownLayers"]): boolean {
  const layer = zone ? ownLayers.get(zone.layer) : undefined;
  return !layer || layer.use === "plans";
}

const NO_ZONES: readonly Zone[] = [];

/** Zones of the layers that are on: the planned housing zones, and those of the user's files that are plans for homes. */
function zonesOfTables(
  region: DataState["region"],
  ownLayers: DataState["ownLayers"],
  own: readonly string[],
  hidden: readonly string[],
): readonly Zone[] {
  const tables = own.flatMap((layer) => {
    const found = ownLayers.get(layer);
    return found?.use === "plans" ? found.table : [];
  });
  if (region && !hidden.includes("housing")) tables.unshift(region.housingZones);
  const shown = tables.filter(({ layer }) => !hidden.includes(layer));
  return shown.length ? shown.flatMap(tableZones) : NO_ZONES;
}

/** Row of the firm with this register key, or -1. Only asked for the few firms of a scenario. */
export function rowOfFirm(firms: FirmTable, key: string): number {
  for (let row = 0; row < firms.count; row++) if (textAt(firms.id, row) === key) return row;
  return -1;
}
