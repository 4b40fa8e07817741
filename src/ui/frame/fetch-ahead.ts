import { useEffect } from "react";
import { loadGuidelines } from "../../app/files/load-guidelines.ts";
import { useApp, useData } from "../app-context.ts";
import { dialogsCode } from "../dialogs/open-dialog.tsx";
import { ownFilesCode } from "../files/lazy-dialog.tsx";
import { firmListCode } from "../firms/lazy-list.tsx";
import { chartsCode } from "../growth/charts-slot.tsx";
import { growthCode } from "../growth/lazy-parts.tsx";
import { pointsCode } from "../points/lazy-points.tsx";
import { tensionCode } from "../tension/lazy-parts.tsx";

const FETCH_AFTER_MS = 200;

/**
 * Fetches what the first screen does without once that stands, so that a tab opens at once, and all of it without a
 * network too: going offline before opening a confidential register is what a careful user does. The other views come
 * when the browser has nothing else to do. What does not come now is asked for when it is opened, and told there.
 */
export function useFetchAhead(): void {
  const app = useApp();
  const ready = useData((data) => data.status === "ready");
  useEffect(() => {
    if (!ready) return;
    let left = false;
    const timer = setTimeout(async () => {
      void tensionCode.fetch();
      void loadGuidelines(app);
      for (const fetchPart of [
        firmListCode.fetch,
        dialogsCode.fetch,
        ownFilesCode.fetch,
        pointsCode.fetch,
        () => app.engine.fetchReaders({}).catch(() => {}),
        growthCode.fetch,
        chartsCode.fetch,
      ]) {
        await idle();
        if (left) return;
        await fetchPart();
      }
    }, FETCH_AFTER_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [app, ready]);
}

/** Until the browser has time to spare. Safari cannot say so: then a moment later. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 5000 });
    else setTimeout(resolve, 500);
  });
}
