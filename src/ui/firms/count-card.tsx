import { DropdownMenu } from "radix-ui";
import { useMemo, useState } from "react";
import { useStore } from "zustand";
import { deleteZone, editZone, fitBounds, wipeFilters } from "../../app/actions.ts";
import type { Analysis } from "../../app/firms/analysis.ts";
import { boundsOfFocus, type Focus, kindOf } from "../../app/zones/focus.ts";
import { saidPeriod } from "../../app/zones/said-period.ts";
import type { OwnZone, Zone } from "../../app/zones/zone.ts";
import { type FocusCount, knownTotals } from "../../app/zones/zone-count.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { formatArea, formatRange } from "../../i18n/format.ts";
import type { DrawnZone } from "../../state/drawn-zone.ts";
import { changeZone, filtersOn } from "../../state/project.ts";
import { useApp, useData, useSource, useWords } from "../app-context.ts";
import { CardFrame } from "../card/card-frame.tsx";
import { Icon } from "../parts/icon.tsx";
import { CountFigures } from "./count-figures.tsx";
import { SideBar } from "./side-bar.tsx";
import { SizeBars } from "./size-bars.tsx";
import { SubsectorBars } from "./subsector-bars.tsx";
import { YearLine } from "./year-line.tsx";

/** What a zone affects. The same card for drawn zones, housing zones, estates, own zones and totals. */
export function CountCard({ counted }: { counted: FocusCount }) {
  const speaker = useWords();
  const { say, language } = speaker;
  const app = useApp();
  const ownLayers = useData((data) => data.ownLayers);
  const newest = useSource(app.figures.counted);
  const restedNow = useSource(app.figures.rested);
  const { focus, analysis, count, totals } = counted;
  const { zone, moving } = focus;
  const editing = useStore(app.live, (state) => state.zone?.editing ?? false);
  // The card lags behind a zone that moves: it never shows the rows of another shape.
  const rested = counted === newest ? restedNow : null;
  const change = useMemo(() => knownTotals(totals, rested, analysis), [totals, rested, analysis]);
  const { year, baseYear } = analysis;
  const { lacks } = analysis;
  const area = zone ? ` · ${formatArea(language, zone.areaM2)}` : "";
  const empty = totals.firms === 0 && totals.firmsBase === 0;
  // With a longer number the third button would fall off the card.
  const short = totals.firms < 10_000;
  return (
    <CardFrame
      title={focus.name}
      heading={zone?.drawn && !moving ? <ZoneName key={zone.key} zone={zone} /> : undefined}
      glyph={<ZoneGlyph zone={zone} />}
      kind={
        <>
          {kindOf(focus, ownLayers, speaker)}
          {area}
          {zone?.drawn && !moving && !editing && <EditLink drawn={zone.drawn} />}
        </>
      }
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
            disabled={moving}
            onClick={() => app.view.setState({ dialog: "export" })}
          >
            {short && <Icon name="download" />} {say("card.export")}
          </button>
          <MoreMenu focus={focus} />
        </>
      }
      foot={<SyntheticStrip analysis={analysis} />}
    >
      {zone?.table && <Homes table={zone.table} row={zone.row} />}
      <CountFigures totals={totals} change={change.totals} year={year} baseYear={baseYear} />
      {empty && (
        <div className="card-section empty-note">
          <strong>{say("card.empty")}</strong>
          {filtersOn(analysis.filter) > 0 ? (
            <p>
              {say("card.empty.filters")}{" "}
              <button type="button" className="link" onClick={() => wipeFilters(app)}>
                {say("filter.clear")}
              </button>
            </p>
          ) : (
            zone?.drawn && <p>{say("card.empty.enlarge")}</p>
          )}
        </div>
      )}
      {!empty && (
        <>
          <SideBar bySide={totals.bySide} />
          {!lacks.subsectors && (
            <SubsectorBars
              change={change.totals}
              key={focus.key}
              totals={totals}
              year={year}
              baseYear={baseYear}
              moving={moving}
            />
          )}
          {rested && !lacks.jobs && <SizeBars summary={rested.summary} />}
          {rested && <YearLine rested={rested} />}
        </>
      )}
      {change.oneSided > 0 && <p className="note">{say("card.onesided", { n: change.oneSided })}</p>}
      {totals.between && <p className="note">{say("lacks.ranges")}</p>}
      {totals.between !== null && totals.between.unknown > 0 && (
        <p className="note">{say("card.ranges.unknown", { n: totals.between.unknown })}</p>
      )}
      {lacks.subsectors && !empty && <p className="note">{say("card.subsectors.unknown")}</p>}
      {count.unknownJobs > 0 && !totals.between && (
        <p className="note">{say("card.unknown", { n: count.unknownJobs })}</p>
      )}
      {count.other > 0 && <p className="note">{say("card.other", { n: count.other })}</p>}
      <p className="note">{say("card.notlost")}</p>
    </CardFrame>
  );
}

/** The way to the handles, in sight: on the map they would be in the way of every pan. */
function EditLink({ drawn }: { drawn: DrawnZone }) {
  const { say } = useWords();
  const app = useApp();
  return (
    <>
      {" · "}
      <button type="button" className="link" onClick={() => editZone(app, drawn)}>
        {say("card.edit")}
      </button>
    </>
  );
}

function ZoneGlyph({ zone }: { zone: Zone | null }) {
  if (zone?.drawn) return <span className="number-disc large">{zone.drawn.number}</span>;
  const layer = zone?.layer;
  return (
    <span
      className={`zone-glyph ${layer === "housing-zones" ? "housing" : layer === "port-areas" ? "port" : "plain"}`}
    />
  );
}

/** The name of a drawn zone, edited in place: Enter or leaving the field keeps it, Esc gives it back. */
export function ZoneName({ zone: { name: shown, drawn: zone } }: { zone: OwnZone }) {
  const { say } = useWords();
  const { project } = useApp();
  // Only what is being typed is kept here: undo and redo change the name under the field.
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    if (typed === null) return;
    setTyped(null);
    const name = typed.trim();
    const plain = say("card.zone", { n: String(zone.number) });
    if (name !== zone.name && !(name === plain && zone.name === ""))
      changeZone(project, zone.number, { name: name === plain ? "" : name });
  };
  return (
    <h2>
      <input
        className="zone-name-field"
        aria-label={say("card.rename")}
        value={typed ?? shown}
        maxLength={60}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") {
            event.stopPropagation();
            setTyped(null);
          }
        }}
      />
    </h2>
  );
}

/** Planned homes of a zone, with period, status and source; nothing for other areas. */
export function Homes({ table, row }: { table: ZoneTable; row: number }) {
  const { say, sayCode, language } = useWords();
  const sources = useData((data) => data.housingSources);
  if (table.layer === "port-areas" || table.layer === "estates") return null;
  const homes = formatRange(language, table.dwellingsLow[row], table.dwellingsHigh[row]);
  const embedded = table.layer === "housing-zones";
  // Status is a code in the embedded zones, and whatever the file says in a user's own.
  const status = embedded ? sayCode("status.", table.status[row]) : table.status[row];
  const details = [saidPeriod(say, table.period[row] ?? ""), status].filter(Boolean).join(" · ");
  const source = (embedded && sources.get(table.id[row])?.[language]) || table.source[row];
  return (
    <div className="card-section homes">
      <strong>{homes ? say("card.dwellings", { homes }) : say("card.dwellings.unknown")}</strong>
      {details && <span> · {details}</span>}
      {source && <p className="caption">{say("card.dwellings.source", { source })}</p>}
    </div>
  );
}

function MoreMenu({ focus }: { focus: Focus }) {
  const { say } = useWords();
  const app = useApp();
  const drawn = focus.zone?.drawn;
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
          <DropdownMenu.Item className="menu-item" onSelect={() => fitBounds(app, boundsOfFocus(focus))}>
            <Icon name="zoom" /> {say("card.zoom")}
          </DropdownMenu.Item>
          {drawn && (
            <>
              <DropdownMenu.Item className="menu-item" onSelect={() => editZone(app, drawn)}>
                <Icon name="edit" /> {say("card.edit")}
              </DropdownMenu.Item>
              {drawn.outline.kind === "polygon" && (
                <DropdownMenu.Item
                  className="menu-item"
                  onSelect={() => app.view.setState({ dialog: "edit-corners" })}
                >
                  <Icon name="keyboard" /> {say("card.coordinates")}
                </DropdownMenu.Item>
              )}
              <DropdownMenu.Item className="menu-item" onSelect={() => deleteZone(app, drawn.number)}>
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
