import {
  type FirmsGuess,
  type FirmsMapping,
  VALUE_UNITS,
  type ValueUnit,
} from "../../io/firms/firms-mapping.ts";
import { UNIT_LABELS } from "../../io/firms/value-columns.ts";
import { useWords } from "../app-context.ts";

/** Columns that hold value added, and the unit of their numbers; or they are not read. */
export function ValueAddedRow(props: {
  guess: FirmsGuess;
  mapping: FirmsMapping;
  onChoose: (mapping: FirmsMapping) => void;
}) {
  const { say } = useWords();
  const { guess, mapping, onChoose } = props;
  const columns = mapping.valueAdded?.columns ?? guess.valueColumns;
  const asked = guess.doubts.some(({ code }) => code.startsWith("value."));
  return (
    <tr>
      <th scope="row">
        {say("files.value")} {asked && <span className="unsure">{say("files.unsure")}</span>}
      </th>
      <td>
        {columns.map(({ column }) => guess.columns[column]?.name).join(", ")}{" "}
        <label className="year-field">
          {say("files.value.unit")}{" "}
          <select
            value={mapping.valueAdded?.unit ?? ""}
            onChange={({ target: { value } }) =>
              onChoose({
                ...mapping,
                valueAdded: value === "" ? null : { unit: value as ValueUnit, columns },
              })
            }
          >
            <option value="">{say("files.value.none")}</option>
            {VALUE_UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {UNIT_LABELS[unit]}
              </option>
            ))}
          </select>
        </label>
      </td>
      <td className="samples">{guess.columns[columns[0]?.column ?? -1]?.samples.join(" · ")}</td>
    </tr>
  );
}
