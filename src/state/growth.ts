import type { GrowthChoice } from "./growth-choice.ts";
import type { ViewStore } from "./view.ts";

export function changeGrowth(view: ViewStore, change: Partial<GrowthChoice>): void {
  view.setState(({ growth }) => ({ growth: { ...growth, ...change } }));
}
