import { PORT_SIDES } from "../core/register/port-side.ts";
import { SUBSECTORS } from "../core/register/subsectors.ts";
import type { DrawnZone, ZoneOrigin, ZoneOutline } from "./drawn-zone.ts";
import { roundDeg, roundM } from "./drawn-zone.ts";
import { decodeGrowth, encodeGrowth } from "./growth.ts";
import { decodeLens, encodeLens } from "./lens-letters.ts";
import { ALL_ON, EMPTY_PROJECT, type FilterChoice, type ProjectDocument, SAMPLE } from "./project.ts";
import type { Camera, LayerName, ViewName, ViewState } from "./view.ts";

/**
 * What a link holds: where the map looks, the tab, filters, year, language, hidden layers and the outlines of
 * drawn zones. Never a row or a name of a register, nor a name typed by the user: a zone made "around" a firm
 * would carry the firm's name.
 */
export type LinkState = {
  readonly project: Pick<
    ProjectDocument,
    "filter" | "year" | "zones" | "nextNumber" | "lens" | "scenario" | "otherScenario" | "firmChanges"
  >;
  readonly view: Pick<
    ViewState,
    "view" | "language" | "camera" | "hiddenLayers" | "selection" | "showOther" | "growth"
  >;
  /** The link was made while a register of the user's own was loaded. */
  readonly ownRegister: boolean;
  /** The link was made while zones from a file of the user's own were loaded. */
  readonly ownZones: boolean;
};

const VERSION = "1";
const VIEWS: readonly ViewName[] = ["firms", "tension", "growth"];
const LAYERS: readonly LayerName[] = ["housing", "ports", "estates", "labels", "builtUp", "roads"];
const ORIGINS: Readonly<Record<string, ZoneOrigin>> = {
  p: "polygon",
  r: "rectangle",
  c: "circle",
  f: "freehand",
  v: "view",
  o: "radius",
  t: "typed",
  n: "plan",
};
const LETTER_OF_ORIGIN = Object.fromEntries(
  Object.entries(ORIGINS).map(([letter, origin]) => [origin, letter]),
);

/** The URL hash (without "#"). Defaults are left out, so that a fresh page has a short link. */
export function encodeLink(project: ProjectDocument, view: ViewState): string {
  const parts: string[] = [];
  if (view.camera) {
    const { zoom, latDeg, lonDeg } = view.camera;
    parts.push(`map=${trim(zoom, 2)}/${trim(latDeg, 5)}/${trim(lonDeg, 5)}`);
  }
  parts.push(`v=${VERSION}`);
  if (view.view !== "firms") parts.push(`t=${view.view}`);
  if (view.language !== "nl") parts.push(`l=${view.language}`);
  if (project.year !== null) parts.push(`y=${project.year}`);
  const { filter } = project;
  if (filter.subsectors.includes(false))
    parts.push(`s=${listOn(filter.subsectors, (code) => SUBSECTORS[code].id)}`);
  if (filter.sides.includes(false)) parts.push(`p=${listOn(filter.sides, (code) => PORT_SIDES[code])}`);
  if (filter.sizes.includes(false)) parts.push(`g=${listOn(filter.sizes, String)}`);
  const hidden = view.hiddenLayers.filter((layer) => (LAYERS as readonly string[]).includes(layer));
  if (hidden.length) parts.push(`h=${hidden.join(",")}`);
  if (view.showOther) parts.push("o=1");
  if (project.zones.length) parts.push(`z=${project.zones.map(encodeZone).join("!")}`);
  const lens = encodeLens(project.lens);
  if (lens) parts.push(`e=${lens}`);
  const other = project.otherScenario;
  if (other) {
    // The scenario at work by its name, and what the other one holds.
    parts.push(`sc=${project.scenario}`);
    const otherLens = encodeLens(other.lens);
    if (otherLens) parts.push(`eo=${otherLens}`);
    if (other.zones.length) parts.push(`zo=${other.zones.map(encodeZone).join("!")}`);
  }
  const growth = encodeGrowth(view.growth);
  if (growth) parts.push(`gr=${growth}`);
  const selection = encodeSelection(view.selection);
  if (selection) parts.push(`k=${selection}`);
  // A link that still waits for its own files says so when it is passed on.
  const ownFiles: string[] = [];
  if (project.register !== SAMPLE || view.awaitsOwnRegister) ownFiles.push("own");
  if (project.ownLayers.length || view.awaitsOwnZones) ownFiles.push("zones");
  if (ownFiles.length) parts.push(`d=${ownFiles.join(",")}`);
  return parts.join("&");
}

/** Reads a hash back. Keys that are unknown or make no sense are left at their default: a link never fails. */
export function decodeLink(hash: string): LinkState {
  const keys = new Map<string, string>();
  for (const part of hash.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    const value = at > 0 ? decodePercent(part.slice(at + 1)) : null;
    if (value !== null) keys.set(part.slice(0, at), value);
  }
  const ownFiles = (keys.get("d") ?? "").split(",");
  const zones = decodeZones(keys.get("z"));
  const otherZones = decodeZones(keys.get("zo"));
  const scenario = keys.get("sc");
  const year = Number(keys.get("y"));
  const view = keys.get("t") as ViewName | undefined;
  const hidden = (keys.get("h") ?? "")
    .split(",")
    .filter((layer) => (LAYERS as readonly string[]).includes(layer));
  return {
    project: {
      filter: decodeFilter(keys),
      year: Number.isInteger(year) && year > 1900 && year < 2200 ? year : EMPTY_PROJECT.year,
      zones,
      nextNumber: [...zones, ...otherZones].reduce((next, zone) => Math.max(next, zone.number + 1), 1),
      lens: decodeLens(keys.get("e")),
      scenario: scenario === "B" ? "B" : "A",
      otherScenario: scenario
        ? { lens: decodeLens(keys.get("eo")), zones: otherZones, firmChanges: [] }
        : null,
      // Firms that were moved or closed are rows of a register, and stay out of links.
      firmChanges: [],
    },
    view: {
      view: view && VIEWS.includes(view) ? view : "firms",
      language: keys.get("l") === "en" ? "en" : "nl",
      camera: decodeCamera(keys.get("map")),
      hiddenLayers: hidden,
      showOther: keys.get("o") === "1",
      selection: decodeSelection(keys.get("k"), zones, view),
      growth: decodeGrowth(keys.get("gr")),
    },
    ownRegister: ownFiles.includes("own"),
    ownZones: ownFiles.includes("zones"),
  };
}

/** null where a % is not the start of UTF-8: a link that was cut off by a mail program still opens. */
function decodePercent(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

function listOn(on: readonly boolean[], nameOf: (code: number) => string): string {
  return on.flatMap((isOn, code) => (isOn ? [nameOf(code)] : [])).join(",");
}

function decodeFilter(keys: ReadonlyMap<string, string>): FilterChoice {
  const part = (key: string, names: readonly string[], all: readonly boolean[]): readonly boolean[] => {
    const written = keys.get(key);
    if (written === undefined) return all;
    const on = written.split(",");
    return names.map((name) => on.includes(name));
  };
  return {
    subsectors: part(
      "s",
      SUBSECTORS.map(({ id }) => id),
      ALL_ON.subsectors,
    ),
    sides: part("p", PORT_SIDES, ALL_ON.sides),
    sizes: part(
      "g",
      ALL_ON.sizes.map((_, code) => String(code)),
      ALL_ON.sizes,
    ),
  };
}

function decodeCamera(written: string | undefined): Camera | null {
  const [zoom, latDeg, lonDeg] = (written ?? "").split("/").map(Number);
  if (!Number.isFinite(zoom) || !Number.isFinite(latDeg) || !Number.isFinite(lonDeg)) return null;
  if (Math.abs(latDeg) > 85 || Math.abs(lonDeg) > 180 || zoom < 0 || zoom > 24) return null;
  return { zoom: zoom, latDeg: latDeg, lonDeg: lonDeg };
}

/**
 * What is selected, as `k`: a square, the number of a drawn zone, `total`, or `layer:id` of the embedded region.
 * A selected firm is a row of a register and a zone of the user's own file may be named after anything: both stay
 * out of links.
 */
function encodeSelection(selection: ViewState["selection"]): string | null {
  if (selection?.kind === "cell") return `${selection.xM}:${selection.yM}`;
  if (selection?.kind === "drawn") return String(selection.number);
  if (selection?.kind === "total") return "total";
  if (selection?.kind !== "zone") return null;
  const written = `${selection.layer}:${selection.id}`;
  return SELECTED_ZONE.test(written) ? written : null;
}

function decodeSelection(
  written: string | undefined,
  zones: readonly DrawnZone[],
  view: ViewName | undefined,
): ViewState["selection"] {
  if (!written) return null;
  const cell = /^(-?\d+):(-?\d+)$/.exec(written);
  if (cell && view === "growth") return { kind: "cell", xM: Number(cell[1]), yM: Number(cell[2]) };
  const number = Number(written);
  if (Number.isInteger(number))
    return zones.some((zone) => zone.number === number) ? { kind: "drawn", number } : null;
  if (written === "total") return zones.length > 1 ? { kind: "total" } : null;
  const [, layer, id] = SELECTED_ZONE.exec(written) ?? [];
  if (layer && id) return { kind: "zone", layer, id };
  // Links once named housing zones only, without their layer.
  return /^[a-z0-9-]+$/.test(written) ? { kind: "zone", layer: "housing-zones", id: written } : null;
}

/** A zone that every copy of the page has. */
const SELECTED_ZONE = /^(housing-zones|port-areas|estates):([a-z0-9-]+)$/;

/** A layer and an id of the embedded region: the only zones whose place another can take. */
const EMBEDDED_ZONE = /^housing-zones:[a-z0-9-]+$/;

/**
 * `<origin letter><number>~...`: `w` corners in degrees, `m` corners in RD metres, `c` centre and radius, `a`
 * rings in RD metres, each after `r` (an outer ring) or `h` (a hole of it). After the number may come
 * `:h<low>-<high>` homes and `:i<id>`, the housing zone whose place it takes.
 */
function encodeZone({ number, origin, outline, homes, insteadOf }: DrawnZone): string {
  let head = `${LETTER_OF_ORIGIN[origin]}${number}`;
  if (homes) head += `:h${homes[0]}-${homes[1]}`;
  if (insteadOf && EMBEDDED_ZONE.test(insteadOf)) head += `:i${insteadOf.split(":")[1]}`;
  if (outline.kind === "areas") {
    const rings = outline.polygons.flatMap((polygon) =>
      polygon.map((ring, index) =>
        [index ? "h" : "r", ...ring.flatMap((corner) => corner.map((value) => trim(value, 1)))].join("~"),
      ),
    );
    return `${head}~a~${rings.join("~")}`;
  }
  if (outline.kind === "circle")
    return `${head}~c~${trim(outline.centre[0], 5)}~${trim(outline.centre[1], 5)}~${trim(outline.radiusM, 1)}`;
  const decimals = outline.crs === "rd" ? 1 : 5;
  const numbers = outline.corners.flatMap((corner) => corner.map((value) => trim(value, decimals)));
  return `${head}~${outline.crs === "rd" ? "m" : "w"}~${numbers.join("~")}`;
}

function decodeZones(written: string | undefined): DrawnZone[] {
  const zones: DrawnZone[] = [];
  for (const part of written ? written.split("!") : []) {
    const [head = "", kind, ...rest] = part.split("~");
    const [name = "", ...details] = head.split(":");
    const origin = ORIGINS[name[0] ?? ""];
    const number = Number(name.slice(1));
    const outline = kind === "a" ? decodeAreas(rest) : decodeOutline(kind, rest.map(Number));
    if (
      origin &&
      outline &&
      Number.isInteger(number) &&
      number > 0 &&
      !zones.some((zone) => zone.number === number)
    )
      zones.push({ number, name: "", origin, outline, ...decodeDetails(details) });
  }
  return zones;
}

function decodeDetails(details: readonly string[]): Pick<DrawnZone, "homes" | "insteadOf"> {
  const found: { homes?: readonly [number, number]; insteadOf?: string } = {};
  for (const detail of details) {
    const homes = /^h(\d+)-(\d+)$/.exec(detail);
    if (homes) found.homes = [Number(homes[1]), Number(homes[2])];
    const insteadOf = `housing-zones:${detail.slice(1)}`;
    if (detail[0] === "i" && EMBEDDED_ZONE.test(insteadOf)) found.insteadOf = insteadOf;
  }
  return found;
}

function decodeAreas(parts: readonly string[]): ZoneOutline | null {
  const polygons: number[][][] = [];
  for (const part of parts) {
    const polygon = polygons.at(-1);
    if (part === "r") polygons.push([[]]);
    else if (!polygon) return null;
    else if (part === "h") polygon.push([]);
    else polygon[polygon.length - 1].push(Number(part));
  }
  const sound = (ring: number[]): boolean =>
    ring.length >= 6 && ring.length % 2 === 0 && ring.every(Number.isFinite);
  if (!polygons.length || !polygons.flat().every(sound)) return null;
  const cornersOf = (ring: number[]): [number, number][] =>
    Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i], ring[2 * i + 1]]);
  return { kind: "areas", polygons: polygons.map((rings) => rings.map(cornersOf)) };
}

function decodeOutline(kind: string | undefined, numbers: readonly number[]): ZoneOutline | null {
  if (!numbers.every(Number.isFinite)) return null;
  if (kind === "c" && numbers.length === 3 && numbers[2] > 0)
    return {
      kind: "circle",
      centre: [roundDeg(numbers[0]), roundDeg(numbers[1])],
      radiusM: roundM(numbers[2]),
    };
  if ((kind !== "w" && kind !== "m") || numbers.length < 6 || numbers.length % 2) return null;
  const corners: [number, number][] = [];
  for (let i = 0; i < numbers.length; i += 2) corners.push([numbers[i], numbers[i + 1]]);
  return { kind: "polygon", crs: kind === "m" ? "rd" : "wgs84", corners };
}

function trim(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
