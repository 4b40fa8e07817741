import { regionHash } from "../../core/provenance/region-hash.ts";
import { registerHash } from "../../core/provenance/register-hash.ts";
import { zonesHash } from "../../core/provenance/zones-hash.ts";
import type { Region } from "../../core/region.ts";
import type { RuleSet } from "../../core/tension/guideline-rules.ts";
import { VERSION } from "../../core/version.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import type { Provenance } from "../../i18n/export-provenance.ts";
import type { Register } from "../../state/data.ts";
import type { Argument } from "../repeat/argument.ts";
import { commandText } from "../repeat/command-text.ts";

/** What figures were worked out from, and with which choices. */
export type ProvenanceSource = {
  readonly register: Pick<Register, "fileName" | "synthetic" | "firms">;
  /** List of guideline distances; null where none is used. */
  readonly rules: RuleSet | null;
  /** Layers from files of the user whose zones the figures are of. */
  readonly ownZones: readonly ZoneTable[];
  /** Command of `analyse` that gives these figures, and all that it is to be told besides files. */
  readonly command: "count" | "tension" | "growth";
  readonly options: readonly Argument[];
};

/**
 * Everything that is needed to work figures out again and to see that they are the same: what every saved file, the JSON of
 * the command line and a dossier carry. Page and command line give the same value for the same state.
 */
export async function provenanceOf(
  { register, rules, ownZones, command, options }: ProvenanceSource,
  region: Region | null,
): Promise<Provenance> {
  const { fileName, synthetic, firms } = register;
  const numberOf = (option: string): number | null => {
    const found = options.find(([name]) => name === option);
    return found === undefined ? null : Number(found[1]);
  };
  return {
    program: "Spanningskaart",
    version: VERSION,
    register: {
      file: synthetic ? null : fileName,
      synthetic,
      establishments: firms.count,
      years: firms.years,
      sha256: await registerHash(firms),
    },
    region: region && { sha256: await regionHash(region) },
    zones: await Promise.all(
      ownZones.map(async (table) => ({ count: table.count, sha256: await zonesHash(table) })),
    ),
    guidelines: rules && { edition: rules.edition, sha256: rules.fileSha256 ?? null },
    draws: numberOf("permutations"),
    seed: numberOf("seed"),
    options: Object.fromEntries(options.map(([option]) => [option, valuesOf(option, options)])),
    command: commandText(command, options),
  };
}

/** The value of an option; those of one that was given more than once, one after the other. */
function valuesOf(option: string, options: readonly Argument[]): string {
  return options.flatMap(([name, value]) => (name === option ? [value] : [])).join(" ");
}
