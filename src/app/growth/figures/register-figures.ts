import { MEASURES } from "../../../core/growth/measures.ts";
import { measureInUse, measuresOf } from "../../../core/growth/measures-of.ts";
import { noGrowth } from "../../../core/register/register-lacks.ts";
import { derive, pick, type Source } from "../../derive.ts";
import type { Figures } from "../../figures.ts";
import type { Session } from "../../session.ts";
import { chartsOf } from "../charts-of.ts";
import { growthAnswerOf } from "../growth-answer.ts";
import type { PlacesCode } from "../places.ts";

/** What the register says of growth before any square is tested, and what can be asked of it. */
export function registerFigures(
  { view, data, project }: Pick<Session, "view" | "data" | "project">,
  { analysis, speaker }: Pick<Figures, "analysis" | "speaker">,
  code: Source<PlacesCode | null>,
) {
  const choice = pick(view, (state) => state.growth);
  const answer = derive(
    [analysis, pick(project, (state) => state.filter), speaker],
    (under, chosen, words) => under && growthAnswerOf(under, chosen, words),
  );
  /** Why there is no growth to see in this register; null where there is. */
  const none = derive([analysis], (under) => under && noGrowth(under.register.firms));
  /** What squares are judged by: what was chosen, where the register can be judged by that. */
  const measure = derive([analysis, choice], (under, chosen) =>
    under ? measureInUse(under.register.firms, chosen.measure) : chosen.measure,
  );
  const measures = derive([analysis], (under) => (under ? measuresOf(under.register.firms) : MEASURES));
  const charts = derive([analysis], (under) => (under ? chartsOf(under) : []));
  /** Zones of a file that tell their inhabitants, against each other. */
  const clusters = derive(
    [
      analysis,
      pick(data, ({ ownLayers }) => ownLayers),
      pick(project, ({ ownLayers }) => ownLayers),
      pick(view, ({ hiddenLayers }) => hiddenLayers),
      code,
    ],
    (under, layers, own, hidden, said) => {
      const layer = said?.peopledLayer(layers, own, hidden);
      return under && said && layer ? said.clustersOf(under, layer) : null;
    },
  );
  return { answer, none, measure, measures, charts, clusters };
}
