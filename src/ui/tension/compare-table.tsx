import { useEffect, useMemo, useState } from "react";
import { runStateOf } from "../../app/run-state-of.ts";
import { differenceBetween, differs } from "../../app/tension/compare.ts";
import type { TensionModel } from "../../app/tension/compute.ts";
import { homesWords } from "../../app/tension/sentences.ts";
import { comparedSides, compareScenario } from "../../app/tension/what-if.ts";
import type { ZoneDifference } from "../../core/tension/scenario.ts";
import type { ZoneTotals } from "../../core/tension/zone-totals.ts";
import { formatChange, formatCount, formatJobs, formatPart } from "../../i18n/format.ts";
import { useApp, useProject, useSource, useTensionView, useWords } from "../app-context.ts";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { RichText } from "../parts/rich-text.tsx";
import { RunStatus } from "../parts/run-status.tsx";
import { Segmented } from "../parts/segmented.tsx";

/** What changes from scenario A to B: zone by zone, and for the region with each firm once. */
export function CompareTable({ model }: { model: TensionModel }) {
  const speaker = useWords();
  const { say, language } = speaker;
  const app = useApp();
  const { runs, tensionFigures } = app;
  const scenario = useProject((project) => project.scenario);
  const otherScenario = useProject((project) => project.otherScenario);
  const wanted = useTensionView((ui) => ui.compareWith);
  const sides = comparedSides({ scenario, otherScenario }, wanted);
  const [from, to] = sides.map((side) => say(`tv.th.${side}`));
  const run = runs.otherScenario;
  const other = useSource(tensionFigures.other.model);
  const figures = useSource(tensionFigures.other.region);
  const question = useSource(tensionFigures.other.question);
  useEffect(() => run.ask(question), [run, question]);
  useEffect(() => () => run.ask(null), [run]);
  const [onlyChanged, setOnlyChanged] = useState(true);
  const [a, b] = sides[0] === "A" && scenario === "A" ? [model, other] : [other, model];
  const difference = useMemo(() => (a && b ? differenceBetween(a, b) : null), [a, b]);
  const columns = useMemo((): Column<ZoneDifference>[] => {
    const trio = (
      id: string,
      label: string,
      value: (totals: ZoneTotals) => number,
      change: (row: ZoneDifference) => number,
      words: (value: number) => string,
      changeWords: (value: number) => string,
      cellWords = (totals: ZoneTotals): string => words(value(totals)),
    ): Column<ZoneDifference>[] => [
      ...(["a", "b"] as const).map((side) => ({
        id: `${id}-${side}`,
        label: `${label} ${side === "a" ? from : to}`,
        value: (row: ZoneDifference) => (row[side] ? value(row[side]) : 0),
        cell: (row: ZoneDifference) => (row[side] ? cellWords(row[side]) : "–"),
        width: 104,
      })),
      {
        id: `${id}-change`,
        label: say("tv.th.change"),
        value: change,
        cell: (row) => <strong>{changeWords(change(row))}</strong>,
        width: 92,
      },
    ];
    const count = (value: number): string => formatCount(language, value);
    const signed = (value: number): string => formatChange(language, value);
    const share = (value: number): string => formatPart(language, value);
    const points = (value: number): string => `${formatChange(language, 100 * value)}%`;
    return [
      {
        id: "zone",
        label: say("tv.th.zone"),
        value: ({ name }) => name,
        cell: ({ name }) => name,
        width: 220,
      },
      ...trio(
        "firms",
        say("tv.th.firms"),
        (totals) => totals.firmsWithinReach,
        ({ change }) => change.firmsWithinReach,
        count,
        signed,
      ),
      ...trio(
        "jobs",
        say("tv.th.jobs"),
        (totals) => totals.jobs,
        ({ change }) => change.jobs,
        count,
        signed,
        (totals) => formatJobs(language, totals.jobs, totals.between),
      ),
      ...trio(
        "free",
        say("tv.th.free"),
        (totals) => totals.freeAreaShare,
        ({ change }) => change.freeAreaShare,
        share,
        points,
      ),
      {
        id: "homes",
        label: say("tv.th.homes"),
        value: ({ change }) => change.dwellingsHigh,
        cell: ({ a: before, b: after }) =>
          [before, after]
            .map((totals) => (totals ? homesWords(speaker, totals.dwellingsLow, totals.dwellingsHigh) : "–"))
            .join(" › "),
        width: 200,
      },
      ...trio(
        "score",
        say("tv.th.score"),
        (totals) => totals.score,
        ({ change }) => change.score,
        count,
        signed,
      ),
    ];
  }, [speaker, say, language, from, to]);
  if (!difference || !a || !b)
    return (
      <RunStatus
        state={runStateOf(figures)}
        words={{
          running: "tv.table.compare",
          progress: "tv.compare.busy",
          stopped: "tv.compare.stopped",
          failed: "tv.compare.failed",
        }}
        onStop={run.stop}
        onAgain={run.again}
      />
    );
  const rows = difference.zones.filter((row) => !onlyChanged || differs(row));
  return (
    <>
      <div className="compare-head">
        <p>
          <RichText
            text={say("tv.compare.sentence", {
              from,
              to,
              n: formatChange(language, difference.b.firms - difference.a.firms),
              b: formatChange(language, difference.b.jobs - difference.a.jobs),
            })}
          />{" "}
          <span className="caption">
            {say("tv.compare.lens", {
              from,
              to,
              a: say(`tv.area.${a.lens.areaType}`),
              b: say(`tv.area.${b.lens.areaType}`),
            })}
          </span>
        </p>
        {otherScenario && (
          <Segmented
            name="compare-with"
            label={say("tv.compare.with")}
            options={[
              { value: "planned" as const, label: say("tv.th.planned") },
              { value: "other" as const, label: say("tv.table.compare") },
            ]}
            value={wanted}
            onChange={(compareWith) => compareScenario(app, compareWith)}
          />
        )}
        <label className="check-line">
          <input type="checkbox" checked={onlyChanged} onChange={() => setOnlyChanged(!onlyChanged)} />
          <span>{say("tv.compare.only")}</span>
        </label>
      </div>
      {a.register.range && <p className="note">{say("tv.compare.ranges")}</p>}
      {rows.length === 0 ? (
        <p className="note compare-none">{say("tv.compare.same")}</p>
      ) : (
        <DataTable
          caption={say(sides[0] === "A" ? "tv.table.compare" : "tv.table.planned", { s: scenario })}
          scrollLabel={say(sides[0] === "A" ? "tv.table.compare" : "tv.table.planned", { s: scenario })}
          columns={columns}
          list="tension-compare"
          rows={rows}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          first={{ id: "score-change", descending: false }}
        />
      )}
    </>
  );
}
