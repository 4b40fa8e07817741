import { InputError } from "../../core/errors.ts";
import type { Region } from "../../core/region.ts";
import type { Progress } from "../../core/steps.ts";
import type { Engine } from "../../engine/engine.ts";
import type { FirmsPreview } from "../../engine/jobs/preview-firms.ts";
import type { ReadFirmsResult } from "../../engine/jobs/read-firms.ts";
import type { ReadZonesResult } from "../../engine/jobs/read-zones.ts";
import { type FirmsGuess, type FirmsMapping, swapXY } from "../../io/firms/firms-mapping.ts";
import type { Inspection } from "../../io/guess-file.ts";
import { inputError } from "../../io/input-codes.ts";
import type { ZonesGuess, ZonesMapping } from "../../io/zones/zones-mapping.ts";
import { cell } from "../cell.ts";
import type { Source } from "../derive.ts";

/** Why a file did not become a register or a layer: what was thrown, and by which file. */
export type ImportProblem = {
  readonly error: unknown;
  readonly fileName: string;
  /** The file, when it can be tried again as it is. */
  readonly file: File | null;
};

/** A register as it was understood: what the user may correct, and where its first rows then fall. */
export type FirmsStep = {
  readonly kind: "firms";
  readonly file: File;
  readonly guess: FirmsGuess;
  readonly mapping: FirmsMapping;
  /** null while it is made, and when it cannot be. */
  readonly preview: FirmsPreview | null;
  /** Why there is no preview: an error, or null. */
  readonly problem: unknown;
};

export type ZonesStep = {
  readonly kind: "zones";
  readonly file: File;
  readonly guess: ZonesGuess;
  readonly mapping: ZonesMapping;
};

/** Where an import is. The file travels with the step, so that no figure is ever shown under another file's name. */
export type ImportStep =
  | { readonly kind: "choose"; readonly problem: ImportProblem | null }
  | { readonly kind: "inspecting"; readonly file: File }
  | FirmsStep
  | ZonesStep
  | { readonly kind: "reading"; readonly file: File; readonly progress: Progress | null }
  | { readonly kind: "firms-read"; readonly file: File; readonly result: ReadFirmsResult }
  | { readonly kind: "zones-read"; readonly file: File; readonly result: ReadZonesResult };

/** What an import needs of the rest: where files are read, the region they lie in, and a free id for a layer. */
export type ImportPorts = {
  readonly engine: Pick<Engine, "inspectFile" | "previewFirms" | "readFirms" | "readZones">;
  region(): Region | null;
  layerId(): string;
};

/**
 * One file from "chosen" to "read": looked at, its columns corrected, read. Nothing outside changes; using what was
 * read is `apply-import`. One import at a time: another file ends the work on the one before.
 */
export type ImportMachine = Source<ImportStep> & {
  /** Starts with a file, wherever the import was. */
  open(file: File): void;
  /** Says why something that was dropped is no file to read. */
  refuse(fileName: string, error: unknown): void;
  /** Reads a register otherwise; its preview follows. Only while one is understood. */
  mapFirms(mapping: FirmsMapping): void;
  /** Changes the two coordinate columns over: the user has looked, so they are sure. */
  swapFirms(): void;
  mapZones(mapping: ZonesMapping): void;
  /** Looks at another sheet or layer of the file, which may turn out to be zones where this one is a register. */
  chooseLayer(layer: string): void;
  /** Reads the whole file by its mapping. */
  read(): void;
  /** Ends looking or reading; back to where the user was. */
  stop(): void;
  /** Back to the start: another file, or none. Ends whatever runs. */
  reset(): void;
};

const START: ImportStep = { kind: "choose", problem: null };

export function importMachine({ engine, region, layerId }: ImportPorts): ImportMachine {
  const step = cell<ImportStep>(START);
  /** The work that is under way. An answer that comes after it was replaced is for nobody. */
  let work = new AbortController();
  /** Where Stop goes back to. */
  let before: ImportStep = START;

  /** Ends what runs, and begins something that may be ended in its turn. */
  function begin(next: ImportStep): AbortSignal {
    work.abort();
    work = new AbortController();
    step.set(next);
    return work.signal;
  }

  function fail(file: File, error: unknown): void {
    begin({ kind: "choose", problem: { error, fileName: file.name, file } });
  }

  /** The answer of the engine while it is still asked for; what goes wrong ends in a problem that can be told. */
  function answer<R>(
    signal: AbortSignal,
    run: () => Promise<R>,
    done: (result: R) => void,
    failed: (error: unknown) => void,
  ): void {
    const settle =
      <V>(listener: (value: V) => void) =>
      (value: V): void => {
        if (!signal.aborted) listener(value);
      };
    // An engine that throws at once fails like one that throws later.
    void Promise.resolve().then(run).then(settle(done), settle(failed));
  }

  function inspected(file: File, inspection: Inspection): void {
    if (inspection.kind === "firms")
      preview({
        kind: "firms",
        file,
        guess: inspection,
        mapping: inspection.mapping,
        preview: null,
        problem: null,
      });
    else begin({ kind: "zones", file, guess: inspection, mapping: inspection.mapping });
  }

  /** The preview before it stays on screen until the new one is there. */
  function preview(next: FirmsStep): void {
    const signal = begin(next);
    const { file, mapping } = next;
    answer(
      signal,
      () => engine.previewFirms({ file, mapping, region: knownRegion() }, { signal }),
      (shown) => step.set({ ...next, preview: shown, problem: null }),
      (error) => {
        // The file itself has gone or changed: no mapping helps, and what was understood is of the old one.
        if (error instanceof InputError && error.code === "file.unreadable") fail(file, error);
        else step.set({ ...next, preview: null, problem: error });
      },
    );
  }

  /** The same file, its text cut otherwise: all that was understood of it is looked at anew. */
  function cutAnew(current: FirmsStep, mapping: FirmsMapping): void {
    const { file } = current;
    const signal = begin({ ...current, mapping, preview: null, problem: null });
    answer(
      signal,
      () => engine.inspectFile({ file, name: file.name, csv: mapping.csv, layer: mapping.layer }, { signal }),
      (inspection) => inspected(file, inspection),
      (error) => {
        if (error instanceof InputError && error.code === "file.unreadable") fail(file, error);
        // Cut so it is no register at all: the user can choose again.
        else step.set({ ...current, mapping, preview: null, problem: error });
      },
    );
  }

  function knownRegion(): Region {
    const tables = region();
    if (!tables) throw inputError("region.absent");
    return tables;
  }

  function reading<R>(
    file: File,
    run: (options: { signal: AbortSignal; onProgress: (progress: Progress) => void }) => Promise<R>,
    done: (result: R) => ImportStep,
  ): void {
    before = step.get();
    const signal = begin({ kind: "reading", file, progress: null });
    const onProgress = (progress: Progress): void => {
      if (!signal.aborted) step.set({ kind: "reading", file, progress });
    };
    answer(
      signal,
      () => run({ signal, onProgress }),
      (result) => begin(done(result)),
      (error) => fail(file, error),
    );
  }

  function inspect(file: File, layer: string | null): void {
    const signal = begin({ kind: "inspecting", file });
    answer(
      signal,
      () => engine.inspectFile({ file, name: file.name, layer }, { signal }),
      (inspection) => inspected(file, inspection),
      (error) => fail(file, error),
    );
  }

  return {
    get: step.get,
    subscribe: step.subscribe,
    open: (file) => {
      before = START;
      inspect(file, null);
    },
    refuse: (fileName, error) => {
      begin({ kind: "choose", problem: { error, fileName, file: null } });
    },
    mapFirms: (mapping) => {
      const current = step.get();
      if (current.kind !== "firms") return;
      const { csv } = current.mapping;
      const sameCut = csv?.encoding === mapping.csv?.encoding && csv?.separator === mapping.csv?.separator;
      if (sameCut) preview({ ...current, mapping });
      else cutAnew(current, mapping);
    },
    swapFirms: () => {
      const current = step.get();
      if (current.kind !== "firms") return;
      const { guess, mapping } = current;
      const sureness = { ...guess.sureness, x: "sure", y: "sure" } as const;
      preview({ ...current, guess: { ...guess, sureness }, mapping: swapXY(mapping) });
    },
    mapZones: (mapping) => {
      const current = step.get();
      if (current.kind === "zones") step.set({ ...current, mapping });
    },
    chooseLayer: (layer) => {
      const current = step.get();
      if (current.kind !== "firms" && current.kind !== "zones") return;
      before = current;
      inspect(current.file, layer);
    },
    read: () => {
      const current = step.get();
      const { kind } = current;
      if (kind === "firms") {
        const { file, mapping } = current;
        reading(
          file,
          (options) => engine.readFirms({ file, mapping, region: knownRegion() }, options),
          (result) => ({ kind: "firms-read", file, result }),
        );
      } else if (kind === "zones") {
        const { file, mapping } = current;
        reading(
          file,
          (options) => engine.readZones({ file, name: file.name, mapping, layer: layerId() }, options),
          (result) => ({ kind: "zones-read", file, result }),
        );
      }
    },
    stop: () => {
      const { kind } = step.get();
      if (kind !== "reading" && kind !== "inspecting") return;
      // Its preview may have been on its way when reading began.
      if (before.kind === "firms") preview(before);
      else begin(before);
    },
    reset: () => {
      begin(START);
    },
  };
}
