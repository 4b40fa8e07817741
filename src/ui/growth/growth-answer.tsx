import { useApp, useSource, useWords } from "../app-context.ts";
import { Answer, RegisterBadge } from "../firms/firms-answer.tsx";
import { RichText } from "../parts/rich-text.tsx";

/** Did the makers grow in the port or outside it? */
export function GrowthAnswer() {
  const { say } = useWords();
  const { growthFigures } = useApp();
  const answer = useSource(growthFigures.answer);
  const near = useSource(growthFigures.nearWords);
  // Loading, failed, or waiting for a register: the frame's own answer says which.
  if (!answer) return <Answer />;
  return (
    <section className="answer" aria-label={say("answer.growth.lead")}>
      <p className="answer-lead">{say("answer.growth.lead")}</p>
      <p className="answer-sentence">
        <RichText text={answer.change} /> <RichText text={answer.share} />
      </p>
      {near && (
        <p className="answer-sentence">
          <RichText text={near.sentence} />
        </p>
      )}
      {answer.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      <RegisterBadge />
    </section>
  );
}
