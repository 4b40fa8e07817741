import { changeGrowth } from "../../state/growth.ts";
import { MARKS } from "../../state/growth-choice.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useView, useWords } from "../app-context.ts";

/** Do the marks show jobs of the year, their change since the base year, or nothing? */
export function MarksMode() {
  const { say } = useWords();
  const { view } = useApp();
  const marks = useView((state) => state.growth.marks);
  const baseYear = useAnalysis()?.baseYear ?? 0;
  return (
    <fieldset className="segmented marks-mode">
      <legend className="visually-hidden">{say("growth.marks")}</legend>
      {MARKS.map((mode) => (
        <label key={mode} className={marks === mode ? "on" : ""}>
          <input
            type="radio"
            name="marks-mode"
            checked={marks === mode}
            onChange={() => changeGrowth(view, { marks: mode })}
          />
          {say(`growth.marks.${mode}`, { year: String(baseYear) })}
        </label>
      ))}
    </fieldset>
  );
}
