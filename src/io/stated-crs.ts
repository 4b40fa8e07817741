import { systemOfEpsg } from "../core/geometry/coordinate-systems.ts";
import type { Crs, StatedCrs } from "./netherlands.ts";

/**
 * What files write for their coordinate system, in any of the usual ways: a code, a name, a URN or link, the WKT of a
 * `.prj` (ESRI's and OGC's), PROJJSON. A system is known by its own code or its own name, never by that of a system it
 * is made from: "Amersfoort" alone is degrees on Bessel's ellipsoid, 100 m from WGS84.
 */
export function crsOfCode(authority: string, code: number): StatedCrs {
  if (/^(?:epsg|esri)$/i.test(authority)) {
    const system = systemOfEpsg(code);
    if (system !== null) return system;
  }
  return { unknown: `${authority}:${code}` };
}

/** By a name, `EPSG:28992`, a URN (`urn:ogc:def:crs:EPSG::28992`) or a link; null for an empty one. */
export function crsOfName(written: string): StatedCrs {
  const name = written.trim();
  if (name === "") return null;
  const code = /EPSG[:/]+(?:[\d.]*[:/]+)?(\d{4,6})\b/i.exec(name)?.[1] ?? /^(\d{4,6})$/.exec(name)?.[1];
  if (code !== undefined) {
    const system = systemOfEpsg(Number(code));
    return system ?? { unknown: name.slice(0, 80) };
  }
  if (/CRS:?84$/i.test(name)) return "wgs84";
  return systemNamed(name) ?? { unknown: name.slice(0, 80) };
}

/** By the WKT of a `.prj` or a table of systems, version 1 or 2; null for an empty one. */
export function crsOfWkt(written: string): StatedCrs {
  const wkt = written.replace(/^\ufeff/, "").trim();
  if (wkt === "") return null;
  const { kind, name, code, inner } = rootOf(wkt);
  if (code !== null) {
    const system = systemOfEpsg(code);
    if (system !== null) return system;
  }
  const named = systemNamed(name);
  if (named !== null) return named;
  // A system with heights, or one bound to a datum shift of its own, is that of its horizontal part.
  if (inner !== null && /^(?:COMPD_?CS|COMPOUNDCRS|BOUNDCRS)$/i.test(kind)) return crsOfWkt(inner);
  return { unknown: (name || wkt).slice(0, 80) };
}

/** By the PROJJSON of a GeoParquet column. @param crs  undefined = the format's default, which is degrees */
export function crsOfProjJson(crs: unknown): StatedCrs {
  if (crs === undefined) return "wgs84";
  if (typeof crs === "string") return crsOfName(crs);
  if (typeof crs !== "object" || crs === null) return null;
  const { id, ids, name, components, source_crs } = crs as Record<string, unknown>;
  const own = (id ?? (Array.isArray(ids) ? ids[0] : undefined)) as
    | { authority?: unknown; code?: unknown }
    | undefined;
  if (own?.authority === "OGC" && /^CRS84h?$/.test(String(own.code))) return "wgs84";
  if (own !== undefined && Number.isFinite(Number(own.code))) {
    const coded = crsOfCode(String(own.authority), Number(own.code));
    if (typeof coded === "string") return coded;
  }
  const named = systemNamed(String(name ?? ""));
  if (named !== null) return named;
  if (Array.isArray(components) && components.length > 0) return crsOfProjJson(components[0]);
  if (source_crs !== undefined) return crsOfProjJson(source_crs);
  return { unknown: String(name ?? own?.code ?? "PROJJSON").slice(0, 80) };
}

/** Names by which EPSG, Esri and the programs that follow them know a system; compared without case or marks. */
const NAMES: readonly (readonly [RegExp, Crs])[] = [
  [/^(?:amersfoort )?rd new(?: nap height)?$/, "rd"],
  [/^(?:gcs )?wgs (?:19)?84(?: crs84| 3d)?$|^world geodetic system 1984$/, "wgs84"],
  [/^(?:gcs )?etrs (?:19)?89$|^etrf2000$/, "wgs84"],
  [
    /^wgs (?:19)?84 (?:pseudo mercator|web mercator(?: auxiliary sphere)?)$|^popular visualisation crs mercator$/,
    "web-mercator",
  ],
  [/^(?:etrs|wgs) (?:19)?8[49] utm zone 31n$/, "utm31"],
  [/^(?:etrs|wgs) (?:19)?8[49] utm zone 32n$/, "utm32"],
  [/^(?:bd72 )?belgian lambert (?:19)?72$|^belge lambert (?:19)?72$/, "lambert72"],
  [/^(?:etrs (?:19)?89 )?(?:belgian|belge) lambert 2008$/, "lambert2008"],
  [/^etrs (?:19)?89(?: extended)? laea(?: europe)?$/, "laea"],
];

function systemNamed(name: string): Crs | null {
  // "ETRS89" and "ETRS_1989", "WGS84" and "WGS 84": the number apart from the letters, all marks one space.
  const plain = name
    .toLowerCase()
    .replace(/(wgs|etrs)(?=\d)/g, "$1 ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

type Root = {
  readonly kind: string;
  readonly name: string;
  readonly code: number | null;
  readonly inner: string | null;
};

/** The keyword, name and EPSG code of the outermost system, and the text of the first system inside it. */
function rootOf(wkt: string): Root {
  const kind = /^\w+/.exec(wkt)?.[0] ?? "";
  let name = "";
  let code: number | null = null;
  let inner: string | null = null;
  let depth = 0;
  const token = /"((?:[^"]|"")*)"|(\w+)\s*[[(]|[\])]/g;
  for (let found = token.exec(wkt); found; found = token.exec(wkt)) {
    const [text, quoted, keyword] = found;
    if (quoted !== undefined) {
      if (depth === 1 && name === "") name = quoted;
    } else if (keyword !== undefined) {
      if (depth === 1 && /^(?:AUTHORITY|ID)$/i.test(keyword)) {
        const own = /^\w+\s*[[(]\s*"EPSG"\s*,\s*"?(\d+)/i.exec(wkt.slice(found.index));
        if (own) code = Number(own[1]);
      }
      if (inner === null && depth > 0 && /^(?:PROJ|GEOG|GEOD)(?:CS|CRS)$|^PROJCRS$/i.test(keyword))
        inner = wkt.slice(found.index);
      depth++;
    } else if (text === "]" || text === ")") {
      depth--;
      if (depth === 0) break;
    }
  }
  return { kind, name, code, inner };
}
