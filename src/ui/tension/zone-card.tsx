import { DropdownMenu } from "radix-ui";
import { useStore } from "zustand";
import { deleteZone, editZone, fitBounds } from "../../app/actions.ts";
import { classOf } from "../../app/tension/class-words.ts";
import { hitsWithinReach } from "../../app/tension/compute.ts";
import type { FocusTension } from "../../app/tension/focus-tension.ts";
import { firmAtZone, hasTies, heaviest, roughHomes, zoneSentence } from "../../app/tension/sentences.ts";
import { putZoneBack, startMoving, stopMoving } from "../../app/tension/what-if.ts";
import { boundsOfFocus, kindOf } from "../../app/zones/focus.ts";
import { ASPECTS } from "../../core/tension/aspects.ts";
import { formatArea, formatCount, formatPart } from "../../i18n/format.ts";
import { filtersOn } from "../../state/project.ts";
import { useApp, useData, useTensionView, useWords } from "../app-context.ts";
import { CardFrame } from "../card/card-frame.tsx";
import { Homes, ZoneName } from "../firms/count-card.tsx";
import { Icon } from "../parts/icon.tsx";
import { RichText } from "../parts/rich-text.tsx";
import { AreaTypeForm } from "./area-type-form.tsx";
import { FocusFirm, OtherFirms } from "./firms-at-zone.tsx";
import { HomesForm } from "./homes-form.tsx";
import { NudgePad } from "./nudge-pad.tsx";
import { PlanSection } from "./plan-section.tsx";
import { RangeSection } from "./range-section.tsx";
import { RingSection } from "./ring-section.tsx";
import { TensionSwatch } from "./tension-swatch.tsx";
import { ZoneBreakdown } from "./zone-breakdown.tsx";

/** Who has this zone within reach, how much of it, by which aspect, and one firm in words. */
export function TensionZoneCard({ found }: { found: FocusTension }) {
  const speaker = useWords();
  const { say, language } = speaker;
  const firmChosen = useTensionView((ui) => ui.focus);
  const { focus, zone, base, tension } = found;
  const ownLayers = useData((data) => data.ownLayers);
  const { run, totals } = tension;
  const firms = hitsWithinReach(base, run).map((at) => firmAtZone(base, run, at));
  const doubtful = firms.filter((pair) => pair.doubtful).length;
  // The heaviest first; the rest by how much too near they are.
  const inFocus = firms.find(({ firm }) => firm === firmChosen) ?? heaviest(firms);
  const others = firms
    .filter((pair) => pair !== inFocus)
    .sort((a, b) => Number(b.inside) - Number(a.inside) || b.shortM - a.shortM);
  const kind = zone.drawn?.insteadOf ? say("tv.kind.copy") : kindOf(focus, ownLayers, speaker);
  const area = ` · ${formatArea(language, zone.areaM2)}`;
  return (
    <CardFrame
      title={zone.name}
      heading={zone.drawn && !focus.moving ? <ZoneName key={zone.key} zone={zone} /> : undefined}
      glyph={<TensionSwatch class={classOf(totals)} size={26} />}
      kind={`${kind}${area}`}
      actions={<Actions found={found} />}
      foot={<Strip found={found} />}
    >
      {zone.drawn ? (
        <HomesForm key={zone.key} zone={zone.drawn} />
      ) : (
        <Homes table={zone.table} row={zone.row} />
      )}
      <NudgePad found={found} />
      <div className="card-section tension-sentence">
        <p>
          <RichText text={zoneSentence(speaker, base, totals)} />{" "}
          {filtersOn(base.analysis.filter) > 0 && <em>{say("tv.zone.filtered")}</em>}
        </p>
        {totals.unknownJobs > 0 && !totals.between && (
          <p className="note">{say("tv.zone.unknown", { n: totals.unknownJobs })}</p>
        )}
        {totals.between && <p className="note">{say("lacks.ranges")}</p>}
        {doubtful > 0 && <p className="note">{say("tv.zone.doubtful", { n: doubtful })}</p>}
        {Number.isNaN(totals.score) && <p className="note">{say("tv.no-score")}</p>}
      </div>
      <AreaTypeForm found={found} />
      <AreaBar found={found} />
      <RingSection found={found} />
      <RangeSection found={found} />
      <PlanSection found={found} />
      {firms.length > 0 && (
        <>
          <div className="card-section">
            <h3>{say("tv.aspects")}</h3>
            <ul className="aspect-counts">
              {ASPECTS.map(({ id }, aspect) => ({ id, n: totals.byAspect[aspect] }))
                .sort((a, b) => b.n - a.n)
                .map(({ id, n }) => (
                  <li key={id} className={n ? "" : "none"}>
                    <strong>{formatCount(language, n)}</strong> {say(`tv.aspect.${id}`)}
                  </li>
                ))}
            </ul>
            {hasTies(totals) && <p className="note">{say("tv.aspects.ties")}</p>}
          </div>
          {inFocus && <FocusFirm base={base} pair={inFocus} zoneName={zone.name} />}
          {others.length > 0 && <OtherFirms base={base} pairs={others} total={firms.length} />}
          <ZoneBreakdown base={base} totals={totals} />
        </>
      )}
    </CardFrame>
  );
}

/** How much of the zone lies within a contour, and how many of its homes that would be. */
function AreaBar({ found }: { found: FocusTension }) {
  const speaker = useWords();
  const { say, language } = speaker;
  const { totals } = found.tension;
  const { freeAreaShare, dwellingsLow, dwellingsHigh } = totals;
  const tensionClass = classOf(totals);
  return (
    <div className="card-section">
      <h3>{say("tv.area")}</h3>
      <div className="area-bar" aria-hidden="true">
        <span
          className={`covered class-${Math.max(0, tensionClass)}`}
          style={{ width: `${100 * (1 - freeAreaShare)}%` }}
        />
        <span className="free" style={{ width: `${100 * freeAreaShare}%` }} />
      </div>
      <p className="area-words">
        <span>
          <RichText text={say("tv.area.covered", { share: formatPart(language, 1 - freeAreaShare) })} />
        </span>
        <span>
          <RichText text={say("tv.area.free", { share: formatPart(language, freeAreaShare) })} />
        </span>
      </p>
      <p className="note">
        <RichText
          text={
            Number.isNaN(dwellingsLow) || Number.isNaN(dwellingsHigh)
              ? say("tv.area.homes.unknown")
              : say("tv.area.homes", { homes: roughHomes(speaker, dwellingsLow, dwellingsHigh) })
          }
        />
      </p>
    </div>
  );
}

function Actions({ found }: { found: FocusTension }) {
  const { say } = useWords();
  const app = useApp();
  const editing = useStore(app.live, (state) => state.zone?.editing ?? false);
  const { focus, zone } = found;
  const { drawn } = zone;
  return (
    <>
      {editing ? (
        <button type="button" className="primary" onClick={() => stopMoving(app)}>
          <Icon name="check" /> {say("tv.move.done")}
        </button>
      ) : (
        <button
          type="button"
          className="primary"
          disabled={focus.moving}
          onClick={() => startMoving(app, zone)}
        >
          <Icon name="move" /> {say("tv.move")}
        </button>
      )}
      <button
        type="button"
        className="outlined"
        disabled={focus.moving && !editing}
        onClick={() => app.tensionView.setState({ dialog: "export" })}
      >
        <Icon name="download" /> {say("tv.export")}
      </button>
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
                {drawn.insteadOf ? (
                  <DropdownMenu.Item className="menu-item" onSelect={() => putZoneBack(app, drawn)}>
                    <Icon name="undo" /> {say("tv.move.back")}
                  </DropdownMenu.Item>
                ) : (
                  <DropdownMenu.Item className="menu-item" onSelect={() => deleteZone(app, drawn.number)}>
                    <Icon name="trash" /> {say("card.remove")}
                  </DropdownMenu.Item>
                )}
              </>
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  );
}

/** What the figures rest on, and what they do not say. */
export function Strip({ found }: { found: Pick<FocusTension, "base"> }) {
  const { tensionView } = useApp();
  const { say } = useWords();
  const { rules, analysis } = found.base;
  const { synthetic, fileName } = analysis.register;
  return (
    <p className="card-strip tension-strip">
      <span>
        {say("tv.strip", { edition: rules.edition })} ·{" "}
        {synthetic ? say("tv.strip.synthetic") : say("tv.register.own", { file: fileName })}
      </span>
      <button type="button" className="link" onClick={() => tensionView.setState({ dialog: "caveats" })}>
        {say("tv.caveats")}
      </button>
    </p>
  );
}
