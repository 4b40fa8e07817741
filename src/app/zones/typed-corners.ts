import { shapeProblems } from "../../core/geometry/shape-problems.ts";
import type { Say } from "../../i18n/speaker.ts";
import type { DrawnZone } from "../../state/drawn-zone.ts";
import { type ParsedCorners, parseCorners } from "./parse-corners.ts";

/** Corners as they were typed, and in words what is wrong with them; "" when they make a zone. */
export type TypedCorners = { readonly parsed: ParsedCorners; readonly wrong: string };

export function typedCorners(text: string, say: Say): TypedCorners {
  const parsed = parseCorners(text);
  if (parsed.kind === "wrong") {
    const { why, line, crs } = parsed;
    return { parsed, wrong: say(`corners.wrong.${why}`, { line, text: parsed.text, crs }) };
  }
  const [problem] = shapeProblems(parsed.corners);
  if (!problem) return { parsed, wrong: "" };
  const wrong = problem.at
    ? say("corners.wrong.selfcross", { x: written(problem.at[0]), y: written(problem.at[1]) })
    : say(problem.code === "shape.no-area" ? "draw.noarea" : "draw.fewcorners");
  return { parsed, wrong };
}

/** The corners of a zone as they are typed, one a line; empty for a zone that has none. */
export function writtenCorners(zone: DrawnZone | null): string {
  if (zone?.outline.kind !== "polygon") return "";
  return zone.outline.corners.map(([x, y]) => `${x} ${y}`).join("\n");
}

/** A place in degrees to 5 decimals, in RD metres to 1. */
function written(value: number): string {
  return String(Math.abs(value) < 180 ? Math.round(value * 1e5) / 1e5 : Math.round(value * 10) / 10);
}
