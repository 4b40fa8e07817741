import { useMemo } from "react";
import { periodOf } from "../../app/growth/period.ts";
import { growthHeadline } from "../../core/growth/headline.ts";
import { INSIDE, OUTSIDE, TRANSITION } from "../../core/port-side.ts";
import { formatChange, formatShare } from "../../i18n/format.ts";
import { filtersOn } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useProject, useWords } from "../app-context.ts";
import { Answer, RegisterBadge } from "../firms/firms-answer.tsx";
import { RichText } from "../parts/rich-text.tsx";

/** Did the makers grow in the port or outside it? Metal products and other manufacturing, whatever the filter. */
export function GrowthAnswer() {
  const { say, language } = useWords();
  const analysis = useAnalysis();
  const filter = useProject((project) => project.filter);
  const headline = useMemo(() => {
    if (!analysis) return null;
    const { baseYear, year } = periodOf(analysis);
    return growthHeadline(analysis.register.firms, baseYear, year);
  }, [analysis]);
  // Loading, failed, or waiting for a register: the frame's own answer says which.
  if (!analysis || !headline) return <Answer />;
  const { baseYear, year, change, share, unknown } = headline;
  const words = {
    from: String(baseYear),
    to: String(year),
    inside: formatChange(language, change[INSIDE]),
    transition: formatChange(language, change[TRANSITION]),
    outside: formatChange(language, change[OUTSIDE]),
  };
  return (
    <section className="answer" aria-label={say("answer.growth.lead")}>
      <p className="answer-lead">{say("answer.growth.lead")}</p>
      <p className="answer-sentence">
        <RichText
          text={say(analysis.register.synthetic ? "answer.growth.sample" : "answer.growth.own", words)}
        />{" "}
        {share && (
          <RichText text={say("answer.growth.share", { p: formatShare(language, share[OUTSIDE]) })} />
        )}
      </p>
      {unknown > 0 && <p className="note">{say("growth.unknown-left-out", { count: unknown })}</p>}
      {filtersOn(filter) > 0 && <p className="note">{say("answer.growth.unfiltered")}</p>}
      <RegisterBadge />
    </section>
  );
}
