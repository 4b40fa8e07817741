import type { DrawnZone, ZoneOrigin, ZoneOutline } from "../drawn-zone.ts";
import { roundDeg, roundM } from "../drawn-zone.ts";
import { packCorners, unpackCorners } from "./packed-corners.ts";
import { isSaneOutline } from "./sane-outline.ts";
import { trim } from "./trim.ts";

/** A letter for each way in which a zone came to be. */
const LETTER_OF_ORIGIN: Readonly<Record<ZoneOrigin, string>> = {
  polygon: "p",
  rectangle: "r",
  circle: "c",
  freehand: "f",
  view: "v",
  radius: "o",
  typed: "t",
  plan: "n",
};
const ORIGIN_OF_LETTER = new Map(
  Object.entries(LETTER_OF_ORIGIN).map(([origin, letter]) => [letter, origin as ZoneOrigin]),
);

/** A layer and an id of the embedded region: the only zones whose place another can take. */
const EMBEDDED_ZONE = /^housing-zones:[a-z0-9-]+$/;

/** From so many corners on, as of a zone drawn by hand, they are packed: few can be read, and changed, in the link. */
const PACKED_FROM = 12;
const STEPS_OF_DEGREE = 1e5;

/** Zones, each as below, with "!" between them; "" for none. */
export function encodeZones(zones: readonly DrawnZone[]): string {
  return zones.map(encodeZone).join("!");
}

/**
 * `<origin letter><number>~...`: `w` corners in degrees, `d` the same packed, `m` corners in RD metres, `c` centre and radius, `a`
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
  if (outline.crs === "wgs84" && outline.corners.length >= PACKED_FROM) {
    const packed = packCorners(outline.corners, STEPS_OF_DEGREE);
    if (packed !== null) return `${head}~d~${packed}`;
  }
  const decimals = outline.crs === "rd" ? 1 : 5;
  const numbers = outline.corners.flatMap((corner) => corner.map((value) => trim(value, decimals)));
  return `${head}~${outline.crs === "rd" ? "m" : "w"}~${numbers.join("~")}`;
}

/** Zones that cannot be read, or have a number that an earlier one has, are left out; `lost` says how many. */
export function decodeZones(written: string): { readonly zones: DrawnZone[]; readonly lost: number } {
  const zones: DrawnZone[] = [];
  const parts = written.split("!").filter((part) => part !== "");
  for (const part of parts) {
    const [head = "", kind, ...rest] = part.split("~");
    const [name = "", ...details] = head.split(":");
    const origin = ORIGIN_OF_LETTER.get(name[0]);
    const number = Number(name.slice(1));
    const outline =
      kind === "a"
        ? decodeAreas(rest)
        : kind === "d"
          ? decodePacked(rest.join("~"))
          : decodeOutline(kind, rest.map(Number));
    if (
      origin &&
      outline &&
      isSaneOutline(outline) &&
      Number.isInteger(number) &&
      number > 0 &&
      !zones.some((zone) => zone.number === number)
    )
      zones.push({ number, name: "", origin, outline, ...decodeDetails(details) });
  }
  return { zones, lost: parts.length - zones.length };
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

function decodePacked(text: string): ZoneOutline | null {
  const corners = unpackCorners(text, STEPS_OF_DEGREE);
  return corners && corners.length >= 3 ? { kind: "polygon", crs: "wgs84", corners } : null;
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
