import { type TensionBase, tensionOfEntry } from "../../app/tension/compute.ts";
import {
  type Exported,
  exportContext,
  pairsExport,
  tensionZonesExport,
} from "../../app/tension/export-rows.ts";
import type { TensionState } from "../../app/tension/tension-figures.ts";
import { MOST_RANGES } from "../../core/tension/tension-range.ts";
import { zoneSayIn } from "../../i18n/zone-words.ts";
import type { ZoneType } from "../../state/tension-choice.ts";
import { useApp, useData, useProject, useWords } from "../app-context.ts";
import { ExportChoices } from "../parts/export-choices.tsx";
import { Modal } from "../parts/modal.tsx";
import { useTension } from "./model.ts";
import { useSubjectTension } from "./subject-tension.ts";

/** Saves the selected zone, or all zones: pairs and totals. */
export function TensionExportDialog({ onClose }: { onClose: () => void }) {
  const state = useTension();
  const selected = useSubjectTension();
  const { say } = useWords();
  if (!state) return null;
  const zones = selected ? [selected] : allZones(state);
  const what = selected ? selected.zone.name : say("tv.export.region");
  return <ExportOf base={state.base} zones={zones} what={what} onClose={onClose} />;
}

function allZones({ model }: TensionState): Exported[] {
  return model ? model.entries.map((zone, at) => ({ zone, tension: tensionOfEntry(model, at) })) : [];
}

/** The zones with why they are tested as they are. */
function argued(zones: readonly Exported[], types: readonly ZoneType[]): Exported[] {
  return zones.map((exported) => ({
    ...exported,
    reason: types.find(({ plan }) => plan === exported.zone.plan)?.reason ?? "",
  }));
}

function ExportOf(props: {
  base: TensionBase;
  zones: readonly Exported[];
  what: string;
  onClose: () => void;
}) {
  const speaker = useWords();
  const { say } = speaker;
  const { engine } = useApp();
  const estates = useData(({ region }) => region?.estates ?? null);
  const types = useProject((project) => project.zoneTypes);
  const scenario = useProject((project) => project.scenario);
  const { base, zones, what } = props;
  const context = exportContext(base, zones, scenario, say);
  const pairs = zones.reduce((sum, { tension }) => sum + tension.totals.firmsWithinReach, 0);
  const choices = (["pairs", "zones"] as const).map((kind) => ({
    id: kind,
    title: say(`tv.export.${kind}`),
    text: say(`tv.export.${kind}.text`, { n: kind === "pairs" ? pairs : zones.length }),
    fileName: `${say(`tv.export.${kind}`)} ${what} ${context.year}`,
    offer: () =>
      kind === "pairs"
        ? pairsExport(base, zones, context, what, speaker)
        : tensionZonesExport(engine, base, argued(zones, types), estates, context, what, speaker),
  }));
  return (
    <Modal title={say("tv.export.title", { what })} width={640} onClose={props.onClose}>
      <ExportChoices choices={choices} onClose={props.onClose} />
      {zones.length > MOST_RANGES && (
        <p className="note">
          {zoneSayIn(speaker.language)("range.export.large", { n: zones.length, most: MOST_RANGES })}
        </p>
      )}
      <p className="note">
        {say("tv.export.note", { area: say(`tv.area.${base.lens.areaType}`), edition: base.rules.edition })}{" "}
        {say(base.analysis.register.synthetic ? "export.synthetic" : "export.confidential")}
      </p>
    </Modal>
  );
}
