import { useMemo } from "react";
import {
  type TensionBase,
  tensionOfEntry,
  tensionOfShape,
  type ZoneTension,
} from "../../app/tension/compute.ts";
import type { Subject } from "../../app/zones/subject.ts";
import { DRAWN_LAYER, dwellingsOf, type Zone } from "../../app/zones/zone.ts";
import { shapeAreaM2 } from "../../core/counting/shape-area.ts";
import { useProject } from "../app-context.ts";
import { useSubject } from "../subject.ts";
import { type TensionState, useTension } from "./model.ts";

/** A zone with its tension: at rest from the model, under the pointer computed for this very shape. */
export type SubjectTension = {
  readonly subject: Subject;
  readonly entry: Zone;
  readonly base: TensionBase;
  readonly tension: ZoneTension;
};

const LAYERS_WITHOUT = ["port-areas", "estates"];

/** The zone that the card, the map scene and the spoken sentence are about; null when it is none to test. */
export function useSubjectTension(): SubjectTension | null {
  const state = useTension();
  const subject = useSubject();
  const zones = useProject((project) => project.zones);
  return useMemo(() => {
    if (!state || !subject) return null;
    return subjectTension(state, subject, zones);
  }, [state, subject, zones]);
}

const computed = new WeakMap<Subject, SubjectTension>();

function subjectTension(
  state: TensionState,
  subject: Subject,
  zones: readonly Zone["drawn"][],
): SubjectTension | null {
  const { base, model } = state;
  const key = keyOf(subject);
  if (key === null) return null;
  // Several places ask within one render; a drag asks once for each move.
  const known = computed.get(subject);
  if (known?.base === base && known.entry.key === key) return known;
  const at = model?.entries.findIndex((entry) => entry.key === key) ?? -1;
  const resting = !subject.live && model && at >= 0 && isOf(model, base) ? model.entries[at] : null;
  const entry = resting ?? entryOf(subject, key, zones);
  const tension = resting ? tensionOfEntry(model!, at) : tensionOfShape(base, entry);
  const found = { subject, entry, base, tension };
  computed.set(subject, found);
  return found;
}

/** Was the model made under these very choices? */
function isOf(model: TensionBase, base: TensionBase): boolean {
  return model.selection === base.selection && model.register === base.register && model.lens === base.lens;
}

function keyOf(subject: Subject): string | null {
  if (subject.drawn) return `drawn:${subject.drawn.number}`;
  if (!subject.zone || LAYERS_WITHOUT.includes(subject.zone.table.layer)) return null;
  const { table, row } = subject.zone;
  return `${table.layer}:${table.id[row]}`;
}

function entryOf(subject: Subject, key: string, zones: readonly Zone["drawn"][]): Zone {
  const shape = subject.shapes[0];
  const shared = { key, name: subject.name, shape, areaM2: subject.areaM2 ?? shapeAreaM2(shape) };
  if (subject.zone) {
    const { table, row } = subject.zone;
    const dwellings = { low: table.dwellingsLow[row], high: table.dwellingsHigh[row] };
    const { layer } = table;
    const id = table.id[row];
    const municipality = table.municipality[row];
    return { ...shared, plan: key, layer, id, municipality, dwellings, drawn: null, table, row };
  }
  const drawn = subject.drawn!;
  // The zone under the pointer is made anew on every move; its homes are with the one in the project.
  const kept = zones.find((zone) => zone?.number === drawn.number) ?? drawn;
  return {
    ...shared,
    plan: kept.insteadOf ?? key,
    layer: DRAWN_LAYER,
    id: String(drawn.number),
    municipality: "",
    dwellings: dwellingsOf(kept),
    drawn: { ...kept, outline: drawn.outline },
    table: null,
    row: -1,
  };
}
