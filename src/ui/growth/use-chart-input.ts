import { useMemo } from "react";
import type { Analysis } from "../../app/firms/analysis.ts";
import { type AreaOption, areaOf, areaOptions, chosenArea, placeOf } from "../../app/growth/areas.ts";
import type { ChartInput } from "../../app/growth/chart-figure.ts";
import { periodOf } from "../../app/growth/period.ts";
import { referenceName } from "../../app/growth/reference-in-use.ts";
import type { FilterPart } from "../../state/project.ts";
import { useApp, useProject, useSource, useView, useWords } from "../app-context.ts";
import { useReference } from "./use-reference.ts";

/** Areas that a chart can be about, and the one that is chosen. */
export function useChartArea(): { readonly options: readonly AreaOption[]; readonly area: AreaOption } {
  const { say } = useWords();
  const zones = useSource(useApp().growthFigures.chartZones);
  const chosen = useView((view) => view.growth.area);
  return useMemo(() => {
    const options = areaOptions(zones, say);
    return { options, area: chosenArea(chosen, options) };
  }, [zones, say, chosen]);
}

/**
 * What a chart is worked out from; the same object until something in it changes.
 * @param without the parts of the filter that the chart itself sets; a list that stays the same
 */
export function useChartInput(analysis: Analysis, without: readonly FilterPart[]): ChartInput {
  const speaker = useWords();
  const filter = useProject((project) => project.filter);
  const zones = useSource(useApp().growthFigures.chartZones);
  const { id, name } = useChartArea().area;
  const area = useMemo(() => areaOf(analysis, id, zones, without), [analysis, id, zones, without]);
  const place = useMemo(() => placeOf(analysis, id, zones), [analysis, id, zones]);
  const reference = useReference(analysis, periodOf(analysis), place);
  const clusters = useSource(useApp().growthFigures.clusters);
  return useMemo(
    () => ({
      analysis,
      filter,
      area,
      areaName: name,
      reference,
      referenceName: referenceName(reference, speaker.say),
      clusters,
      speaker,
    }),
    [analysis, filter, area, name, reference, clusters, speaker],
  );
}
