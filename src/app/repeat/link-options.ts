import type { AreaType } from "../../core/tension/area-types.ts";
import type { LinkState } from "../../state/link/link-state.ts";
import { encodeZones } from "../../state/link/zone-text.ts";
import { DRAWN_LAYER } from "../zones/zone.ts";
import { type Argument, typed } from "./argument.ts";
import { HOUSING_LAYER } from "./embedded-layers.ts";
import { FILTER_OPTIONS, filterArgument, NOT_ONE } from "./filter-options.ts";
import { growthArguments } from "./growth-options.ts";
import { areaTypeArguments, lensArguments } from "./tension-options.ts";

/** The options that say what a key of a link says, and how they say it; or why there are none. */
export type LinkRepeat =
  | {
      readonly options: readonly string[];
      readonly write: (link: LinkState) => readonly Argument[];
    }
  | { readonly without: string };

/** The layer of zones that is on unless it is hidden, by its name in the panel and as a layer of the region. */
const HOUSING = { panel: "housing", layer: HOUSING_LAYER };

/**
 * Each key of a link (`state/link/link-table.ts`) on the command line, so that any figure on screen can be worked out
 * again without one. A key that is about a picture alone says so.
 */
export const LINK_OPTIONS: Readonly<Record<string, LinkRepeat>> = {
  map: { without: "where the map looks" },
  v: { without: "which version of the page wrote the link" },
  t: { without: "the tab is the command: count, tension or growth" },
  l: { without: "the language of the words, which --lang chooses" },
  y: {
    options: ["year"],
    write: ({ project: { year } }) => (year === null ? [] : [["year", String(year)]]),
  },
  s: {
    options: [FILTER_OPTIONS.subsectors.option],
    write: ({ project }) => [filterArgument("subsectors", project.filter)],
  },
  p: {
    options: [FILTER_OPTIONS.sides.option],
    write: ({ project }) => [filterArgument("sides", project.filter)],
  },
  g: {
    options: [FILTER_OPTIONS.sizes.option],
    write: ({ project }) => [filterArgument("sizes", project.filter)],
  },
  h: {
    options: ["embedded", "homes"],
    write: (link) => [
      ["embedded", hidesHousing(link) ? NOT_ONE : HOUSING.layer],
      ["homes", typed(!hidesHousing(link))],
    ],
  },
  o: { without: "whether firms outside manufacturing are drawn; they are in no figure but their own" },
  z: { options: ["drawn"], write: ({ project }) => drawn(project.zones) },
  e: { options: ["lens"], write: ({ project }) => lensArguments(project.lens) },
  at: { options: ["area-types"], write: (link) => areaTypeArguments(areaTypes(link)) },
  sc: { options: ["scenario"], write: () => [] },
  eo: { options: ["scenario"], write: () => [] },
  zo: { options: ["scenario"], write: () => [] },
  zn: { without: "a name or a reason changes no figure; zones are called by their number" },
  zm: { without: "a name or a reason changes no figure; zones are called by their number" },
  ar: { without: "a name or a reason changes no figure; zones are called by their number" },
  gr: { options: ["cell", "area"], write: ({ view }) => growthArguments(view.growth) },
  k: { options: ["select"], write: ({ view }) => selected(view.selection) },
  d: { without: "that files of the user were open, which are named with --firms and --zones" },
};

/** A link as options. */
export function argumentsOfLink(link: LinkState): Argument[] {
  return Object.values(LINK_OPTIONS).flatMap((repeat) => ("write" in repeat ? repeat.write(link) : []));
}

/** The link with the other of its two scenarios at work; the very link where it is at work, or null for one it has not. */
export function linkOfScenario(link: LinkState, scenario: "A" | "B"): LinkState | null {
  const { project } = link;
  if (project.scenario === scenario) return link;
  return project.otherScenario && { ...link, project: { ...project, ...project.otherScenario, scenario } };
}

function hidesHousing({ view: { hiddenLayers } }: LinkState): boolean {
  return hiddenLayers.includes(HOUSING.panel);
}

/** Area types of zones that are on screen: a command takes no others. */
function areaTypes(link: LinkState): ReadonlyMap<string, AreaType> {
  const { zones, zoneTypes } = link.project;
  const { selection } = link.view;
  const plans = new Set(zones.map(({ number, insteadOf }) => insteadOf ?? `${DRAWN_LAYER}:${number}`));
  if (selection?.kind === "zone") plans.add(`${selection.layer}:${selection.id}`);
  const isThere = (plan: string): boolean =>
    plans.has(plan) || (plan.startsWith(`${HOUSING.layer}:`) && !hidesHousing(link));
  return new Map(
    zoneTypes.flatMap(({ plan, areaType }) => (isThere(plan) ? [[plan, areaType] as const] : [])),
  );
}

function drawn(zones: LinkState["project"]["zones"]): readonly Argument[] {
  return zones.length === 0 ? [] : [["drawn", encodeZones(zones)]];
}

/** What the card shows, as a link writes it. */
function selected(selection: LinkState["view"]["selection"]): readonly Argument[] {
  if (selection?.kind === "drawn") return [["select", String(selection.number)]];
  if (selection?.kind === "total") return [["select", "total"]];
  if (selection?.kind === "zone") return [["select", `${selection.layer}:${selection.id}`]];
  if (selection?.kind === "cell") return [["select", `${selection.xM}:${selection.yM}`]];
  return [];
}
