import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import { loadGuidelines } from "../../app/files/load-guidelines.ts";
import type { Analysis } from "../../app/firms/analysis.ts";
import {
  joinTension,
  type TensionBase,
  type TensionModel,
  tensionBase,
  tensionInput,
} from "../../app/tension/compute.ts";
import { drawnZone, tableZones, type Zone } from "../../app/zones/zone.ts";
import type { FirmTable } from "../../core/firm-table.ts";
import type { RuleSet } from "../../core/tension/guideline-rules.ts";
import { type RegionTension, regionTension } from "../../core/tension/region-tension.ts";
import { textAt } from "../../core/text-column.ts";
import type { DrawnZone } from "../../state/drawn-zone.ts";
import { useApp, useData, useProject, useView, useWords } from "../app-context.ts";

/** How far a run in the worker is, in zones. */
export type Running = { readonly done: number; readonly total: number };

/** The tension view's figures, and how they come about. */
export type TensionState = {
  readonly rules: RuleSet;
  /** Under the choices of now: for a zone under the pointer. */
  readonly base: TensionBase;
  /** All zones. While a large run is on its way or was stopped: those from before the last change. */
  readonly model: TensionModel | null;
  readonly running: Running | null;
  readonly stopped: boolean;
  /** Seconds that the last run in the worker took, and its zones; null for a small region, done at once. */
  readonly took: { readonly seconds: number; readonly zones: number } | null;
  readonly stop: () => void;
  readonly resume: () => void;
};

export const TensionContext = createContext<TensionState | null>(null);

/** null in the other views, and until register and guideline distances are loaded. */
export function useTension(): TensionState | null {
  return useContext(TensionContext);
}

/** Firms times zones up to which the region is computed at once; beyond it the worker does it, some 50 ms up. */
const MOST_AT_ONCE = 1_500_000;

/** Computed once, at the top; null outside the tension view. */
export function useComputedTension(analysis: Analysis | null): TensionState | null {
  const on = useView((view) => view.view === "tension");
  const rules = useRules(on);
  const base = useBase(on ? analysis : null, rules);
  useNamesOfCopies();
  const tables = useTableEntries();
  const drawn = useDrawnEntries();
  const ran = useTablesTension(base, tables);
  const { done } = ran;
  const fresh = useMemo(
    () =>
      base && done?.base === base && done.entries === tables
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
    const { running, stopped, took, stop, resume } = ran;
    // Rows of another register would be nonsense beside this one.
    const before = last.current?.register.firms === base.register.firms ? last.current : null;
    return { rules: base.rules, base, model: fresh ?? before, running, stopped, took, stop, resume };
  }, [base, fresh, ran]);
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

type Done = {
  readonly base: TensionBase;
  readonly entries: readonly Zone[];
  readonly tension: RegionTension;
};

type TablesRun = Pick<TensionState, "running" | "stopped" | "took" | "stop" | "resume"> & {
  readonly done: Done | null;
};

/** Tension of the zones of tables: at once when that is quick, else in the worker, with progress and a way to stop. */
function useTablesTension(base: TensionBase | null, entries: readonly Zone[]): TablesRun {
  const { engine } = useApp();
  const small = base === null || entries.length * base.register.firms.count <= MOST_AT_ONCE;
  const atOnce = useMemo(
    () => (base && small ? { base, entries, tension: regionTension(tensionInput(base, entries)) } : null),
    [base, entries, small],
  );
  const [inWorker, setInWorker] = useState<Done | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [took, setTook] = useState<TensionState["took"]>(null);
  const [stoppedBase, setStoppedBase] = useState<TensionBase | null>(null);
  const [attempt, setAttempt] = useState(0);
  const controller = useRef<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another run of the same
  useEffect(() => {
    if (!base || small) return;
    const here = new AbortController();
    controller.current = here;
    const startedMs = performance.now();
    setRunning({ done: 0, total: entries.length });
    const { register, selection, lens } = base;
    const { count, xM, yM, subsector, portSide } = register.firms;
    engine
      .tension(
        {
          firms: { count, xM, yM, subsector, portSide },
          guidelines: register.guidelines,
          jobs: register.jobs,
          selection,
          lens,
          zones: tensionInput(base, entries).zones,
        },
        { signal: here.signal, onProgress: ({ done, total }) => setRunning({ done, total }) },
      )
      .then((tension) => {
        setInWorker({ base, entries, tension });
        setTook({ seconds: (performance.now() - startedMs) / 1000, zones: entries.length });
      })
      .catch((error: unknown) => {
        if (here.signal.aborted) return;
        setStoppedBase(base);
        throw error;
      })
      .finally(() => {
        if (controller.current === here) setRunning(null);
      });
    return () => here.abort();
  }, [engine, base, entries, small, attempt]);
  return useMemo(
    () => ({
      done: small ? atOnce : inWorker,
      running: small ? null : running,
      stopped: !small && stoppedBase === base,
      took: small ? null : took,
      stop: () => {
        controller.current?.abort();
        setRunning(null);
        setStoppedBase(base);
      },
      resume: () => {
        setStoppedBase(null);
        setAttempt((before) => before + 1);
      },
    }),
    [small, atOnce, inWorker, running, took, stoppedBase, base],
  );
}
