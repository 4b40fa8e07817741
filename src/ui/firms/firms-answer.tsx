import { SAMPLE } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useData, useSource, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { RichText } from "../parts/rich-text.tsx";
import { useOpeningAnswer } from "./opening-answer.ts";

/** The question, and its answer in figures of the loaded data under the chosen filter. */
export function Answer() {
  const { say } = useWords();
  const { figures } = useApp();
  const answer = useSource(figures.answer);
  const awaits = useView((view) => view.awaitsOwnRegister);
  const status = useData((data) => data.status);
  if (awaits) return <AwaitedRegister />;
  if (!answer) return status === "failed" ? <NoAnswer text={say("app.description")} /> : <OpeningAnswer />;
  return (
    <section className="answer" aria-label={say("answer.lead")}>
      <p className="answer-lead">{say("answer.lead")}</p>
      <p className="answer-sentence">
        <RichText text={answer.jobs} /> <RichText text={answer.zones} />
      </p>
      {answer.unknown && <p className="note">{answer.unknown}</p>}
      {/* Its line is always there: the filters below must not move under the pointer that sets them. */}
      <p className="answer-filtered">{answer.filtered && say("answer.filtered")}</p>
      <RegisterBadge />
    </section>
  );
}

/** While the sample is read: what the build knew of it, or that it comes. */
function OpeningAnswer() {
  const { say } = useWords();
  const opening = useOpeningAnswer();
  if (!opening) return <NoAnswer text={say("answer.loading")} />;
  return (
    <section className="answer" aria-label={say("answer.lead")}>
      <p className="answer-lead">{say("answer.lead")}</p>
      <p className="answer-sentence">
        <RichText text={opening.jobs} /> <RichText text={opening.zones} />
      </p>
      <p className="answer-filtered">{say("answer.loading")}</p>
    </section>
  );
}

function NoAnswer({ text }: { text: string }) {
  return (
    <section className="answer">
      <p className="answer-sentence">{text}</p>
    </section>
  );
}

/** Says whose rows are on screen: the synthetic sample, or the user's own file. */
export function RegisterBadge() {
  const { say } = useWords();
  const { view } = useApp();
  const analysis = useAnalysis();
  const tourSeen = useView((state) => state.tourSeen);
  if (!analysis) return null;
  const { synthetic, fileName } = analysis.register;
  return (
    <p className="badge-row">
      <span className={synthetic ? "badge synthetic" : "badge own"}>
        <Icon name="info" size={16} />
        {synthetic ? say("badge.synthetic") : say("badge.own", { file: fileName })}
      </span>
      <button
        type="button"
        className="link"
        onClick={() => view.setState({ dialog: tourSeen ? "help" : "tour" })}
      >
        {say(tourSeen ? "badge.explain" : "badge.tour")}
      </button>
    </p>
  );
}

function AwaitedRegister() {
  const { say } = useWords();
  const { view, project } = useApp();
  return (
    <section className="answer">
      <p className="answer-sentence" role="alert">
        {say("answer.awaits")}
      </p>
      <p className="button-row">
        <button type="button" className="primary" onClick={() => view.setState({ dialog: "own-files" })}>
          {say("answer.awaits.open")}
        </button>
        <button
          type="button"
          className="outlined"
          onClick={() => {
            project.setState({ register: SAMPLE });
            view.setState({ awaitsOwnRegister: false });
          }}
        >
          {say("answer.awaits.sample")}
        </button>
      </p>
    </section>
  );
}
