import proj4 from "proj4";
import { toLonLat, toRd } from "./rd.ts";

/**
 * Every coordinate system that a file may be in, by the EPSG codes that mean it; the first is the usual one. ETRS89
 * (4258) and WGS84 (4326) are within a metre of each other in the Netherlands and read as one; 7415 is RD with heights.
 *
 * Definitions are those of the EPSG registry, as PROJ writes them. Belgian Lambert 72 has the seven-parameter shift
 * of transformation 15929 "BD72 to WGS 84 (3)", without which it lands some 100 m off. Checked against PROJ in
 * tests/golden/coordinate-systems.
 */
const SYSTEMS = {
  rd: { epsg: [28992, 7415], proj: null },
  wgs84: { epsg: [4326, 4258, 4937, 4979], proj: null },
  "web-mercator": { epsg: [3857, 900913, 102100, 102113, 3785], proj: "EPSG:3857" },
  utm31: { epsg: [25831, 32631], proj: "+proj=utm +zone=31 +ellps=GRS80 +towgs84=0,0,0 +units=m" },
  utm32: { epsg: [25832, 32632], proj: "+proj=utm +zone=32 +ellps=GRS80 +towgs84=0,0,0 +units=m" },
  lambert72: {
    epsg: [31370],
    proj:
      "+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 " +
      "+x_0=150000.013 +y_0=5400088.438 +ellps=intl " +
      "+towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m",
  },
  lambert2008: {
    epsg: [3812],
    proj:
      "+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 " +
      "+x_0=649328 +y_0=665262 +ellps=GRS80 +towgs84=0,0,0 +units=m",
  },
  laea: {
    epsg: [3035],
    proj: "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +towgs84=0,0,0 +units=m",
  },
} as const satisfies Record<string, { epsg: readonly number[]; proj: string | null }>;

/** A coordinate system by its id. In all of them x is east, or the longitude, whatever order the registry gives. */
export type CoordinateSystem = keyof typeof SYSTEMS;
export const COORDINATE_SYSTEMS = Object.keys(SYSTEMS) as CoordinateSystem[];

/** The coordinate system of an EPSG code; null when it is none of ours. */
export function systemOfEpsg(code: number): CoordinateSystem | null {
  return (
    COORDINATE_SYSTEMS.find((id) => {
      const epsg: readonly number[] = SYSTEMS[id].epsg;
      return epsg.includes(code);
    }) ?? null
  );
}

/** EPSG codes that mean this system, the usual one first. */
export function epsgOf(system: CoordinateSystem): readonly number[] {
  return SYSTEMS[system].epsg;
}

/** A position to [x, y] of another system. */
type Projection = (x: number, y: number) => [number, number];

/** What turns a position of this system (metres or degrees, x first) into WGS84 degrees, longitude first. */
export function lonLatFrom(system: CoordinateSystem): Projection {
  if (system === "rd") return toLonLat;
  const converter = converterOf(system);
  if (converter === null) return (x, y) => [x, y];
  return (x, y) => {
    const [lonDeg, latDeg] = converter.inverse([x, y]);
    return [lonDeg, latDeg];
  };
}

/** What turns WGS84 degrees, longitude first, into a position of this system. */
export function fromLonLat(system: CoordinateSystem): Projection {
  if (system === "rd") return toRd;
  const converter = converterOf(system);
  if (converter === null) return (lonDeg, latDeg) => [lonDeg, latDeg];
  return (lonDeg, latDeg) => {
    const [x, y] = converter.forward([lonDeg, latDeg]);
    return [x, y];
  };
}

/** What turns a position of this system into RD metres. */
export function rdFrom(system: CoordinateSystem): Projection {
  if (system === "rd") return (x, y) => [x, y];
  if (system === "wgs84") return toRd;
  const toDegrees = lonLatFrom(system);
  return (x, y) => toRd(...toDegrees(x, y));
}

type Converter = {
  forward(position: [number, number]): number[];
  inverse(position: [number, number]): number[];
};

const converters = new Map<string, Converter>();
function converterOf(system: CoordinateSystem): Converter | null {
  const { proj } = SYSTEMS[system];
  if (proj === null) return null;
  let known = converters.get(proj);
  if (known === undefined) {
    known = proj4(proj) as Converter;
    converters.set(proj, known);
  }
  return known;
}
