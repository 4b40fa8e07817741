import { type ComponentType, lazy, Suspense } from "react";

const load = () => import("./view-parts.ts");
type Parts = Awaited<ReturnType<typeof load>>;
type PropsOf<K extends keyof Parts> = Parameters<Parts[K]> extends [infer P] ? P : object;

/** Fetches the parts before they are asked for, so that the tab opens at once, and without a network too. */
export function fetchTensionParts(): void {
  Promise.all([load(), import("../../app/tension/scene.ts")]).catch(() => {
    // Asked for again, and told, when the tab opens.
  });
}

/** A part that is fetched when it is first shown; nothing stands in its place until then. */
function later<K extends keyof Parts>(name: K): ComponentType<PropsOf<K>> {
  const Part = lazy(async () => ({ default: (await load())[name] as ComponentType<PropsOf<K>> }));
  return (props) => (
    <Suspense fallback={null}>
      <Part {...(props as PropsOf<K> & object)} />
    </Suspense>
  );
}

export const CaveatsDialog = later("CaveatsDialog");
export const TensionExportDialog = later("TensionExportDialog");
export const TensionFirmCard = later("TensionFirmCard");
export const TensionPanel = later("TensionPanel");
export const TensionTables = later("TensionTables");
export const TensionZoneCard = later("TensionZoneCard");
