import { changeGrowth } from "../../state/growth.ts";
import { MARKS } from "../../state/growth-choice.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { Segmented } from "../parts/segmented.tsx";

/** Do the marks show jobs of the year, their change since the base year, or nothing? */
export function MarksMode() {
  const { say } = useWords();
  const { view, growthFigures } = useApp();
  const marks = useView((state) => state.growth.marks);
  const none = useSource(growthFigures.none);
  const baseYear = useAnalysis()?.baseYear ?? 0;
  if (none) return null;
  return (
    <Segmented
      className="marks-mode"
      name="marks-mode"
      label={say("growth.marks")}
      options={MARKS.map((mode) => ({
        value: mode,
        label: say(`growth.marks.${mode}`, { year: String(baseYear) }),
      }))}
      value={marks}
      onChange={(mode) => changeGrowth(view, { marks: mode })}
    />
  );
}
