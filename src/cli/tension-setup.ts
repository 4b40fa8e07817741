import type { Analysis } from "../app/firms/analysis.ts";
import { type TensionBase, tensionBase } from "../app/tension/compute.ts";
import { rowOfFirm } from "../app/tension/tension-figures.ts";
import { InputError } from "../core/errors.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import type { RuleSet } from "../core/tension/guideline-rules.ts";
import type { Lens } from "../core/tension/lens.ts";
import { EMBEDDED_EDITION, readGuidelineRules } from "../io/guideline-rules.ts";
import { inputError } from "../io/input-codes.ts";
import type { FirmChange, ZoneType } from "../state/tension-choice.ts";
import type { CliIo } from "./cli-io.ts";
import { UsageError } from "./usage-error.ts";

/** Options with the firms of a scenario, which can be given more than once. */
export const FIRM_OPTIONS = ["close", "move"] as const;
type GivenFirms = Readonly<Record<(typeof FIRM_OPTIONS)[number], readonly string[]>>;

const GUIDELINES_FILE = "guideline-distances.csv";

/** The register under a list and a lens, with the firms of the options. @throws UsageError for what is no place or no firm */
export function baseAsked(
  analysis: Analysis,
  rules: RuleSet,
  lens: Lens,
  given: GivenFirms,
  zoneTypes: readonly ZoneType[],
): TensionBase {
  const changes = firmChanges(given);
  return tensionBase(analysis, rules, lens, changes, rowOf(analysis.register.firms, changes), zoneTypes);
}

/** Firms that are closed or moved, as the options say. @throws UsageError for what is no place */
function firmChanges(given: GivenFirms): FirmChange[] {
  return [
    ...given.close.map((firm) => ({ kind: "closed", firm }) as const),
    ...given.move.map((written) => {
      const [, firm, x, y] = /^(.+)=(-?[\d.]+),(-?[\d.]+)$/.exec(written) ?? [];
      const [xM, yM] = [Number(x), Number(y)];
      if (firm === undefined || !Number.isFinite(xM) || !Number.isFinite(yM))
        throw new UsageError("wrong.move", { value: written });
      return { kind: "moved", firm, xM, yM } as const;
    }),
  ];
}

/** Where the firms of a scenario stand in the register. @throws UsageError for one that is not in it */
function rowOf(firms: FirmTable, changes: readonly FirmChange[]): (key: string) => number {
  const rows = new Map(changes.map(({ firm }) => [firm, rowOfFirm(firms, firm)]));
  for (const { firm, kind } of changes)
    if ((rows.get(firm) ?? -1) < 0)
      throw new UsageError("wrong.firm", { option: kind === "closed" ? "close" : "move", value: firm });
  return (key) => rows.get(key) ?? -1;
}

/** The list of distances named, or the embedded one. @throws InputError when it cannot be read */
export async function loadRules(io: CliIo, path: string | undefined) {
  if (path === undefined) return readGuidelineRules(await io.readEmbedded(GUIDELINES_FILE), EMBEDDED_EDITION);
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path);
  } catch (error) {
    const reason = String((error as NodeJS.ErrnoException).code ?? "");
    throw inputError("file.not-found", { file: path, reason });
  }
  try {
    return readGuidelineRules(bytes, path);
  } catch (error) {
    // The reader knows no names of files; one line on the terminal has to.
    if (error instanceof InputError) throw new InputError(error.code, { file: path, ...error.context });
    throw error;
  }
}
