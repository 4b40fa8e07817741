import { spokenCount } from "../../app/zones/spoken-count.ts";
import { useApp, useAppView, useSource, useWords } from "../app-context.ts";
import { useThrottled } from "../parts/use-throttled.ts";

/** The count in words for screen readers: at most twice a second while drawing, and at the end. */
export function CountStatus() {
  const speaker = useWords();
  const app = useApp();
  const counted = useSource(app.figures.counted);
  const own = useSource(useAppView().spoken);
  const sentence = own || (counted ? spokenCount(counted, speaker) : "");
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {useThrottled(sentence)}
    </div>
  );
}
