import type { FocusCount } from "../../app/zones/zone-count.ts";
import { boundaryExport, firmsExport } from "../../app/zones/zone-export.ts";
import { exportSayIn } from "../../i18n/export-words.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { ExportChoices } from "../parts/export-choices.tsx";
import { Modal } from "../parts/modal.tsx";

/** Saves the firms of the selection, or its boundary with its figures. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const counted = useSource(useApp().figures.counted);
  return counted && <ExportOf counted={counted} onClose={onClose} />;
}

function ExportOf({ counted, onClose }: { counted: FocusCount; onClose: () => void }) {
  const speaker = useWords();
  const { say } = speaker;
  const sayFile = exportSayIn(speaker.language);
  const { focus, analysis, totals, count } = counted;
  const { register, year } = analysis;
  const rows = count.rows.reduce((sum, here) => sum + here, 0);
  return (
    <Modal title={say("export.title", { zone: focus.name })} width={640} onClose={onClose}>
      <ExportChoices
        onClose={onClose}
        choices={[
          {
            id: "firms",
            title: sayFile("dialog.firms"),
            text: say("export.rows", { n: rows, k: totals.firms, year: String(year) }),
            fileName: `${focus.name} ${year}`,
            offer: () => firmsExport(counted, speaker),
          },
          {
            id: "boundary",
            title: sayFile("dialog.boundary"),
            text: sayFile("dialog.boundary.text", { n: focus.zones.length }),
            fileName: focus.name,
            offer: () => boundaryExport(counted, speaker),
          },
        ]}
      />
      <p className="note">{say(register.synthetic ? "export.synthetic" : "export.confidential")}</p>
    </Modal>
  );
}
