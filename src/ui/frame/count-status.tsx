import { useEffect, useRef, useState } from "react";
import { countSubject, totalsOf } from "../../app/zones/zone-count.ts";
import { useAnalysis } from "../analysis.ts";
import { useWords } from "../app-context.ts";
import { useSubject } from "../subject.ts";
import { useTensionSentence } from "../tension/tension-sentence.ts";

/** While drawing, at most this often. */
const SPEAK_MS = 500;

/** The count in words for screen readers: at most twice a second while drawing, and at the end. */
export function CountStatus() {
  const { say } = useWords();
  const subject = useSubject();
  const analysis = useAnalysis();
  const tension = useTensionSentence();
  let sentence = tension;
  if (!tension && subject && analysis) {
    const totals = totalsOf(countSubject(subject, analysis));
    sentence = say("count.live", {
      zone: subject.name,
      n: totals.firms,
      b: Math.round(totals.jobs),
      year: String(analysis.year),
    });
  }
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
