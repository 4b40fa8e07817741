import { TENSION_CLASS_FROM } from "../../core/tension/tension-class.ts";
import { formatCount } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";

/** Bounds of the classes of tension in words, the lowest first. */
export function classBounds({ say, language }: Speaker): readonly string[] {
  const count = (value: number): string => formatCount(language, value);
  return TENSION_CLASS_FROM.map((from, index) => {
    const to = TENSION_CLASS_FROM[index + 1];
    if (index === 0) return say("tv.class.below", { to: count(to) });
    if (to === undefined) return say("tv.class.from", { from: count(from) });
    return say("tv.class.between", { from: count(from), to: count(to) });
  });
}
