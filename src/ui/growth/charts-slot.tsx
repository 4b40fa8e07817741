import { lazy, Suspense } from "react";
import { useView } from "../app-context.ts";

const ChartDrawer = lazy(async () => ({ default: (await import("./chart-drawer.tsx")).ChartDrawer }));

/** The charts, once one is opened: they and their library are no part of the first screen. */
export function ChartsSlot() {
  const open = useView(
    ({ view, growth, firmList }) => view === "growth" && growth.chart !== null && !firmList,
  );
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <ChartDrawer />
    </Suspense>
  );
}
