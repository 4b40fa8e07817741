import { lazy, type ReactNode, Suspense } from "react";
import { GrowthAnswer } from "./growth-answer.tsx";

/* The growth view is fetched when it is first opened: the first screen shows another one. */
const parts = () => import("./growth-parts.ts");
const Panel = lazy(async () => ({ default: (await parts()).GrowthPanel }));
const Card = lazy(async () => ({ default: (await parts()).HotspotCard }));
const Print = lazy(async () => ({ default: (await parts()).GrowthPrint }));
const Runner = lazy(async () => ({ default: (await parts()).RunHotspots }));

export function GrowthPanel({ children }: { children?: ReactNode }) {
  return (
    <Suspense fallback={<GrowthAnswer />}>
      <Panel>{children}</Panel>
    </Suspense>
  );
}

export function HotspotCard() {
  return (
    <Suspense fallback={null}>
      <Card />
    </Suspense>
  );
}

export function GrowthPrint() {
  return (
    <Suspense fallback={null}>
      <Print />
    </Suspense>
  );
}

export function RunHotspots() {
  return (
    <Suspense fallback={null}>
      <Runner />
    </Suspense>
  );
}
