import { useMemo, useState } from "react";
import type { Analysis } from "../../app/firms/analysis.ts";
import { placeOf } from "../../app/growth/areas.ts";
import type { FoundHotspots } from "../../app/growth/found-hotspots.ts";
import {
  circlesExport,
  nearHomesExport,
  shiftShareExport,
  shiftShareYearsExport,
  squaresExport,
  valueAddedExport,
} from "../../app/growth/growth-export.ts";
import { periodOf } from "../../app/growth/period.ts";
import { exportSayIn } from "../../i18n/export-words.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { type Choice, ExportChoices } from "../parts/export-choices.tsx";
import { Icon } from "../parts/icon.tsx";
import { Modal } from "../parts/modal.tsx";
import { useReference } from "./use-reference.ts";

/** Opens the dialog that saves squares and shift-share. Not while others are looked for: those shown are of before. */
export function GrowthExport() {
  const { language } = useWords();
  const { hotspots } = useApp().runs;
  const found = useSource(hotspots.found);
  const running = useSource(hotspots.state).kind === "running";
  const analysis = useAnalysis();
  const [open, setOpen] = useState(false);
  if (!analysis || !found) return null;
  return (
    <>
      <button type="button" className="quiet" disabled={running} onClick={() => setOpen(true)}>
        <Icon name="download" /> {exportSayIn(language)("dialog.growth.open")}
      </button>
      {open && <GrowthExportDialog analysis={analysis} found={found} onClose={() => setOpen(false)} />}
    </>
  );
}

function GrowthExportDialog(props: { analysis: Analysis; found: FoundHotspots; onClose: () => void }) {
  const { analysis, found, onClose } = props;
  const speaker = useWords();
  const sayFile = exportSayIn(speaker.language);
  const period = periodOf(analysis);
  // The sides of the port, which together are everything.
  const place = useMemo(() => placeOf(analysis, "all", []), [analysis]);
  const reference = useReference(analysis, period, place);
  const years = `${period.baseYear} ${period.year}`;
  const shift = shiftShareExport(analysis, reference, speaker);
  const { growthFigures, runs } = useApp();
  const near = nearHomesExport(
    useSource(growthFigures.near),
    analysis,
    useSource(growthFigures.places),
    speaker,
  );
  const circlesFound = useSource(runs.circles.found);
  const circles = circlesFound && circlesExport(circlesFound, analysis, speaker);
  const choices: Choice[] = [
    {
      id: "squares",
      title: sayFile("dialog.squares"),
      text: sayFile("dialog.squares.text", { n: found.hotspots.grid.count }),
      fileName: `${sayFile("dialog.squares")} ${years}`,
      offer: () => squaresExport(found, analysis, speaker),
    },
  ];
  if (shift)
    choices.push({
      id: "shift",
      title: sayFile("dialog.shift"),
      text: sayFile("dialog.shift.text", { n: shift.body.rowCount }),
      fileName: `${sayFile("dialog.shift")} ${years}`,
      offer: () => shift,
    });
  if (near && near.body.rowCount > 0)
    choices.push({
      id: "near",
      title: sayFile("dialog.near"),
      text: sayFile("dialog.near.text", { n: near.body.rowCount }),
      fileName: `${sayFile("dialog.near")} ${years}`,
      offer: () => near,
    });
  if (circles && circles.body.rowCount > 0)
    choices.push({
      id: "circles",
      title: sayFile("dialog.circles"),
      text: sayFile("dialog.circles.text", { n: circles.body.rowCount }),
      fileName: `${sayFile("dialog.circles")} ${years}`,
      offer: () => circles,
    });
  const yearly = shiftShareYearsExport(analysis, reference, speaker);
  if (yearly)
    choices.push({
      id: "shift-years",
      title: sayFile("dialog.shift-years"),
      text: sayFile("dialog.shift-years.text", { n: yearly.body.rowCount }),
      fileName: `${sayFile("dialog.shift-years")} ${years}`,
      offer: () => yearly,
    });
  const value = valueAddedExport(analysis, speaker);
  if (value)
    choices.push({
      id: "value",
      title: sayFile("dialog.value"),
      text: sayFile("dialog.value.text", { n: value.body.rowCount }),
      fileName: `${sayFile("dialog.value")} ${years}`,
      offer: () => value,
    });
  return (
    <Modal title={sayFile("dialog.growth")} width={640} onClose={onClose}>
      <ExportChoices choices={choices} onClose={onClose} />
      <p className="note">
        {speaker.say(analysis.register.synthetic ? "export.synthetic" : "export.confidential")}
      </p>
    </Modal>
  );
}
