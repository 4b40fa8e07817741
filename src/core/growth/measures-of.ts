import { lacksOf } from "../register/register-lacks.ts";
import { isChange, MEASURES, type Measure } from "./measures.ts";

/** What squares of a register can be judged by: firms always, jobs where they are known, their change over two years. */
export function measuresOf(firms: Parameters<typeof lacksOf>[0]): readonly Measure[] {
  const { jobs, change } = lacksOf(firms);
  return MEASURES.filter((measure) => measure === "firms" || !(jobs || (change && isChange(measure))));
}

/** The measure asked for, or the number of firms where the register cannot be judged by it. */
export function measureInUse(firms: Parameters<typeof lacksOf>[0], asked: Measure): Measure {
  return measuresOf(firms).includes(asked) ? asked : "firms";
}
