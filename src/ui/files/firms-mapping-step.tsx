import { useId, useMemo } from "react";
import type { FirmsStep, ImportMachine } from "../../app/files/import-machine.ts";
import { fieldMark, mostRefused } from "../../app/files/mapping-verdict.ts";
import { pointsOfFirms } from "../../app/files/preview-points.ts";
import { tellError } from "../../app/tell.ts";
import type { Region } from "../../core/region.ts";
import type { WordKey } from "../../i18n/translate.ts";
import { ENCODINGS, type Encoding } from "../../io/encoding.ts";
import { FIRM_FIELDS, type FirmField, plainHeader } from "../../io/firms/firm-fields.ts";
import type { FirmsGuess, FirmsMapping } from "../../io/firms/firms-mapping.ts";
import { lacksOf } from "../../io/firms/needed-columns.ts";
import { yearInHeader } from "../../io/firms/years.ts";
import type { CsvOptions } from "../../io/formats/csv/csv-options.ts";
import { SEPARATORS, type Separator } from "../../io/formats/csv/separator.ts";
import { useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { CrsSelect } from "./crs-select.tsx";
import { Doubts } from "./firms-doubts.tsx";
import { LayerSelect } from "./layer-select.tsx";
import { MappingFile } from "./mapping-file.tsx";
import { PreviewMap } from "./preview-map.tsx";
import { ValueAddedRow } from "./value-added-row.tsx";

/** The compiler asks for the words of a separator that is added. */
const SEPARATOR_WORDS = {
  ";": "files.separator.semicolon",
  ",": "files.separator.comma",
  "\t": "files.separator.tab",
  "|": "files.separator.bar",
} as const satisfies Record<Separator, WordKey>;

/** How a register was understood: a sentence, the columns with samples, and where its first rows fall. */
export function FirmsMappingStep(props: { step: FirmsStep; ownFiles: ImportMachine; region: Region | null }) {
  const speaker = useWords();
  const { say } = speaker;
  const { region, ownFiles } = props;
  const { file, guess, mapping, preview, problem } = props.step;
  const setMapping = ownFiles.mapFirms;
  const told = problem === null ? null : tellError(speaker, problem, { file: file.name });
  const points = useMemo(() => pointsOfFirms(preview), [preview]);
  const refused = preview && mostRefused(preview.report);
  const lacks = lacksOf(mapping);
  const lacksId = useId();
  const { csv } = mapping;
  const setCsv = (changed: CsvOptions): void => setMapping({ ...mapping, csv: changed });
  const setField = (field: FirmField, column: number | null): void =>
    setMapping({
      ...mapping,
      fields: { ...mapping.fields, [field]: column },
      ...(field === "sbi" && column !== null ? { sbiFrom: "column" } : {}),
    });
  const years = mapping.jobs.flatMap(({ year }) => (year === null ? [] : [year]));
  const fields = FIRM_FIELDS.filter((field) => field !== "year" || mapping.layout === "long").toSorted(
    (a, b) => sureRank(guess.sureness[a]) - sureRank(guess.sureness[b]),
  );
  const header = guess.columns.map(({ name }) => name);
  const lone = mapping.layout === "wide" && mapping.jobs.length <= 1 && !yearInName(mapping, header);

  return (
    <div>
      <p>
        {say(csv ? "files.recognised.firms" : "files.recognised.table", {
          file: file.name,
          format: say(`format.${mapping.format}`),
          about: guess.rowsExact ? "" : say("files.about"),
          n: guess.rowsEstimate,
          encoding: csv?.encoding ?? "",
          separator: csv ? say(SEPARATOR_WORDS[csv.separator]) : "",
          decimal: say(`files.decimal.${mapping.decimal}`),
          crs: say(`files.crs.${mapping.crs}`),
        })}
      </p>
      {refused && (
        <div className="wrong problem" role="alert">
          <p>{say("files.preview.most", { n: refused.refused, m: refused.rows })}</p>
          {refused.places && (
            <button type="button" className="outlined" onClick={ownFiles.swapFirms}>
              <Icon name="swap" /> {say("files.swap")}
            </button>
          )}
        </div>
      )}
      {told && lacks.length === 0 && (
        <div className="wrong problem" role="alert">
          <p>{told.sentence}</p>
          {told.steps.includes("retry") && (
            <button type="button" className="outlined" onClick={() => setMapping(mapping)}>
              {say("common.retry")}
            </button>
          )}
        </div>
      )}
      <LayerSelect layers={guess.layers} layer={mapping.layer} onChoose={ownFiles.chooseLayer} />
      {guess.statedCrs && <p className="wrong">{say("files.crs.stated", { stated: guess.statedCrs })}</p>}
      <Doubts guess={guess} mapping={mapping} onChoose={setMapping} />
      <details open={guess.sureness.crs !== "sure" || guess.sureness.decimal !== "sure"}>
        <summary>{say("files.settings")}</summary>
        <div className="settings">
          <CrsSelect
            crs={mapping.crs}
            sureness={guess.sureness.crs}
            onChoose={(crs) => setMapping({ ...mapping, crs })}
          />
          <label>
            {say("files.decimal")}
            <select
              value={mapping.decimal}
              onChange={(event) =>
                setMapping(withDecimal(mapping, event.target.value as FirmsMapping["decimal"]))
              }
            >
              <option value="comma">{say("files.decimal.comma")}</option>
              <option value="point">{say("files.decimal.point")}</option>
            </select>
          </label>
          {csv && (
            <>
              <label>
                {say("files.encoding")}
                <select
                  value={csv.encoding}
                  onChange={(event) => setCsv({ ...csv, encoding: event.target.value as Encoding })}
                >
                  {ENCODINGS.map((encoding) => (
                    <option key={encoding}>{encoding}</option>
                  ))}
                </select>
              </label>
              <label>
                {say("files.separator")}
                <select
                  value={csv.separator}
                  onChange={(event) => setCsv({ ...csv, separator: event.target.value as Separator })}
                >
                  {SEPARATORS.map((separator) => (
                    <option key={separator} value={separator}>
                      {say(SEPARATOR_WORDS[separator])}
                    </option>
                  ))}
                </select>
              </label>
            </>
          )}
          <label>
            {say("files.unreadJobs")}
            <select
              value={mapping.unreadJobs}
              onChange={(event) =>
                setMapping({ ...mapping, unreadJobs: event.target.value as FirmsMapping["unreadJobs"] })
              }
            >
              <option value="unknown">{say("files.unreadJobs.unknown")}</option>
              <option value="refuse">{say("files.unreadJobs.refuse")}</option>
            </select>
          </label>
          <label>
            {say("files.layout")}
            <select
              value={mapping.layout}
              onChange={(event) =>
                setMapping({ ...mapping, layout: event.target.value as FirmsMapping["layout"] })
              }
            >
              <option value="wide">{say("files.layout.wide")}</option>
              <option value="long">{say("files.layout.long")}</option>
            </select>
          </label>
        </div>
      </details>

      <h3 className="step-head">{say("files.columns")}</h3>
      <div className="table-scroll">
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{say("files.columns.field")}</th>
              <th scope="col">{say("files.columns.column")}</th>
              <th scope="col">{say("files.columns.samples")}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const column = mapping.fields[field];
              const mark = fieldMark(field, guess, mapping);
              return (
                <tr key={field}>
                  <th scope="row">
                    {say(`files.field.${field}`)}{" "}
                    {mark && <span className={mark}>{say(`files.${mark}`)}</span>}
                  </th>
                  <td>
                    <ColumnSelect
                      label={say(`files.field.${field}`)}
                      guess={guess}
                      column={column}
                      onChoose={(chosen) => setField(field, chosen)}
                    />
                  </td>
                  <td className="samples">
                    {column === null ? "" : guess.columns[column]?.samples.join(" · ")}
                  </td>
                </tr>
              );
            })}
            {guess.valueColumns.length > 0 && (
              <ValueAddedRow guess={guess} mapping={mapping} onChoose={setMapping} />
            )}
            {(lone || mapping.layout === "long") && (
              <tr>
                <th scope="row">{say("files.jobs.column")}</th>
                <td>
                  <ColumnSelect
                    label={say("files.jobs.column")}
                    guess={guess}
                    column={mapping.jobs[0]?.columns[0] ?? null}
                    onChoose={(chosen) =>
                      setMapping({
                        ...mapping,
                        jobsFrom: "columns",
                        jobs:
                          chosen === null ? [] : [{ year: mapping.jobs[0]?.year ?? null, columns: [chosen] }],
                      })
                    }
                  />
                  {lone && mapping.jobs.length === 1 && (
                    <label className="year-field">
                      {say("files.jobs.year")}{" "}
                      <input
                        type="number"
                        min={1990}
                        max={2100}
                        defaultValue={mapping.jobs[0].year ?? ""}
                        onChange={(event) => {
                          const year = Number(event.target.value);
                          if (year > 1900 && year < 2200)
                            setMapping({ ...mapping, jobs: [{ year, columns: mapping.jobs[0].columns }] });
                        }}
                      />
                    </label>
                  )}
                </td>
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <p className="caption">
        {guess.years.length || years.length
          ? say("files.years", { years: (years.length ? years : guess.years).join(", ") })
          : say("files.years.none")}
      </p>

      <div className="section-head step-head">
        <h3>{say("files.preview")}</h3>
        <button type="button" className="outlined" onClick={ownFiles.swapFirms}>
          <Icon name="swap" /> {say("files.swap")}
        </button>
      </div>
      {region && <PreviewMap municipalities={region.municipalities} points={points} />}
      {preview && (
        <p className="caption" role="status">
          {say("files.preview.outside", { n: preview.report.outsideRegion, m: preview.report.rows })}{" "}
          {preview.report.refused > 0 &&
            say("files.preview.refused", { n: preview.report.refused, m: preview.report.rows })}
        </p>
      )}
      <MappingFile mapping={mapping} header={header} fileName={file.name} onOpen={setMapping} />
      <div className="button-row end staying">
        {lacks.length > 0 && (
          <p id={lacksId} className="wrong" role="status">
            {say("files.lacks", { what: lacks.map((lack) => say(`files.lack.${lack}`)).join(", ") })}
          </p>
        )}
        <button type="button" className="outlined" onClick={ownFiles.reset}>
          {say("files.other")}
        </button>
        <button
          type="button"
          className="primary"
          disabled={told !== null || !preview}
          aria-describedby={lacks.length ? lacksId : undefined}
          onClick={ownFiles.read}
        >
          {say("files.read")}
        </button>
      </div>
    </div>
  );
}

/** The decimal mark that the user says counts for jobs too, whatever a column showed. */
function withDecimal(mapping: FirmsMapping, decimal: FirmsMapping["decimal"]): FirmsMapping {
  const columns = mapping.jobs.flatMap((entry) => entry.columns);
  return { ...mapping, decimal, marks: Object.fromEntries(columns.map((column) => [column, decimal])) };
}

/** Does the only column of jobs tell its year by its name? */
function yearInName({ jobs }: FirmsMapping, header: readonly string[]): boolean {
  return jobs.some(({ columns }) =>
    columns.some((column) => yearInHeader(plainHeader(header[column] ?? "")) !== null),
  );
}

function sureRank(sureness: string): number {
  return sureness === "unsure" ? 0 : 1;
}

function ColumnSelect(props: {
  label: string;
  guess: FirmsGuess;
  column: number | null;
  onChoose: (column: number | null) => void;
}) {
  const { say } = useWords();
  return (
    <select
      aria-label={props.label}
      value={props.column ?? ""}
      onChange={(event) => props.onChoose(event.target.value === "" ? null : Number(event.target.value))}
    >
      <option value="">{say("files.columns.none")}</option>
      {props.guess.columns.map(({ name }, column) => (
        // Two columns of a file may have the same name; their position tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: position is identity here
        <option key={column} value={column}>
          {name}
        </option>
      ))}
    </select>
  );
}
