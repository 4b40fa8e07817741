import { Tabs } from "radix-ui";
import { useEffect, useMemo } from "react";
import { flyToPoint } from "../../app/actions.ts";
import { firmJobs } from "../../app/firms/firm-jobs.ts";
import { columnBeside, MILDER_COLUMNS } from "../../app/tension/area-columns.ts";
import { classOf, classWords } from "../../app/tension/class-words.ts";
import { askedM, hitsWithinReach, placeOfFirmDeg, type TensionModel } from "../../app/tension/compute.ts";
import { totalsOfFirms } from "../../app/tension/firm-reach.ts";
import type { FocusTension } from "../../app/tension/focus-tension.ts";
import { decidesWords, freeBetween } from "../../app/tension/range-line.ts";
import { rangesQuestion } from "../../app/tension/range-run.ts";
import {
  decidingWords,
  firmAtZone,
  firmName,
  homesWords,
  metresBeside,
  shortBeside,
} from "../../app/tension/sentences.ts";
import { comparedSides } from "../../app/tension/what-if.ts";
import type { Zone } from "../../app/zones/zone.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import type { AreaType } from "../../core/tension/area-types.ts";
import { ASPECTS } from "../../core/tension/aspects.ts";
import { CATEGORIES } from "../../core/tension/ladder.ts";
import type { ZoneRange } from "../../core/tension/tension-range.ts";
import type { ZoneTotals } from "../../core/tension/zone-totals.ts";
import { formatCount, formatDistance, formatJobs, formatPart } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import { zoneSayIn } from "../../i18n/zone-words.ts";
import type { TensionTable } from "../../state/tension-view.ts";
import { useApp, useProject, useSource, useTensionView, useWords } from "../app-context.ts";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { Icon } from "../parts/icon.tsx";
import { subsectorColour } from "../parts/subsector-colour.ts";
import { CompareTable } from "./compare-table.tsx";
import { useTension } from "./model.ts";
import { RangeStatus } from "./range-status.tsx";
import { showEntry } from "./ranking.tsx";
import { useSubjectTension } from "./subject-tension.ts";
import { TensionSwatch } from "./tension-swatch.tsx";

/** The full tables in a drawer under the map: zones with the parts of their score, firms, pairs, A beside B. */
export function TensionTables() {
  const state = useTension();
  const { tensionView } = useApp();
  const open = useTensionView((ui) => ui.table);
  const selected = useSubjectTension();
  const project = useProject((state) => state);
  const wanted = useTensionView((ui) => ui.compareWith);
  const { say } = useWords();
  if (!open || !state?.model) return null;
  const tabs: TensionTable[] = ["zones", "firms"];
  if (selected) tabs.push("pairs");
  tabs.push("compare");
  const shown = tabs.includes(open) ? open : "zones";
  const compared = comparedSides(project, wanted)[0] === "A" ? "compare" : "planned";
  const label = (tab: TensionTable): string =>
    say(`tv.table.${tab === "compare" ? compared : tab}`, {
      zone: selected?.zone.name ?? "",
      s: project.scenario,
    });
  return (
    <section className="drawer tension-drawer" aria-label={say("tv.table.label")}>
      <Tabs.Root
        value={shown}
        onValueChange={(value) => tensionView.setState({ table: value as TensionTable })}
        activationMode="manual"
        className="drawer-tabs-root"
      >
        <header className="drawer-head">
          <Tabs.List className="drawer-tabs" aria-label={say("tv.table.label")}>
            {tabs.map((tab) => (
              <Tabs.Trigger key={tab} value={tab}>
                {label(tab)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <button type="button" className="quiet" onClick={() => tensionView.setState({ dialog: "export" })}>
            <Icon name="download" /> <span className="export-word">{say("tv.export")}</span>
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={say("tv.table.close")}
            title={say("tv.table.close")}
            onClick={() => tensionView.setState({ table: null })}
          >
            <Icon name="close" />
          </button>
        </header>
        <Tabs.Content value={shown} className="drawer-panel" tabIndex={-1}>
          {shown === "zones" && <ZonesTable model={state.model} />}
          {shown === "firms" && <FirmsTable model={state.model} />}
          {shown === "pairs" && selected && <PairsTable found={selected} />}
          {shown === "compare" && <CompareTable model={state.model} />}
        </Tabs.Content>
      </Tabs.Root>
    </section>
  );
}

type ZoneRow = { readonly entry: Zone; readonly totals: ZoneTotals; readonly range: ZoneRange | undefined };

function ZonesTable({ model }: { model: TensionModel }) {
  const speaker = useWords();
  const { say, language } = speaker;
  const app = useApp();
  const run = app.runs.allRanges;
  const question = useMemo(() => rangesQuestion(model, model.entries), [model]);
  useEffect(() => run.ask(question), [run, question]);
  useEffect(() => () => run.ask(null), [run]);
  useSource(run);
  const figures = run.of(question);
  const { ranges } = figures;
  const rows = useMemo(
    () =>
      model.entries.map(
        (entry, zone): ZoneRow => ({ entry, totals: model.tension.zones[zone], range: ranges?.[zone] }),
      ),
    [model, ranges],
  );
  const columns = useMemo(() => zoneColumns(speaker, model.lens.areaType), [speaker, model]);
  return (
    <>
      <RangeStatus run={run} figures={figures} />
      <DataTable
        caption={`${say("tv.table.zones")}, ${say("tv.table.rows", { n: rows.length })} (${language})`}
        scrollLabel={`${say("tv.table.zones")}, ${say("tv.table.rows", { n: rows.length })} (${language})`}
        columns={columns}
        list="tension-zones"
        rows={rows}
        keyOf={({ entry }) => entry.key}
        nameOf={({ entry }) => entry.name}
        onShow={({ entry }) => showEntry(app, entry)}
        first={{ id: "score", descending: true }}
      />
    </>
  );
}

function zoneColumns(speaker: Speaker, areaType: AreaType): Column<ZoneRow>[] {
  const { say, language } = speaker;
  const number = (
    id: string,
    label: string,
    value: (row: ZoneRow) => number,
    width = 84,
    words: (value: number) => string = (n) => formatCount(language, n),
  ): Column<ZoneRow> => ({ id, label, value, width, cell: (row) => words(value(row)) });
  const beside = columnBeside(areaType);
  return [
    {
      id: "zone",
      label: say("tv.th.zone"),
      value: ({ entry }) => entry.name,
      cell: ({ entry, totals }) => (
        <>
          <TensionSwatch class={classOf(totals)} /> {entry.name}
        </>
      ),
      width: 220,
    },
    {
      id: "class",
      label: say("tv.th.class"),
      value: ({ totals }) => classOf(totals),
      words: true,
      text: ({ totals }) => classWords(totals, say),
      cell: ({ totals }) => classWords(totals, say),
      width: 90,
    },
    number("score", say("tv.th.score"), ({ totals }) => totals.score, 74),
    number("firms", say("tv.th.firms"), ({ totals }) => totals.firmsWithinReach),
    number("inside", say("tv.th.inside"), ({ totals }) => totals.firmsInside, 64),
    {
      ...number("jobs", say("tv.th.jobs"), ({ totals }) => totals.between?.low ?? totals.jobs, 74),
      cell: ({ totals }) => formatJobs(language, totals.jobs, totals.between),
    },
    number(
      "free",
      say("tv.th.free"),
      ({ totals }) => totals.freeAreaShare,
      64,
      (share) => formatPart(language, share),
    ),
    {
      id: "homes",
      label: say("tv.th.homes"),
      value: ({ totals }) => totals.dwellingsHigh,
      cell: ({ totals }) => homesWords(speaker, totals.dwellingsLow, totals.dwellingsHigh),
      width: 150,
    },
    {
      id: "municipality",
      label: say("tv.th.municipality"),
      value: ({ entry }) => entry.municipality,
      cell: ({ entry }) => entry.municipality,
      width: 120,
    },
    {
      id: "areaType",
      label: say("tv.th.areaType"),
      value: ({ totals }) => say(`tv.file.${totals.areaType}`),
      words: true,
      cell: ({ totals }) => say(`tv.file.${totals.areaType}`),
      width: 100,
    },
    number("other", say(`tv.th.${beside.areaType}`), ({ totals }) => beside.firmsOf(totals), 84),
    ...ASPECTS.map(({ id }, aspect) =>
      number(id, say(`tv.th.${id}`), ({ totals }) => totals.byAspect[aspect], 72),
    ),
    {
      id: "sides",
      label: say("tv.th.sides"),
      value: ({ totals }) => totals.bySide.firms[2],
      words: true,
      cell: ({ totals: { bySide } }) => `${bySide.firms[2]} · ${bySide.firms[0]} · ${bySide.firms[1]}`,
      width: 190,
    },
    number(
      "ring",
      say("tv.th.ring"),
      ({ totals }) => totals.ringFreeAreaShare,
      150,
      (share) => formatPart(language, share),
    ),
    {
      id: "range",
      label: zoneSayIn(language)("range.th.free"),
      // Sorted by how wide it is: where a choice decides.
      value: ({ range }) => (range ? range.high - range.low : Number.NaN),
      cell: ({ range }) => (range ? freeBetween(speaker, range) : "…"),
      width: 130,
    },
    {
      id: "decides",
      label: zoneSayIn(language)("range.th.decides"),
      value: ({ range }) => (range ? decidesWords(speaker, range) : ""),
      words: true,
      cell: ({ range }) => (range ? decidesWords(speaker, range) : "…"),
      width: 140,
    },
    {
      id: "homesRing",
      label: say("tv.th.homesRing"),
      value: ({ totals }) => totals.ringDwellingsHigh,
      cell: ({ totals }) => homesWords(speaker, totals.ringDwellingsLow, totals.ringDwellingsHigh),
      width: 190,
    },
    number("scoreInside", say("tv.th.scoreInside"), ({ totals }) => totals.scoreInside, 104),
    number("scoreNear", say("tv.th.scoreNear"), ({ totals }) => totals.score - totals.scoreInside, 120),
  ];
}

function FirmsTable({ model }: { model: TensionModel }) {
  const speaker = useWords();
  const { say, language } = speaker;
  const app = useApp();
  const totals = useMemo(() => totalsOfFirms(model), [model]);
  const rows = useMemo(() => Array.from(totals.firm.keys()), [totals]);
  const columns = useMemo((): Column<number>[] => {
    const { firms, guidelines, jobs } = model.register;
    const rowOf = (at: number): number => totals.firm[at];
    const text = (id: string, label: string, value: (at: number) => string, width: number) => ({
      id,
      label,
      value,
      cell: value,
      width,
    });
    const number = (id: string, label: string, value: (at: number) => number, width: number) => ({
      id,
      label,
      value,
      cell: (at: number) => formatCount(language, value(at)),
      width,
    });
    return [
      {
        id: "firm",
        label: say("tv.th.firm"),
        value: (at) => firmName(model, rowOf(at)),
        cell: (at) => firmName(model, rowOf(at)),
        width: 220,
      },
      number("score", say("tv.th.score"), (at) => totals.score[at], 80),
      {
        id: "jobs",
        label: say("tv.th.jobs"),
        value: (at) => jobs[rowOf(at)],
        cell: (at) => firmJobs(model.register.firms, rowOf(at), model.analysis.year, language, "0"),
        width: 80,
      },
      number("zones", say("tv.th.zones"), (at) => totals.zones[at], 64),
      number("inside", say("tv.th.inside"), (at) => totals.zonesInside[at], 60),
      {
        ...number("nearest", say("tv.th.nearest"), (at) => totals.nearestM[at], 96),
        cell: (at) => formatDistance(language, totals.nearestM[at]),
      },
      {
        id: "homes",
        label: say("tv.th.homes"),
        // Where every zone is without a figure the sum of none is no figure either.
        value: (at) =>
          totals.zonesUnknownDwellings[at] === totals.zones[at] ? Number.NaN : totals.dwellingsHigh[at],
        cell: (at) =>
          totals.zonesUnknownDwellings[at] === totals.zones[at]
            ? say("tv.homes.unknown")
            : homesWords(speaker, totals.dwellingsLow[at], totals.dwellingsHigh[at]),
        width: 150,
      },
      {
        id: "subsector",
        label: say("tv.th.subsector"),
        value: (at) => say(`subsector.${SUBSECTORS[firms.subsector[rowOf(at)]].id}`),
        cell: (at) => (
          <>
            <span className="dot" style={{ background: subsectorColour(firms.subsector[rowOf(at)]) }} />
            {say(`subsector.${SUBSECTORS[firms.subsector[rowOf(at)]].id}`)}
          </>
        ),
        width: 170,
      },
      text("sbi", say("tv.th.sbi"), (at) => firms.sbiCodes[firms.sbi[rowOf(at)]], 72),
      text("category", say("tv.th.category"), (at) => CATEGORIES[guidelines.category[rowOf(at)]], 60),
      {
        ...number("guideline", say("tv.th.guideline"), (at) => askedM(model, rowOf(at)), 104),
        cell: (at) => formatDistance(language, askedM(model, rowOf(at))),
      },
      text("aspect", say("tv.th.aspect"), (at) => decidingWords(speaker, model, rowOf(at)), 130),
      text("side", say("tv.th.side"), (at) => say(`card.side.${PORT_SIDES[firms.portSide[rowOf(at)]]}`), 130),
    ];
  }, [model, totals, speaker, say, language]);
  return (
    <DataTable
      caption={`${say("tv.table.firms")}, ${say("tv.table.rows", { n: rows.length })}`}
      scrollLabel={`${say("tv.table.firms")}, ${say("tv.table.rows", { n: rows.length })}`}
      columns={columns}
      list="tension-firms"
      rows={rows}
      keyOf={(at) => String(totals.firm[at])}
      nameOf={(at) => firmName(model, totals.firm[at])}
      onShow={(at) => {
        const row = totals.firm[at];
        app.view.setState({ selection: { kind: "firm", row } });
        flyToPoint(app, ...placeOfFirmDeg(model, row), 13.5);
      }}
      first={{ id: "score", descending: true }}
    />
  );
}

function PairsTable({ found }: { found: FocusTension }) {
  const { tensionView } = useApp();
  const speaker = useWords();
  const { say, language } = speaker;
  const { base, tension } = found;
  const rows = useMemo(
    () => hitsWithinReach(base, tension.run).map((at) => firmAtZone(base, tension.run, at)),
    [base, tension],
  );
  type Pair = (typeof rows)[number];
  const columns = useMemo((): Column<Pair>[] => {
    const { firms, jobs } = base.register;
    const text = (id: string, label: string, value: (pair: Pair) => string, width: number) => ({
      id,
      label,
      value,
      cell: value,
      width,
    });
    const metres = (id: string, label: string, value: (pair: Pair) => number, width: number) => ({
      id,
      label,
      value,
      cell: (pair: Pair) => formatDistance(language, value(pair)),
      width,
    });
    return [
      text("firm", say("tv.th.firm"), (pair) => firmName(base, pair.firm), 220),
      {
        ...metres("deficit", say("tv.th.deficit"), (pair) => pair.shortM, 104),
        cell: (pair) => shortBeside(language, pair.distanceM, pair.askedM),
      },
      {
        ...metres("distance", say("tv.th.distance"), (pair) => pair.distanceM, 90),
        cell: (pair) =>
          pair.inside ? say("tv.inside") : metresBeside(language, pair.distanceM, pair.askedM),
      },
      metres("guideline", say("tv.th.guideline"), (pair) => pair.askedM, 104),
      {
        id: "jobs",
        label: say("tv.th.jobs"),
        value: (pair) => jobs[pair.firm],
        cell: (pair) => firmJobs(base.register.firms, pair.firm, base.analysis.year, language, "0"),
        width: 80,
      },
      {
        id: "part",
        label: say("tv.th.part"),
        value: (pair) => pair.part,
        cell: (pair) => formatCount(language, Number.isNaN(jobs[pair.firm]) ? Number.NaN : pair.part),
        width: 120,
      },
      text("status", say("tv.th.status"), (pair) => say(`tv.status.${pair.status}`), 130),
      text("sbi", say("tv.th.sbi"), (pair) => firms.sbiCodes[firms.sbi[pair.firm]], 72),
      text("category", say("tv.th.category"), (pair) => pair.category, 60),
      text("aspect", say("tv.th.aspect"), (pair) => decidingWords(speaker, base, pair.firm), 130),
      ...MILDER_COLUMNS.map(({ areaType, askedOf }) =>
        metres(areaType, say(`tv.th.${areaType}M`), askedOf, 104),
      ),
    ];
  }, [base, speaker, say, language]);
  return (
    <DataTable
      caption={`${say("tv.table.pairs", { zone: found.zone.name })}, ${say("tv.table.rows", { n: rows.length })}`}
      scrollLabel={`${say("tv.table.pairs", { zone: found.zone.name })}, ${say("tv.table.rows", { n: rows.length })}`}
      columns={columns}
      list="tension-pairs"
      rows={rows}
      keyOf={({ firm }) => String(firm)}
      nameOf={({ firm }) => firmName(base, firm)}
      onShow={({ firm }) => tensionView.setState({ focus: firm })}
      first={{ id: "deficit", descending: true }}
    />
  );
}
