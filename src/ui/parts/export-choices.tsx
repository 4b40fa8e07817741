import { useState } from "react";
import { type Offer, writeOffer } from "../../app/export/save-table.ts";
import { tellError } from "../../app/tell.ts";
import { InputError } from "../../core/errors.ts";
import { exportSayIn } from "../../i18n/export-words.ts";
import { EXPORT_CRS, type ExportCrs } from "../../io/export/geometry.ts";
import { WRITER_IDS, WRITERS, type WriterId } from "../../io/export/writers.ts";
import { showToast } from "../../state/toasts.ts";
import { useApp, useWords } from "../app-context.ts";
import { Icon } from "./icon.tsx";
import { fileNameOf, saveFile } from "./save-file.ts";
import { Segmented } from "./segmented.tsx";

/** A table that can be saved; it is made when it is. */
export type Choice = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Words that the file is named after. */
  readonly fileName: string;
  readonly offer: () => Offer;
};

/** Saves one of some tables, in a format and coordinate system that the user chooses. */
export function ExportChoices({ choices, onClose }: { choices: readonly Choice[]; onClose: () => void }) {
  const app = useApp();
  const speaker = useWords();
  const sayFile = exportSayIn(speaker.language);
  const [crs, setCrs] = useState<ExportCrs | "usual">("usual");
  const [writing, setWriting] = useState(false);
  const [fault, setFault] = useState("");
  const save = async ({ offer, fileName }: Choice, writer: WriterId): Promise<void> => {
    setWriting(true);
    setFault("");
    try {
      const { extension, mime, usualCrs } = WRITERS[writer];
      const system = crs === "usual" ? usualCrs : crs;
      const { region } = app.data.getState();
      const { language } = speaker;
      const saving = { writer, crs: system, language, region };
      const { parts, beside } = await writeOffer(app.engine, offer(), saving);
      const name = fileNameOf(fileName, extension);
      saveFile(name, parts, mime);
      if (beside) saveFile(fileNameOf(`${fileName} ${beside.name}`, extension), beside.parts, mime);
      onClose();
      showToast(app.toasts, speaker.say("export.done", { file: name }));
    } catch (error) {
      const { sentence } = tellError(speaker, error);
      // A table that does not fit says itself what to do.
      setFault(error instanceof InputError ? sentence : `${sayFile("dialog.failed")} ${sentence}`);
      setWriting(false);
    }
  };
  return (
    <div className="export-choices">
      <h3 id="export-crs">{sayFile("dialog.crs")}</h3>
      <Segmented
        name="export-crs"
        labelledBy="export-crs"
        value={crs}
        onChange={setCrs}
        options={(["usual", ...EXPORT_CRS] as const).map((value) => ({
          value,
          label: sayFile(`dialog.crs.${value}`),
        }))}
      />
      <p className="note">{sayFile("dialog.crs.note")}</p>
      {choices.map((choice) => (
        <section key={choice.id} aria-labelledby={`export-${choice.id}`}>
          <h3 id={`export-${choice.id}`}>{choice.title}</h3>
          <p>{choice.text}</p>
          <div className="button-row">
            {WRITER_IDS.map((writer) => (
              <button
                key={writer}
                type="button"
                className="outlined"
                disabled={writing}
                aria-describedby={`export-${choice.id}`}
                onClick={() => void save(choice, writer)}
              >
                <Icon name={WRITERS[writer].geometry ? "polygon" : "table"} /> {sayFile(`format.${writer}`)}
              </button>
            ))}
          </div>
        </section>
      ))}
      <p role="status">{writing && sayFile("dialog.writing")}</p>
      {fault && <p role="alert">{fault}</p>}
      <p className="note">{sayFile("dialog.about")}</p>
    </div>
  );
}
