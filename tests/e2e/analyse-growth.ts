import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

export type GrowthCell = {
  x: number;
  y: number;
  firms: number;
  jobs2015: number;
  jobs2020: number;
  class: string;
};

/** What `analyse growth` prints of the squares of the embedded register. */
export function analyseGrowth(): { cell: number; cells: GrowthCell[] } {
  const args = ["tools/analyse.mjs", "growth", "--firms", "public/geodata/firms.csv", "--json"];
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }),
  );
}

/** The significant squares of one kind that touch the square at (x, y), itself included: the hotspot it is in. */
export function hotspotAround(
  { cell, cells }: { cell: number; cells: readonly GrowthCell[] },
  x: number,
  y: number,
): GrowthCell[] {
  const byCorner = new Map(cells.map((each) => [`${each.x} ${each.y}`, each]));
  const start = byCorner.get(`${x} ${y}`);
  if (!start) throw new Error(`There is no square at ${x}, ${y}.`);
  const kind = start.class.slice(0, 3);
  const found = new Set([start]);
  for (const { x: left, y: low } of found)
    for (const dx of [-cell, 0, cell])
      for (const dy of [-cell, 0, cell]) {
        const near = byCorner.get(`${left + dx} ${low + dy}`);
        if (near?.class.startsWith(kind)) found.add(near);
      }
  return [...found];
}
