import { SIZE_WORDS, sizeName } from "../../app/firms/size-name.ts";
import type { RestingSummary } from "../../core/counting/index.ts";
import { formatCount } from "../../i18n/format.ts";
import { useWords } from "../app-context.ts";

const BAR_PX = 44;

/** Firms per size class in the chosen year. */
export function SizeBars({ summary }: { summary: RestingSummary }) {
  const { say, language } = useWords();
  const { firms } = summary.perSize;
  const most = Math.max(1, ...firms);
  return (
    <div className="card-section">
      <div className="section-head">
        <h3>{say("card.sizes")}</h3>
        <span className="caption">{say("card.sizes.unit")}</span>
      </div>
      <ul className="size-bars">
        {firms.map((here, code) => (
          <li key={SIZE_WORDS[code]}>
            <span className="figure">{formatCount(language, here)}</span>
            <span
              className="size-bar"
              style={{ height: Math.max(1, (BAR_PX * here) / most) }}
              aria-hidden="true"
            />
            <span className="caption">{sizeName(code, say)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
