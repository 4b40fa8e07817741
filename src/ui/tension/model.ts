import { createContext, useContext, useEffect, useMemo, useRef } from "react";
import { loadGuidelines } from "../../app/files/load-guidelines.ts";
import type { Analysis } from "../../app/firms/analysis.ts";
import { joinTension, type TensionBase, type TensionModel, tensionBase } from "../../app/tension/compute.ts";
import type { RegionFigures, RegionRun } from "../../app/tension/region-run.ts";
import { drawnZone, tableZones, type Zone } from "../../app/zones/zone.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";
import type { RuleSet } from "../../core/tension/guideline-rules.ts";
import { textAt } from "../../core/register/text-column.ts";
import type { DrawnZone } from "../../state/drawn-zone.ts";
import { useApp, useData, useProject, useSource, useView, useWords } from "../app-context.ts";

/** The tension view's figures, and how they come about. */
export type TensionState = Omit<RegionFigures, "done"> & {
  readonly rules: RuleSet;
  /** Under the choices of now: for a zone under the pointer. */
  readonly base: TensionBase;
  /** All zones. While a large run is on its way, was stopped or failed: those from before the last change. */
  readonly model: TensionModel | null;
  readonly stop: () => void;
  readonly again: () => void;
};

export const TensionContext = createContext<TensionState | null>(null);

/** null in the other views, and until register and guideline distances are loaded. */
export function useTension(): TensionState | null {
  return useContext(TensionContext);
}

/** Computed once, at the top; null outside the tension view. */
export function useComputedTension(analysis: Analysis | null): TensionState | null {
  const on = useView((view) => view.view === "tension");
  const rules = useRules(on);
  const base = useBase(on ? analysis : null, rules);
  useNamesOfCopies();
  const tables = useTableEntries();
  const drawn = useDrawnEntries();
  const { region } = useApp().runs;
  const { done, running, stopped, failed, took } = useRegion(region, base, tables);
  const fresh = useMemo(
    () =>
      base && done?.base === base && done.zones === tables
        ? joinTension(base, tables, done.tension, drawn)
        : null,
    [base, tables, drawn, done],
  );
  const last = useRef<TensionModel | null>(null);
  useEffect(() => {
    if (fresh) last.current = fresh;
    if (!base) last.current = null;
  }, [fresh, base]);
  return useMemo(() => {
    if (!base) return null;
    // Rows of another register would be nonsense beside this one.
    const before = last.current?.register.firms === base.register.firms ? last.current : null;
    return {
      rules: base.rules,
      base,
      model: fresh ?? before,
      running,
      stopped,
      failed,
      took,
      stop: region.stop,
      again: region.again,
    };
  }, [base, fresh, running, stopped, failed, took, region]);
}

function useRules(on: boolean): RuleSet | null {
  const app = useApp();
  useEffect(() => {
    if (on) void loadGuidelines(app);
  }, [app, on]);
  const id = useProject((project) => project.guidelines);
  return useData((data) => data.guidelines.get(id) ?? data.guidelines.get("")) ?? null;
}

/** A link carries no names: a copied zone takes that of the zone it stands for. Not a step of undo. */
function useNamesOfCopies(): void {
  const { project } = useApp();
  const zones = useProject((state) => state.zones);
  const housing = useData((data) => data.region?.housingZones);
  useEffect(() => {
    const nameless = zones.some(({ name, insteadOf }) => insteadOf && name === "");
    if (!housing || !nameless) return;
    const nameOf = (key: string): string =>
      housing.name[housing.id.indexOf(key.slice(housing.layer.length + 1))] ?? "";
    const named = zones.map((zone) =>
      zone.insteadOf && zone.name === "" ? { ...zone, name: nameOf(zone.insteadOf) } : zone,
    );
    if (named.every(({ name }, index) => name === zones[index].name)) return;
    const history = project.temporal.getState();
    history.pause();
    project.setState({ zones: named });
    history.resume();
  }, [project, zones, housing]);
}

function useBase(analysis: Analysis | null, rules: RuleSet | null): TensionBase | null {
  const lens = useProject((project) => project.lens);
  const changes = useProject((project) => project.firmChanges);
  return useMemo(() => {
    if (!analysis || !rules) return null;
    return tensionBase(analysis, rules, lens, changes, (key) => rowOfFirm(analysis.register.firms, key));
  }, [analysis, rules, lens, changes]);
}

/** Row of the firm with this register key, or -1. Only asked for the few firms of a scenario. */
export function rowOfFirm(firms: FirmTable, key: string): number {
  for (let row = 0; row < firms.count; row++) if (textAt(firms.id, row) === key) return row;
  return -1;
}

const NO_ENTRIES: readonly Zone[] = [];

/** Zones of the layers that are on: the planned housing zones, and those of the user's files. */
function useTableEntries(): readonly Zone[] {
  const housing = useData((data) => data.region?.housingZones);
  const ownTables = useData((data) => data.ownLayers);
  const own = useProject((project) => project.ownLayers);
  const hidden = useView((view) => view.hiddenLayers);
  return useMemo(() => {
    const tables = own.flatMap((layer) => ownTables.get(layer)?.table ?? []);
    if (housing && !hidden.includes("housing")) tables.unshift(housing);
    const shown = tables.filter(({ layer }) => !hidden.includes(layer));
    return shown.length ? shown.flatMap(tableZones) : NO_ENTRIES;
  }, [housing, ownTables, own, hidden]);
}

function useDrawnEntries(): readonly Zone[] {
  const zones = useProject((project) => project.zones);
  const { say } = useWords();
  return useMemo(() => entriesOfDrawn(zones, (n) => say("card.zone", { n })), [zones, say]);
}

export function entriesOfDrawn(zones: readonly DrawnZone[], sayZone: (n: string) => string): readonly Zone[] {
  return zones.length ? zones.map((zone) => drawnZone(zone, sayZone)) : NO_ENTRIES;
}

/** The figures for these zones under these choices; a large run begins as soon as they are on screen. */
export function useRegion(run: RegionRun, base: TensionBase | null, zones: readonly Zone[]): RegionFigures {
  const question = useMemo(() => (base ? { base, zones } : null), [base, zones]);
  useEffect(() => run.ask(question), [run, question]);
  const view = useSource(run);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures are those of the run as it is now
  return useMemo(() => (question ? run.of(question) : NO_FIGURES), [run, view, question]);
}

const NO_FIGURES: RegionFigures = { done: null, running: null, stopped: false, failed: null, took: null };
