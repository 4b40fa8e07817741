import { useEffect, useMemo, useState } from "react";
import type { Analysis } from "../app/firms/analysis.ts";
import type { Subject } from "../app/zones/subject.ts";
import { type Rested, restedOf } from "../app/zones/zone-count.ts";

/** How long the pointer rests before size classes, other years and the list follow. */
const REST_MS = 400;

/** Rows, size classes and years of a subject once the pointer rests; null while it moves. */
export function useRested(subject: Subject | null, analysis: Analysis | null): Rested | null {
  const [rested, setRested] = useState<{ for: Subject; in: Analysis; result: Rested } | null>(null);
  const live = subject?.live ?? false;
  useEffect(() => {
    if (!subject || !analysis) return;
    const timer = setTimeout(
      () => {
        setRested({ for: subject, in: analysis, result: restedOf(subject, analysis) });
      },
      live ? REST_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [subject, analysis, live]);
  // A summary of an older shape is never shown beside newer figures.
  return useMemo(
    () => (rested && rested.for === subject && rested.in === analysis ? rested.result : null),
    [rested, subject, analysis],
  );
}
