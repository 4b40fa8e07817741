import { useEffect, useRef, useState } from "react";

/** Twelve times a second on a quick machine; where frames are slow, still one frame in five. */
const FRAMES = 5;

/**
 * A value that changes with every move of the pointer, handed on in one frame in five while it moves and at once when
 * it rests. Figures cannot be read faster, and drawing them anew takes time from the map: a drag took 7% longer with a card
 * in every frame, on two processors without a graphics card.
 */
export function usePaced<T>(value: T, moving: boolean): T {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  const frame = useRef(0);
  useEffect(() => {
    latest.current = value;
    if (!moving) {
      cancelAnimationFrame(frame.current);
      frame.current = 0;
      setShown(value);
    } else if (frame.current === 0) {
      let left = FRAMES;
      const step = (): void => {
        left--;
        frame.current = left > 0 ? requestAnimationFrame(step) : 0;
        if (left === 0) setShown(latest.current);
      };
      frame.current = requestAnimationFrame(step);
    }
  }, [value, moving]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return moving ? shown : value;
}
