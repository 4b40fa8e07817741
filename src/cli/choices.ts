import { EMBEDDED_LAYERS, type EmbeddedLayer } from "../app/repeat/embedded-layers.ts";
import { EVERY, FILTER_OPTIONS, NOT_ONE } from "../app/repeat/filter-options.ts";
import type { DrawnZone } from "../state/drawn-zone.ts";
import { START_LINK } from "../state/link/link-state.ts";
import { selectionEntry } from "../state/link/selection-entry.ts";
import { decodeZones } from "../state/link/zone-text.ts";
import { ALL_ON, type FilterChoice, type FilterPart } from "../state/project.ts";
import type { ScenarioName } from "../state/tension-choice.ts";
import type { Selection } from "../state/view.ts";
import { oneOf } from "./option-values.ts";
import { UsageError } from "./usage-error.ts";

/** What the page holds beside its files: every command takes it, in options or in a link. */
export type Choices = {
  readonly filter: FilterChoice;
  /** Zones that were drawn, as a link writes them. */
  readonly drawn: readonly DrawnZone[];
  readonly embedded: readonly EmbeddedLayer[];
  /** What a card shows; null for none. */
  readonly selection: Selection | null;
  readonly scenario: ScenarioName;
};

/** Options that the choices are read from. */
export const CHOICE_OPTIONS = ["subsector", "side", "size", "drawn", "embedded", "select"] as const;

type Given = Readonly<Record<(typeof CHOICE_OPTIONS)[number], string | undefined>>;

/**
 * @param usualLayers  layers of the embedded region where none are named
 * @throws UsageError for a value that an option does not take
 */
export function readChoices(
  given: Given,
  scenario: ScenarioName,
  usualLayers: readonly EmbeddedLayer[],
): Choices {
  const drawn = drawnOf(given.drawn);
  return {
    filter: filterOf(given),
    drawn,
    embedded: listOf("embedded", given.embedded, EMBEDDED_LAYERS, usualLayers),
    selection: selectionOf(given.select, drawn),
    scenario,
  };
}

function filterOf(given: Given): FilterChoice {
  const part = (of: FilterPart): readonly boolean[] => {
    const { option, names } = FILTER_OPTIONS[of];
    const on = listOf(option, given[option], names, names);
    return names.map((name) => on.includes(name));
  };
  return { ...ALL_ON, subsectors: part("subsectors"), sides: part("sides"), sizes: part("sizes") };
}

/** Names with commas between them, `all` or `none`. */
function listOf<Name extends string>(
  option: string,
  value: string | undefined,
  names: readonly Name[],
  otherwise: readonly Name[],
): readonly Name[] {
  if (value === undefined) return otherwise;
  if (value === EVERY) return names;
  if (value === NOT_ONE) return [];
  return value.split(",").map((word) => oneOf(option, word.trim(), names, names[0]));
}

function drawnOf(written: string | undefined): readonly DrawnZone[] {
  if (written === undefined) return [];
  const { zones, lost } = decodeZones(written);
  if (lost > 0 || zones.length === 0) throw new UsageError("wrong.drawn", { value: written });
  return zones;
}

/** Read as the key `k` of a link is, which names a square only in the growth view. */
function selectionOf(written: string | undefined, zones: readonly DrawnZone[]): Selection | null {
  if (written === undefined) return null;
  const { selection } = selectionEntry.read(written, {
    ...START_LINK,
    project: { ...START_LINK.project, zones },
    view: { ...START_LINK.view, view: "growth" },
  }).view;
  if (selection === null) throw new UsageError("wrong.select", { value: written });
  return selection;
}
