import { roundDeg, roundM } from "../../state/drawn-zone.ts";

export type ParsedCorners =
  | {
      readonly kind: "corners";
      readonly crs: "rd" | "wgs84";
      readonly corners: readonly (readonly [number, number])[];
    }
  | {
      readonly kind: "wrong";
      readonly why: "line" | "mixed" | "outside";
      /** 1-based. */
      readonly line: number;
      readonly text: string;
      readonly crs: string;
    };

/**
 * Corners typed one a line, as RD metres or as longitude and latitude (in either order: the Netherlands lies
 * where they cannot be confused). A closing corner that repeats the first is left out.
 */
export function parseCorners(text: string): ParsedCorners {
  const corners: [number, number][] = [];
  let crs: "rd" | "wgs84" | null = null;
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const written = lines[index].trim();
    if (!written) continue;
    const wrong = (why: "line" | "mixed" | "outside"): ParsedCorners => ({
      kind: "wrong",
      why,
      line: index + 1,
      text: written,
      crs: crs === "rd" ? "RD" : "WGS84",
    });
    const match = written.match(/^(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)$/);
    if (!match) return wrong("line");
    const a = Number(match[1]);
    const b = Number(match[2]);
    const here = Math.max(Math.abs(a), Math.abs(b)) > 180 ? "rd" : "wgs84";
    if (crs && crs !== here) return wrong("mixed");
    crs = here;
    if (here === "rd") {
      if (a < 0 || a > 300_000 || b < 300_000 || b > 625_000) return wrong("outside");
      corners.push([roundM(a), roundM(b)]);
    } else {
      const [lon, lat] = a < b ? [a, b] : [b, a];
      if (lon < 3 || lon > 7.5 || lat < 50.5 || lat > 53.8) return wrong("outside");
      corners.push([roundDeg(lon), roundDeg(lat)]);
    }
  }
  const first = corners[0];
  const last = corners[corners.length - 1];
  if (corners.length > 1 && first[0] === last[0] && first[1] === last[1]) corners.pop();
  return { kind: "corners", crs: crs ?? "rd", corners };
}
