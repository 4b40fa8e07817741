import { lazyCode } from "../../app/lazy-code.ts";
import { changeGrowth } from "../../state/growth.ts";
import { useApp, useSource, useView } from "../app-context.ts";
import { LazyPart } from "../parts/lazy-part.tsx";
import { drawingCode } from "./drawing-code.ts";

/** The charts are no part of the first screen. */
export const chartsCode = lazyCode(() => {
  void drawingCode.fetch();
  return import("./chart-drawer.tsx");
});

/** The charts, once one is opened. */
export function ChartsSlot() {
  const { view, growthFigures } = useApp();
  const open = useView(
    ({ view: shown, growth, firmList }) => shown === "growth" && growth.chart !== null && !firmList,
  );
  const chart = useView(({ growth }) => growth.chart);
  const charts = useSource(growthFigures.charts);
  if (!open || chart === null || !charts.includes(chart)) return null;
  const close = (): void => changeGrowth(view, { chart: null });
  return (
    <LazyPart code={chartsCode} place="drawer" onClose={close}>
      {(parts) => (
        <LazyPart code={drawingCode} place="drawer" onClose={close}>
          {() => <parts.ChartDrawer />}
        </LazyPart>
      )}
    </LazyPart>
  );
}
