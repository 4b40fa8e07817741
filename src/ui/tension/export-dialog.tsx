import { type TensionBase, tensionOfEntry } from "../../app/tension/compute.ts";
import { exportContext, pairRows, ZONE_HEADINGS, zoneCells } from "../../app/tension/export-rows.ts";
import type { TensionState } from "../../app/tension/tension-figures.ts";
import type { Zone } from "../../app/zones/zone.ts";
import type { ZoneTension } from "../../core/tension/tension-of-zone.ts";
import { pairsCsv, pairsGeoJson, tableCsv } from "../../io/export/export-tension.ts";
import { zonesGeoJson } from "../../io/export/export-zones.ts";
import type { CsvStyle } from "../../io/export/write-csv.ts";
import { showToast } from "../../state/toasts.ts";
import { useApp, useProject, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { Modal } from "../parts/modal.tsx";
import { fileNameOf, saveFile } from "../parts/save-file.ts";
import { useTension } from "./model.ts";
import { useSubjectTension } from "./subject-tension.ts";

type Exported = { readonly zone: Zone; readonly tension: ZoneTension };

/** Saves the selected zone, or all zones: pairs and totals, as CSV or GeoJSON. */
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

function ExportOf(props: {
  base: TensionBase;
  zones: readonly Exported[];
  what: string;
  onClose: () => void;
}) {
  const { say } = useWords();
  const app = useApp();
  const scenario = useProject((project) => project.scenario);
  const { base, zones, what } = props;
  const context = exportContext(base, scenario, say);
  const pairs = zones.reduce((sum, { tension }) => sum + tension.totals.firmsWithinReach, 0);
  const allPairs = () => zones.flatMap(({ zone, tension }) => pairRows(base, zone, tension));
  const save = (kind: "pairs" | "zones", extension: "csv" | "geojson", text: string): void => {
    const name = fileNameOf(`${say(`tv.export.${kind}`)} ${what} ${context.year}`, extension);
    saveFile(name, text, extension === "csv" ? "text/csv;charset=utf-8" : "application/geo+json");
    props.onClose();
    showToast(app.toasts, say("export.done", { file: name }));
  };
  const csv = (style: CsvStyle) => ({
    pairs: () => save("pairs", "csv", pairsCsv(allPairs(), context, style)),
    zones: () => {
      const rows = zones.map(({ zone, tension }) => zoneCells(zone, tension.totals));
      save("zones", "csv", tableCsv(ZONE_HEADINGS, rows, context, style));
    },
  });
  const geoJson = {
    pairs: () => save("pairs", "geojson", pairsGeoJson(allPairs(), context)),
    zones: () => save("zones", "geojson", zonesGeoJson(zones.map((zone) => featureOf(zone, context)))),
  };
  return (
    <Modal title={say("tv.export.title", { what })} onClose={props.onClose}>
      {(["pairs", "zones"] as const).map((kind) => (
        <section key={kind}>
          <h3>{say(`tv.export.${kind}`)}</h3>
          <p>{say(`tv.export.${kind}.text`, { n: kind === "pairs" ? pairs : zones.length })}</p>
          <p className="button-row">
            <button type="button" className="outlined" onClick={csv(";")[kind]}>
              <Icon name="table" /> {say("tv.export.csv.nl")}
            </button>
            <button type="button" className="outlined" onClick={csv(",")[kind]}>
              <Icon name="table" /> {say("tv.export.csv.en")}
            </button>
            <button type="button" className="outlined" onClick={geoJson[kind]}>
              <Icon name="polygon" /> {say("tv.export.geojson")}
            </button>
          </p>
        </section>
      ))}
      <p className="note">
        {say("tv.export.note", { area: say(`tv.area.${base.lens.areaType}`), edition: base.rules.edition })}{" "}
        {say(base.analysis.register.synthetic ? "export.synthetic" : "export.confidential")}
      </p>
    </Modal>
  );
}

function featureOf({ zone, tension }: Exported, context: object) {
  const cells = zoneCells(zone, tension.totals);
  const figures = ZONE_HEADINGS.map((heading, index) => {
    const cell = cells[index];
    return [heading, typeof cell === "number" && Number.isNaN(cell) ? null : cell] as const;
  });
  return {
    id: zone.key,
    name: zone.name,
    shape: zone.shape,
    properties: { ...Object.fromEntries(figures.slice(2)), ...context },
  };
}
