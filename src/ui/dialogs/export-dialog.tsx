import { useMemo } from "react";
import type { CsvStyle } from "../../io/csv/write-csv.ts";
import { firmsCsv } from "../../io/export-firms.ts";
import { zonesGeoJson } from "../../io/export-zones.ts";
import { type Analysis, useAnalysis } from "../analysis.ts";
import { useApp, useWords } from "../app-context.ts";
import { Icon, type IconName } from "../parts/icon.tsx";
import { Modal } from "../parts/modal.tsx";
import { showToast } from "../parts/toast-store.ts";
import { fileNameOf, saveFile } from "../save-file.ts";
import { type Subject, useSubject } from "../subject.ts";
import { countSubject, rowsOfSubject, totalsOf } from "../zone-count.ts";

/** Saves the firms of the selection as CSV, or its boundary as GeoJSON. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const subject = useSubject();
  const analysis = useAnalysis();
  if (!subject || !analysis) return null;
  return <ExportOf subject={subject} analysis={analysis} onClose={onClose} />;
}

function ExportOf({
  subject,
  analysis,
  onClose,
}: {
  subject: Subject;
  analysis: Analysis;
  onClose: () => void;
}) {
  const { say } = useWords();
  const app = useApp();
  const { register, year, baseYear } = analysis;
  const rows = useMemo(() => rowsOfSubject(subject, analysis), [subject, analysis]);
  const note = register.synthetic ? say("badge.synthetic") : null;
  const done = (name: string): void => {
    onClose();
    showToast(app.toasts, say("export.done", { file: name }));
  };
  const saveFirms = (style: CsvStyle): void => {
    const name = fileNameOf(`${subject.name} ${year}`, "csv");
    saveFile(name, firmsCsv(register.firms, rows, { style, note }).join(""), "text/csv;charset=utf-8");
    done(name);
  };
  const saveBoundary = (): void => {
    const name = fileNameOf(subject.name, "geojson");
    const totals = totalsOf(countSubject(subject, analysis));
    const properties =
      subject.shapes.length === 1
        ? { year, baseYear, firms: totals.firms, jobs: totals.jobs, jobsBase: totals.jobsBase }
        : { year, baseYear };
    const zones = subject.shapes.map((shape, index) => ({
      id: subject.shapes.length === 1 ? subject.key.replace(/^drawn:/, "zone-") : `zone-${index + 1}`,
      name: subject.name,
      shape,
      properties,
    }));
    saveFile(name, zonesGeoJson(zones, note), "application/geo+json");
    done(name);
  };
  const choices: [IconName, string, () => void][] = [
    ["table", say("export.csv.semicolon"), () => saveFirms(";")],
    ["table", say("export.csv.comma"), () => saveFirms(",")],
    ["polygon", say("export.geojson"), saveBoundary],
  ];
  return (
    <Modal title={say("export.title", { zone: subject.name })} onClose={onClose}>
      <p>{say("export.rows", { n: rows.length })}</p>
      {choices.map(([icon, label, save]) => (
        <button key={label} type="button" className="export-choice" onClick={save}>
          <Icon name={icon} /> {label}
        </button>
      ))}
      <p className="note">{say(register.synthetic ? "export.synthetic" : "export.confidential")}</p>
    </Modal>
  );
}
