import { stopDrawing } from "../../app/actions.ts";
import { withWords } from "../../app/later-words.ts";
import { lazyCode } from "../../app/lazy-code.ts";
import type { MapView } from "../../map/map-view.ts";
import { drawToolOf } from "../../state/view.ts";
import { useApp, useView } from "../app-context.ts";
import { LazyPart } from "../parts/lazy-part.tsx";
import { useCloseCard } from "../parts/use-close-card.ts";

/** Measuring and rings come with a click: the first screen does without. */
export const pointsCode = lazyCode(() => withWords(() => import("./point-parts.ts")));

/** The bar of the tool that sets points, or of the line that was measured. */
export function PointBar() {
  const app = useApp();
  const on = useView(
    ({ tool, measured }) => measured !== null || (tool !== null && drawToolOf(tool) === null),
  );
  if (!on) return null;
  return (
    <LazyPart code={pointsCode} place="inline" onClose={() => stopDrawing(app)}>
      {(parts) => <parts.PointBar />}
    </LazyPart>
  );
}

export function RingsCard() {
  return (
    <LazyPart code={pointsCode} place="card" onClose={useCloseCard()}>
      {(parts) => <parts.RingsCard />}
    </LazyPart>
  );
}

/** Its card tells when the code does not come. */
export function RingsOnMap({ map }: { map: MapView }) {
  if (!useView(({ selection }) => selection?.kind === "rings")) return null;
  return (
    <LazyPart code={pointsCode} place="none">
      {(parts) => <parts.RingsOnMap map={map} />}
    </LazyPart>
  );
}
