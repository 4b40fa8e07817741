import { useEffect, useRef, useState } from "react";
import { spokenCount } from "../../app/zones/spoken-count.ts";
import { useApp, useAppView, useSource, useWords } from "../app-context.ts";

/** While drawing, at most this often. */
const SPEAK_MS = 500;

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

function useThrottled(sentence: string): string {
  const [spoken, setSpoken] = useState("");
  const lastAt = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, lastAt.current + SPEAK_MS - performance.now());
    const timer = setTimeout(() => {
      lastAt.current = performance.now();
      setSpoken(sentence);
    }, wait);
    return () => clearTimeout(timer);
  }, [sentence]);
  return spoken;
}
