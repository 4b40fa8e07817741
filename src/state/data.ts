import { createStore, type StoreApi } from "zustand/vanilla";
import type { CountIndex } from "../core/counting/index.ts";
import type { Place } from "../core/place.ts";
import type { Region } from "../core/region.ts";
import type { CodesByYear } from "../core/register/filtering/filter-codes.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import type { RuleSet } from "../core/tension/guideline-rules.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import type { Language } from "../i18n/language.ts";

/** A register in memory, ready to count and to filter: index and codes are those of `firms`. */
export type Register = {
  readonly id: string;
  /** File name; "" for the embedded sample. */
  readonly fileName: string;
  readonly synthetic: boolean;
  readonly firms: FirmTable;
  readonly index: CountIndex;
  readonly codes: CodesByYear;
};

/** A layer of zones from a file of the user. */
export type OwnZoneLayer = {
  readonly table: ZoneTable;
  readonly fileName: string;
  readonly use: LayerUse;
};

/** What zones of a file are: plans for homes (tested for tension), areas to count in, or only shown on the map. */
export const LAYER_USES = ["plans", "areas", "shown"] as const;
export type LayerUse = (typeof LAYER_USES)[number];

/** A note in the languages it was written in. */
export type NotesByLanguage = Readonly<Partial<Record<Language, string>>>;

export type LoadStatus = "loading" | "ready" | "failed";

/**
 * Data in memory. Rows stay here, on this device; what the user decided about them is the project, which names
 * them by id. A register that undo may bring back is kept until the page closes.
 */
export type DataState = {
  readonly status: LoadStatus;
  readonly region: Region | null;
  readonly places: readonly Place[];
  /** Source notes of the embedded housing zones by id, in each language that has one. */
  readonly housingSources: ReadonlyMap<string, NotesByLanguage>;
  /** What could not be loaded; "" when all could. */
  readonly problem: string;
  readonly registers: ReadonlyMap<string, Register>;
  readonly ownLayers: ReadonlyMap<string, OwnZoneLayer>;
  /** Lists of guideline distances by id; "" is the one that comes with the page, once it is loaded. */
  readonly guidelines: ReadonlyMap<string, RuleSet>;
};

export type DataStore = StoreApi<DataState>;

export function createData(): DataStore {
  return createStore<DataState>()(() => ({
    status: "loading",
    region: null,
    places: [],
    housingSources: new Map(),
    problem: "",
    registers: new Map(),
    ownLayers: new Map(),
    guidelines: new Map(),
  }));
}

export function keepRegister(data: DataStore, register: Register): void {
  data.setState(({ registers }) => ({ registers: new Map(registers).set(register.id, register) }));
}

export function keepOwnLayer(data: DataStore, layer: OwnZoneLayer): void {
  data.setState(({ ownLayers }) => ({ ownLayers: new Map(ownLayers).set(layer.table.layer, layer) }));
}

export function keepGuidelines(data: DataStore, id: string, rules: RuleSet): void {
  data.setState(({ guidelines }) => ({ guidelines: new Map(guidelines).set(id, rules) }));
}
