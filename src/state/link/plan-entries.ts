import { DEFAULT_LENS } from "../../core/tension/lens.ts";
import type { DrawnZone } from "../drawn-zone.ts";
import type { ScenarioPlan } from "../tension-choice.ts";
import { decodeLens, encodeLens } from "./lens-letters.ts";
import { type LinkEntry, withProject } from "./link-entry.ts";
import type { LinkState } from "./link-state.ts";
import { decodeZones, encodeZones } from "./zone-text.ts";

/** The drawn zones: `z=p1~w~...!o2~c~...`. */
export const zonesEntry: LinkEntry = {
  key: "z",
  write: ({ project }) => encodeZones(project.zones) || null,
  read: (written, link) => {
    const { zones, lost } = decodeZones(written);
    return withProject(missing(link, lost), { zones, nextNumber: after(zones, link) });
  },
};

/** The lens of the tension view: `e=mh`. */
export const lensEntry: LinkEntry = {
  key: "e",
  write: ({ project }) => encodeLens(project.lens) || null,
  read: (written, link) => withProject(link, { lens: decodeLens(written) }),
};

/** Name of the scenario at work, where there are two: `sc=B`. What the other one holds follows in `eo` and `zo`. */
export const scenarioEntry: LinkEntry = {
  key: "sc",
  write: ({ project }) => project.otherScenario && project.scenario,
  read: (written, link) =>
    written
      ? withProject(link, {
          scenario: written === "B" ? "B" : "A",
          otherScenario: { lens: DEFAULT_LENS, zones: [], firmChanges: [] },
        })
      : link,
};

/** The lens of the other scenario. */
export const otherLensEntry: LinkEntry = {
  key: "eo",
  write: ({ project: { otherScenario } }) => (otherScenario && encodeLens(otherScenario.lens)) || null,
  read: (written, link) => withOther(link, { lens: decodeLens(written) }),
};

/** The drawn zones of the other scenario. */
export const otherZonesEntry: LinkEntry = {
  key: "zo",
  write: ({ project: { otherScenario } }) => (otherScenario && encodeZones(otherScenario.zones)) || null,
  read: (written, link) => {
    const { zones, lost } = decodeZones(written);
    return withOther(withProject(missing(link, lost), { nextNumber: after(zones, link) }), { zones });
  },
};

function withOther(link: LinkState, change: Partial<ScenarioPlan>): LinkState {
  const { otherScenario } = link.project;
  return otherScenario ? withProject(link, { otherScenario: { ...otherScenario, ...change } }) : link;
}

function missing(link: LinkState, lost: number): LinkState {
  return lost > 0 ? { ...link, damaged: true } : link;
}

/** A number that neither these zones nor those of the link have had. */
function after(zones: readonly DrawnZone[], { project }: LinkState): number {
  return zones.reduce((next, { number }) => Math.max(next, number + 1), project.nextNumber);
}
