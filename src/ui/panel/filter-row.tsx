import type { ReactNode } from "react";
import type { JobsBetween } from "../../core/register/jobs-range.ts";
import { formatCount, formatJobs } from "../../i18n/format.ts";
import { useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";

/**
 * One option of a filter: swatch that is the checkbox, name, firms, jobs, and a bar of jobs under the row.
 * The whole row is the target; "only" appears at its end on hover or focus.
 */
export function FilterRow(props: {
  name: string;
  /** CSS colour of the swatch and bar. */
  colour: string;
  mark?: ReactNode;
  on: boolean;
  firms: number;
  jobs: number;
  /** Jobs by size class; null in a register without size classes. */
  between: JobsBetween | null;
  /** Jobs of the longest bar, for its length. */
  mostJobs?: number;
  onToggle: () => void;
  onOnly?: () => void;
  onHighlight?: (on: boolean) => void;
}) {
  const { say, language } = useWords();
  const { name, on, firms, jobs, between, mostJobs } = props;
  const inWords = between && between.known > 0 ? formatJobs(language, jobs, between) : Math.round(jobs);
  const highlight = props.onHighlight ?? (() => {});
  return (
    <li
      className={`filter-row${on ? "" : " off"}${firms === 0 ? " none" : ""}`}
      style={{ "--swatch": props.colour } as React.CSSProperties}
      // A finger that went up has not left by its own account: only a mouse hovers.
      onPointerEnter={({ pointerType }) => highlight(pointerType === "mouse")}
      onPointerLeave={() => highlight(false)}
    >
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-label={say("filter.option", { name, n: firms, b: inWords })}
          onChange={props.onToggle}
          onFocus={({ target }) => highlight(target.matches(":focus-visible"))}
          onBlur={() => highlight(false)}
        />
        <span className="swatch" aria-hidden="true">
          {on && <Icon name="check" size={14} />}
        </span>
        {props.mark}
        <span className="filter-name">{name}</span>
        <span className="figure firms">{formatCount(language, firms)}</span>
        <span className="figure">{formatJobs(language, jobs, between)}</span>
      </label>
      {props.onOnly && (
        <button
          type="button"
          className="only"
          aria-label={say("filter.only.label", { name })}
          onClick={props.onOnly}
        >
          {say("filter.only")}
        </button>
      )}
      {mostJobs !== undefined && (
        <span className="filter-bar" aria-hidden="true">
          <span style={{ width: `${(100 * (jobs || 0)) / mostJobs}%` }} />
        </span>
      )}
    </li>
  );
}
