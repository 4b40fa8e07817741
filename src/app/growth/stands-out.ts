import type { Hotspots } from "../../core/growth/hotspots.ts";
import { localMoran } from "../../core/growth/local-moran.ts";
import { isChange } from "../../core/growth/measures.ts";
import { gridNeighbours } from "../../core/growth/neighbours.ts";
import { outliers } from "../../core/growth/outliers.ts";
import { formatChange, formatCount } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";

/**
 * That a square stands out among those around it, by its position; "" where it does not. None of a change in %, whose
 * unit is another for every square.
 */
export function standsOut(
  { options, grid, cells }: Hotspots,
  { language, say }: Speaker,
): (cell: number) => string {
  const { measure, band } = options;
  if (measure === "jobs-change-pct") return () => "";
  const moran = localMoran(cells.value, gridNeighbours(grid, band));
  const side = outliers(cells.value, moran);
  const write = isChange(measure) ? formatChange : formatCount;
  return (cell) =>
    side[cell] === 0
      ? ""
      : say(isChange(measure) ? "outlier.change" : "outlier.level", {
          own: write(language, cells.value[cell]),
          around: write(language, moran.around[cell]),
        });
}
