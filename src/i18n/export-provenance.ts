import type { ExportSay } from "./export-words.ts";

/** Where figures come from and how they were made, as values: the same on the page and on the command line. */
export type Provenance = {
  readonly program: string;
  readonly version: string;
  readonly register: {
    /** Name of its file; null for the embedded one. */
    readonly file: string | null;
    /** Invented firms: nothing is a finding about a real one. */
    readonly synthetic: boolean;
    readonly establishments: number;
    readonly years: readonly number[];
    /** Of its content as it was read: see `core/provenance/register-hash.ts`. */
    readonly sha256: string;
  };
  /** The port areas, estates, housing zones and municipalities: see `core/provenance/region-hash.ts`; null without. */
  readonly region: { readonly sha256: string } | null;
  /** Zones from files of the user, in the order of their layers: how many, and of their content as it was read. */
  readonly zones: readonly { readonly count: number; readonly sha256: string }[];
  /** The list of guideline distances: its name, and the SHA-256 of its file; null where none is used. */
  readonly guidelines: { readonly edition: string; readonly sha256: string | null } | null;
  /** Of the random draws; null where nothing is drawn. */
  readonly draws: number | null;
  readonly seed: number | null;
  /** Every choice that the figures depend on, as options of the command line. */
  readonly options: Readonly<Record<string, string>>;
  /** The command that works them out again, without the files that it is to be given. */
  readonly command: string;
};

/** It in words, a line each. */
export function provenanceLines(say: ExportSay, provenance: Provenance): (readonly [string, string])[] {
  const { register, region, zones, guidelines, draws, seed, command } = provenance;
  return [
    [say("about.register-hash"), register.sha256],
    ...(guidelines ? [[say("about.list"), guidelines.edition] as const] : []),
    ...(guidelines?.sha256 ? [[say("about.list-hash"), guidelines.sha256] as const] : []),
    ...(region ? [[say("about.region-hash"), region.sha256] as const] : []),
    ...zones.map(({ sha256 }) => [say("about.zones-hash"), sha256] as const),
    ...(draws === null ? [] : [[say("about.draws"), String(draws)] as const]),
    ...(seed === null ? [] : [[say("about.seed"), String(seed)] as const]),
    [say("about.command"), command],
  ];
}
