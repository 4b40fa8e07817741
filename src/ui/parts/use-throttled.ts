import { useEffect, useRef, useState } from "react";

/** While something moves, at most this often. */
const SPEAK_MS = 500;

/** A sentence for a screen reader: at most twice a second, and the last one in any case. */
export function useThrottled(sentence: string): string {
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
