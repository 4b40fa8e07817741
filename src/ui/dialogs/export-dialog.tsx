import { useMemo } from "react";
import { type FocusCount, rowsOfFocus } from "../../app/zones/zone-count.ts";
import { boundaryExport, firmsExport } from "../../app/zones/zone-export.ts";
import type { CsvStyle } from "../../io/export/write-csv.ts";
import { showToast } from "../../state/toasts.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { Icon, type IconName } from "../parts/icon.tsx";
import { Modal } from "../parts/modal.tsx";
import { fileNameOf, saveFile } from "../parts/save-file.ts";

/** Saves the firms of the selection as CSV, or its boundary as GeoJSON. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const counted = useSource(useApp().figures.counted);
  return counted && <ExportOf counted={counted} onClose={onClose} />;
}

function ExportOf({ counted, onClose }: { counted: FocusCount; onClose: () => void }) {
  const { say } = useWords();
  const app = useApp();
  const { focus, analysis, totals } = counted;
  const { register, year } = analysis;
  const rows = useMemo(() => rowsOfFocus(focus, analysis), [focus, analysis]);
  const save = (name: string, text: string, type: string): void => {
    saveFile(name, text, type);
    onClose();
    showToast(app.toasts, say("export.done", { file: name }));
  };
  const saveFirms = (style: CsvStyle): void =>
    save(
      fileNameOf(`${focus.name} ${year}`, "csv"),
      firmsExport(counted, style, say).join(""),
      "text/csv;charset=utf-8",
    );
  const saveBoundary = (): void =>
    save(fileNameOf(focus.name, "geojson"), boundaryExport(counted, say), "application/geo+json");
  const choices: [IconName, string, () => void][] = [
    ["table", say("export.csv.semicolon"), () => saveFirms(";")],
    ["table", say("export.csv.comma"), () => saveFirms(",")],
    ["polygon", say("export.geojson"), saveBoundary],
  ];
  return (
    <Modal title={say("export.title", { zone: focus.name })} onClose={onClose}>
      <p>
        {say("export.rows", {
          n: rows.length,
          k: totals.firms,
          year: String(year),
        })}
      </p>
      {choices.map(([icon, label, save]) => (
        <button key={label} type="button" className="export-choice" onClick={save}>
          <Icon name={icon} /> {label}
        </button>
      ))}
      <p className="note">{say(register.synthetic ? "export.synthetic" : "export.confidential")}</p>
    </Modal>
  );
}
