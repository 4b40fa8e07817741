/** Writes every drawn layer and index.json to `outDir`; returns what index.json lists. */
export function buildGeography(options: {
  outDir: string;
}): { layer: string; file: string; features: number }[];
