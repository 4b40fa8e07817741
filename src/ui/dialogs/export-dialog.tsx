import { useMemo } from "react";
import type { Analysis } from "../../app/firms/analysis.ts";
import type { Subject } from "../../app/zones/subject.ts";
import { countSubject, rowsOfSubject, totalsOf } from "../../app/zones/zone-count.ts";
import { nameOfZone, shapeOfOutline } from "../../app/zones/zone-shape.ts";
import type { CsvStyle } from "../../io/csv/write-csv.ts";
import { firmsCsv } from "../../io/export-firms.ts";
import { type ExportedZone, zonesGeoJson } from "../../io/export-zones.ts";
import type { DrawnZone } from "../../state/drawn-zone.ts";
import { showToast } from "../../state/toasts.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useProject, useWords } from "../app-context.ts";
import { Icon, type IconName } from "../parts/icon.tsx";
import { Modal } from "../parts/modal.tsx";
import { fileNameOf, saveFile } from "../parts/save-file.ts";
import { useSubject } from "../subject.ts";

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
  const drawn = useProject((project) => project.zones);
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
    const zones = partsOf(subject, drawn, (n) => say("card.zone", { n })).map((part) => {
      const { firms, jobs, jobsBase } = totalsOf(countSubject({ shapes: [part.shape] }, analysis));
      return { ...part, properties: { ...part.properties, year, baseYear, firms, jobs, jobsBase } };
    });
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
      <p>
        {say("export.rows", {
          n: rows.length,
          k: totalsOf(countSubject(subject, analysis)).firms,
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

/** The features of an export: one zone, or each drawn zone by its own name and number when they are taken together. */
function partsOf(
  subject: Subject,
  drawn: readonly DrawnZone[],
  sayZone: (n: string) => string,
): ExportedZone[] {
  if (subject.key === "total")
    return drawn.map((zone) => ({
      id: `zone-${zone.number}`,
      name: nameOfZone(zone, sayZone),
      shape: shapeOfOutline(zone.outline),
      properties: { number: zone.number },
    }));
  const id = subject.key.replace(/^drawn:/, "zone-");
  const properties = subject.drawn ? { number: subject.drawn.number } : {};
  return subject.shapes.map((shape) => ({ id, name: subject.name, shape, properties }));
}
