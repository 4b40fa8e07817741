import { PORT_SIDES } from "../../core/register/port-side.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import type { Say } from "../../i18n/speaker.ts";
import type { FilterChoice } from "../../state/project.ts";
import { sizeName } from "../firms/size-name.ts";

/** What a filter lets through, in words: only the parts that leave something out; "" when none does. */
export function filterWords({ subsectors, sides, sizes }: FilterChoice, say: Say): string {
  const part = (title: string, on: readonly boolean[], nameOf: (code: number) => string): string[] => {
    if (!on.includes(false)) return [];
    const names = on.flatMap((is, code) => (is ? [nameOf(code)] : []));
    return [`${title}: ${names.join(", ") || "–"}`];
  };
  return [
    ...part(say("filter.title"), subsectors.slice(0, SUBSECTORS.length), (code) =>
      say(`subsector.${SUBSECTORS[code].id}`),
    ),
    ...part(say("filter.side"), sides, (code) => say(`side.${PORT_SIDES[code]}`)),
    ...part(`${say("filter.size")} (${say("filter.size.unit")})`, sizes, (code) => sizeName(code, say)),
  ].join("; ");
}
