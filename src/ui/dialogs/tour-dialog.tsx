import { useEffect, useRef, useState } from "react";
import { useApp, useWords } from "../app-context.ts";
import { Modal } from "../parts/modal.tsx";

const STEPS = ["filter", "draw", "tension", "own"] as const;

/** A first visit in four steps, which can be left at any of them; it is found again in the help. */
export function TourDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const { view } = useApp();
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  // Seen once it was opened: who closes it at the first step has skipped it.
  useEffect(() => view.setState({ tourSeen: true }), [view]);
  const [turned, setTurned] = useState(false);
  // Once the step is there: a screen reader reads what has the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step that was turned to
  useEffect(() => {
    if (turned) heading.current?.focus();
  }, [turned, at]);
  const go = (to: number): void => {
    setTurned(true);
    setAt(to);
  };
  const step = STEPS[at];
  const last = at === STEPS.length - 1;
  return (
    <Modal title={say("tour.title")} onClose={onClose}>
      <section className="tour-step">
        <h3 ref={heading} tabIndex={-1}>
          {say("tour.step", { n: at + 1, of: STEPS.length })}: {say(`tour.${step}`)}
        </h3>
        <p>{say(`tour.${step}.text`)}</p>
      </section>
      <div className="button-row end">
        {!last && (
          <button type="button" className="quiet" onClick={onClose}>
            {say("tour.skip")}
          </button>
        )}
        {at > 0 && (
          <button type="button" className="outlined" onClick={() => go(at - 1)}>
            {say("tour.back")}
          </button>
        )}
        <button type="button" className="primary" onClick={() => (last ? onClose() : go(at + 1))}>
          {say(last ? "tour.start" : "tour.next")}
        </button>
      </div>
    </Modal>
  );
}
