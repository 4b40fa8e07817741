import { DropdownMenu } from "radix-ui";
import { useMemo, useState } from "react";
import { deleteZone, editZone, fitBounds, wipeFilters } from "../../app/actions.ts";
import type { Analysis } from "../../app/firms/analysis.ts";
import type { Subject } from "../../app/zones/subject.ts";
import { countSubject, knownTotals, totalsOf } from "../../app/zones/zone-count.ts";
import { formatArea, formatCount, formatRange } from "../../i18n/format.ts";
import { changeZone, filtersOn } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useData, useProject, useWords } from "../app-context.ts";
import { CardFrame } from "../card/card-frame.tsx";
import { Icon } from "../parts/icon.tsx";
import { useRested } from "../use-rested.ts";
import { CountFigures } from "./count-figures.tsx";
import { SideBar } from "./side-bar.tsx";
import { SizeBars } from "./size-bars.tsx";
import { SubsectorBars } from "./subsector-bars.tsx";
import { YearLine } from "./year-line.tsx";

/** What a zone affects. The same card for drawn zones, housing zones, estates, own zones and totals. */
export function CountCard({ subject }: { subject: Subject }) {
  const analysis = useAnalysis();
  if (!analysis) return null;
  return <CountedCard subject={subject} analysis={analysis} />;
}

function CountedCard({ subject, analysis }: { subject: Subject; analysis: Analysis }) {
  const { say, language } = useWords();
  const app = useApp();
  const filter = useProject((project) => project.filter);
  const count = useMemo(() => countSubject(subject, analysis), [subject, analysis]);
  const totals = useMemo(() => totalsOf(count), [count]);
  const rested = useRested(subject, analysis);
  const change = useMemo(() => knownTotals(totals, rested, analysis), [totals, rested, analysis]);
  const { year, baseYear } = analysis;
  const area = subject.areaM2 === null ? "" : ` · ${formatArea(language, subject.areaM2)}`;
  const empty = totals.firms === 0 && totals.firmsBase === 0;
  // With a longer number the third button would fall off the card.
  const short = totals.firms < 10_000;
  return (
    <CardFrame
      title={subject.name}
      heading={subject.drawn && !subject.live ? <ZoneName key={subject.key} subject={subject} /> : undefined}
      glyph={<ZoneGlyph subject={subject} />}
      kind={`${subject.kind}${area}`}
      actions={
        <>
          <button
            type="button"
            className="primary"
            disabled={!rested || rested.rows.length === 0}
            onClick={() => app.view.setState(({ firmList }) => ({ firmList: !firmList }))}
          >
            {short && <Icon name="list" />} {say("card.show", { n: totals.firms })}
          </button>
          <button
            type="button"
            className="outlined"
            disabled={subject.live}
            onClick={() => app.view.setState({ dialog: "export" })}
          >
            {short && <Icon name="download" />} {say("card.export")}
          </button>
          <MoreMenu subject={subject} />
        </>
      }
      foot={<SyntheticStrip analysis={analysis} />}
    >
      {subject.zone && <Homes subject={subject} />}
      <CountFigures totals={totals} change={change.totals} year={year} baseYear={baseYear} />
      {empty && (
        <div className="card-section empty-note">
          <strong>{say("card.empty")}</strong>
          {filtersOn(filter) > 0 ? (
            <p>
              {say("card.empty.filters")}{" "}
              <button type="button" className="link" onClick={() => wipeFilters(app)}>
                {say("filter.clear")}
              </button>
            </p>
          ) : (
            subject.drawn && <p>{say("card.empty.enlarge")}</p>
          )}
        </div>
      )}
      {!empty && (
        <>
          <SideBar bySide={totals.bySide} />
          <SubsectorBars
            change={change.totals}
            key={subject.key}
            totals={totals}
            year={year}
            baseYear={baseYear}
            moving={subject.live}
          />
          {rested && <SizeBars summary={rested.summary} />}
          {rested && <YearLine summary={rested.summary} />}
        </>
      )}
      {change.oneSided > 0 && <p className="note">{say("card.onesided", { n: change.oneSided })}</p>}
      {count.unknownJobs > 0 && <p className="note">{say("card.unknown", { n: count.unknownJobs })}</p>}
      {count.other > 0 && <p className="note">{say("card.other", { n: count.other })}</p>}
      <p className="note">{say("card.notlost")}</p>
    </CardFrame>
  );
}

function ZoneGlyph({ subject }: { subject: Subject }) {
  if (subject.drawn) return <span className="number-disc large">{subject.drawn.number}</span>;
  const layer = subject.zone?.table.layer;
  return (
    <span
      className={`zone-glyph ${layer === "housing-zones" ? "housing" : layer === "port-areas" ? "port" : "plain"}`}
    />
  );
}

/** The name of a drawn zone, edited in place: Enter or leaving the field keeps it, Esc gives it back. */
export function ZoneName({ subject }: { subject: Subject }) {
  const { say } = useWords();
  const { project } = useApp();
  const [text, setText] = useState(subject.name);
  const zone = subject.drawn!;
  const keep = (): void => {
    const name = text.trim();
    const plain = say("card.zone", { n: String(zone.number) });
    if (name !== zone.name && !(name === plain && zone.name === ""))
      changeZone(project, zone.number, { name: name === plain ? "" : name });
  };
  return (
    <h2>
      <input
        className="zone-name-field"
        aria-label={say("card.rename")}
        value={text}
        maxLength={60}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") {
            event.stopPropagation();
            setText(subject.name);
          }
        }}
      />
    </h2>
  );
}

/** Planned homes of a zone, with period, status and source; nothing for other areas. */
export function Homes({ subject }: { subject: Subject }) {
  const { say, sayCode, language } = useWords();
  const sourcesEn = useData((data) => data.housingSourcesEn);
  const { table, row } = subject.zone!;
  if (table.layer === "port-areas" || table.layer === "estates") return null;
  const homes = formatRange(language, table.dwellingsLow[row], table.dwellingsHigh[row]);
  const embedded = table.layer === "housing-zones";
  // Status is a code in the embedded zones, and whatever the file says in a user's own.
  const status = embedded ? sayCode("status.", table.status[row]) : table.status[row];
  const details = [table.period[row], status].filter(Boolean).join(" · ");
  const source = (embedded && language === "en" && sourcesEn.get(table.id[row])) || table.source[row];
  return (
    <div className="card-section homes">
      <strong>{homes ? say("card.dwellings", { homes }) : say("card.dwellings.unknown")}</strong>
      {details && <span> · {details}</span>}
      {source && <p className="caption">{say("card.dwellings.source", { source })}</p>}
    </div>
  );
}

function MoreMenu({ subject }: { subject: Subject }) {
  const { say } = useWords();
  const app = useApp();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        className="icon-button"
        aria-label={say("common.more")}
        title={say("common.more")}
      >
        <Icon name="more" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" sideOffset={6} align="end">
          <DropdownMenu.Item className="menu-item" onSelect={() => fitBounds(app, subject.boundsDeg)}>
            <Icon name="zoom" /> {say("card.zoom")}
          </DropdownMenu.Item>
          {subject.drawn && (
            <>
              <DropdownMenu.Item className="menu-item" onSelect={() => editZone(app, subject.drawn!)}>
                <Icon name="edit" /> {say("card.edit")}
              </DropdownMenu.Item>
              {subject.drawn.outline.kind === "polygon" && (
                <DropdownMenu.Item
                  className="menu-item"
                  onSelect={() => app.view.setState({ dialog: "edit-corners" })}
                >
                  <Icon name="keyboard" /> {say("card.coordinates")}
                </DropdownMenu.Item>
              )}
              <DropdownMenu.Item
                className="menu-item"
                onSelect={() => deleteZone(app, subject.drawn!.number)}
              >
                <Icon name="trash" /> {say("card.remove")}
              </DropdownMenu.Item>
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function SyntheticStrip({ analysis }: { analysis: Analysis }) {
  const { say } = useWords();
  const { synthetic, fileName } = analysis.register;
  return (
    <p className={synthetic ? "card-strip synthetic" : "card-strip"}>
      <Icon name="info" size={16} />{" "}
      {synthetic ? say("badge.synthetic") : say("badge.own", { file: fileName })}
    </p>
  );
}

export function jobsText(jobs: number, language: "nl" | "en", unknown: string, none: string): string {
  if (Number.isNaN(jobs)) return unknown;
  return jobs > 0 ? formatCount(language, jobs) : none;
}
