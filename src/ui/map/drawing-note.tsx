import { useEffect, useState } from "react";
import type { MapView } from "../../map/map-view.ts";
import { useAnalysis } from "../analysis.ts";
import { useData, useWords } from "../app-context.ts";

/** Said while firms that can be counted already are not all on the map yet: an empty map is no empty region. */
export function DrawingNote({ map }: { map: MapView | null }) {
  const { say } = useWords();
  const loading = useData(({ status }) => status === "loading");
  const register = useAnalysis()?.register ?? null;
  const [drawn, setDrawn] = useState<typeof register>(null);
  useEffect(() => map?.on("idle", () => setDrawn(register)), [map, register]);
  // A region that did not come, or a link that waits for a register of its own, has no firms to draw.
  if (register ? drawn === register : !loading) return null;
  return (
    <p className="drawing-note" role="status">
      {say("map.drawing")}
    </p>
  );
}
