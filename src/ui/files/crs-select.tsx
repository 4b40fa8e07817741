import { COORDINATE_SYSTEMS } from "../../core/geometry/coordinate-systems.ts";
import type { Sureness } from "../../io/import-report.ts";
import type { Crs } from "../../io/netherlands.ts";
import { useWords } from "../app-context.ts";

type CrsSelectProps = {
  readonly crs: Crs;
  readonly sureness: Sureness;
  readonly onChoose: (crs: Crs) => void;
};

/** The coordinate system of a file, to be corrected. */
export function CrsSelect({ crs, sureness, onChoose }: CrsSelectProps) {
  const { say } = useWords();
  return (
    <label>
      {say("files.crs")} {sureness === "unsure" && <span className="unsure">{say("files.unsure")}</span>}
      <select value={crs} onChange={(event) => onChoose(event.target.value as Crs)}>
        {COORDINATE_SYSTEMS.map((system) => (
          <option key={system} value={system}>
            {say(`files.crs.${system}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
