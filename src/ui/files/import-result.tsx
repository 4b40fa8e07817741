import { useState } from "react";
import type { TakenAs } from "../../app/files/apply-import.ts";
import { likelyUse } from "../../app/files/likely-use.ts";
import type { Refusal } from "../../core/refusal.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { formatCount } from "../../i18n/format.ts";
import { refusalsCsv } from "../../io/export/export-refusals.ts";
import type { ImportReport, Notice, ZonesReport } from "../../io/import-report.ts";
import { LAYER_USES, type LayerUse } from "../../state/data.ts";
import { useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { fileNameOf, saveFile } from "../parts/save-file.ts";

const SHOWN_REFUSALS = 100;

/** What became of a file: read and refused rows, reasons, and what was assumed. Nothing has changed until here. */
export function ImportResult(
  props: {
    fileName: string;
    onBack: () => void;
    onUse: (as: TakenAs) => void;
  } & ({ kind: "firms"; report: ImportReport } | { kind: "zones"; report: ZonesReport; table: ZoneTable }),
) {
  const { say, sayCode, language } = useWords();
  const { report } = props;
  const hidden = useView((view) => view.hiddenLayers.includes("housing"));
  const [hide, setHide] = useState(false);
  const [use, setUse] = useState<LayerUse>(() => (props.kind === "zones" ? likelyUse(props.table) : "plans"));
  const sentenceOf = ({ row, code, context }: Refusal): string =>
    say(props.kind === "firms" ? "files.refusals.line" : "files.refusals.feature", {
      row: String(row),
      why: sayCode("refused.", code, context),
    });
  const download = (): void => {
    const name = fileNameOf(`${props.fileName} ${say("files.result.refused")}`, "csv");
    const header = [say("files.refusals.column.line"), "code", say("files.refusals.column.reason")] as const;
    const reasonOf = ({ code, context }: Refusal): string => sayCode("refused.", code, context);
    saveFile(name, [refusalsCsv(report.refusals, ";", header, reasonOf)], "text/csv");
  };
  return (
    <div>
      <p role="status" className="visually-hidden">
        {say("files.result", { read: report.read, refused: report.refused })}
      </p>
      <p>
        <strong>{props.fileName}</strong>
      </p>
      <div className="import-figures">
        <div>
          <strong>{formatCount(language, report.rows)}</strong>
          <span>{say("files.result.rows")}</span>
        </div>
        <div>
          <strong>{formatCount(language, report.read)}</strong>
          <span>{say("files.result.read")}</span>
        </div>
        <div>
          <strong className={report.refused ? "wrong" : ""}>{formatCount(language, report.refused)}</strong>
          <span>{say("files.result.refused")}</span>
        </div>
      </div>
      {report.read === 0 && (
        <p className="wrong" role="alert">
          {say("files.result.none")}
        </p>
      )}
      <ul className="facts">
        {props.kind === "firms" ? (
          <FirmFacts report={props.report} />
        ) : (
          <ZoneFacts report={props.report} table={props.table} />
        )}
      </ul>
      {props.kind === "firms" && <Notices notices={props.report.notices} />}
      <Assumed assumed={report.assumed} />
      {report.refused > 0 && (
        <>
          <div className="section-head step-head">
            <h3>{say("files.refusals")}</h3>
            {report.refused > SHOWN_REFUSALS && (
              <span className="caption">{say("files.refusals.first", { n: SHOWN_REFUSALS })}</span>
            )}
          </div>
          <ul className="refusals" aria-label={say("files.refusals")}>
            {report.refusals.slice(0, SHOWN_REFUSALS).map((refusal) => (
              <li key={`${refusal.row}:${refusal.code}`}>{sentenceOf(refusal)}</li>
            ))}
          </ul>
          <p>
            <button type="button" className="link" onClick={download}>
              <Icon name="download" size={16} /> {say("files.refusals.download", { n: report.refused })}
            </button>
          </p>
        </>
      )}
      {props.kind === "firms" && report.read > 0 && <p className="note">{say("files.replace.note")}</p>}
      {props.kind === "zones" && <LayerUseChoice use={use} onChoose={setUse} />}
      {props.kind === "zones" && !hidden && use === "plans" && (
        <label className="check-line">
          <input type="checkbox" checked={hide} onChange={() => setHide(!hide)} />
          <span>{say("files.hide")}</span>
        </label>
      )}
      <div className="button-row end">
        <button type="button" className="outlined" onClick={props.onBack}>
          {say("files.other")}
        </button>
        <button
          type="button"
          className="primary"
          disabled={report.read === 0}
          onClick={() => props.onUse({ hideEmbedded: hide, use })}
        >
          {say(props.kind === "firms" ? "files.replace" : "files.add")}
        </button>
      </div>
    </div>
  );
}

/** What the zones are: only plans for homes are tested for tension. */
function LayerUseChoice({ use, onChoose }: { use: LayerUse; onChoose: (use: LayerUse) => void }) {
  const { say } = useWords();
  return (
    <fieldset className="doubt">
      <legend>{say("files.use")}</legend>
      <div>
        {LAYER_USES.map((option) => (
          <label key={option} className="check-line">
            <input type="radio" name="layer-use" checked={use === option} onChange={() => onChoose(option)} />
            <span>
              {say(`files.use.${option}`)}
              <small>{say(`files.use.${option}.note`)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function FirmFacts({ report }: { report: ImportReport }) {
  const { say } = useWords();
  return (
    <>
      <li>{say("files.result.establishments", { n: report.establishments })}</li>
      {report.outsideRegion > 0 && <li>{say("files.result.outside", { n: report.outsideRegion })}</li>}
      {report.notManufacturing > 0 && <li>{say("files.result.other", { n: report.notManufacturing })}</li>}
      {report.unknownJobs > 0 && <li>{say("files.result.unknown", { n: report.unknownJobs })}</li>}
    </>
  );
}

/** What was put right, left out or not known in the rows that were read. */
function Notices({ notices }: { notices: readonly Notice[] }) {
  const { say, sayCode } = useWords();
  if (notices.length === 0) return null;
  return (
    <section className="note">
      <h3>{say("notice.title")}</h3>
      <ul>
        {notices.map(({ code, context }) => (
          <li key={code}>{sayCode("notice.", code, context)}</li>
        ))}
      </ul>
    </section>
  );
}

function ZoneFacts({ report, table }: { report: ZonesReport; table: ZoneTable }) {
  const { say } = useWords();
  let homes = 0;
  for (const dwellings of table.dwellingsLow) if (!Number.isNaN(dwellings)) homes += dwellings;
  return (
    <>
      <li>{say("files.result.inRegion", { n: report.inRegion })}</li>
      {homes > 0 && <li>{say("files.result.homes", { n: homes })}</li>}
    </>
  );
}

/** What the file did not say and was taken for granted. */
function Assumed({ assumed }: { assumed: Readonly<Record<string, string | number>> }) {
  const { say, sayCode } = useWords();
  const entries = Object.entries(assumed);
  if (!entries.length) return null;
  return (
    <p className="caption">
      {say("files.result.assumed")}:{" "}
      {entries
        // A value is a code with words ("semicolon"), or a name from the file itself.
        .map(([what, value]) => `${sayCode("assumed.", what)}: ${sayCode("assumed.value.", String(value))}`)
        .join(" · ")}
    </p>
  );
}
