import { PORT_SIDES } from "../../core/register/port-side.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import type { Say } from "../../i18n/speaker.ts";
import type { FilterChoice } from "../../state/project.ts";
import { sizeName } from "./size-name.ts";

/** More names than these make a sentence that nobody reads to its end: they are counted instead. */
const MOST_NAMED = 3;

/**
 * Whom the figures under a filter are about, as the subject of a sentence: "de maakindustrie", "de deelsector Metaal
 * buiten de haven", "de maakindustrie (Metaal, Chemie; 10-49 banen) in de haven".
 *
 * @param makers  whether the register tells manufacturing from the rest
 */
export function whoOf({ subsectors, sides, sizes }: FilterChoice, makers: boolean, say: Say): string {
  const chosen = SUBSECTORS.filter((_, code) => subsectors[code]);
  const named = makers && chosen.length < SUBSECTORS.length;
  const alone = named && chosen.length === 1;
  const names = chosen.map(({ id }) => say(`subsector.${id}`));
  const within = [
    ...(named && !alone
      ? [
          names.length > 0 && names.length <= MOST_NAMED
            ? names.join(", ")
            : say("answer.who.subsectors", { n: names.length, of: SUBSECTORS.length }),
        ]
      : []),
    ...(sizes.includes(false)
      ? [
          say("answer.who.sizes", {
            sizes: sizes.flatMap((on, code) => (on ? [sizeName(code, say)] : [])).join(", ") || "–",
          }),
        ]
      : []),
  ];
  const where = sides.includes(false)
    ? PORT_SIDES.filter((_, code) => sides[code]).map((side) => say(`answer.who.${side}`))
    : [];
  return [
    alone ? say("answer.who.one", { name: names[0] }) : say(makers ? "answer.who.makers" : "answer.who.all"),
    ...(within.length > 0 ? [`(${within.join("; ")})`] : []),
    ...(where.length > 0 ? [where.join(", ")] : []),
  ].join(" ");
}
