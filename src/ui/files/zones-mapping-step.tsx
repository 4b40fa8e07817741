import { useMemo } from "react";
import type { ImportMachine, ZonesStep } from "../../app/files/import-machine.ts";
import { pointsOfZones } from "../../app/files/preview-points.ts";
import type { Region } from "../../core/region.ts";
import { ZONE_FIELDS } from "../../io/zones/zone-fields.ts";
import { useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { CrsSelect } from "./crs-select.tsx";
import { EncodingSelect } from "./encoding-select.tsx";
import { LayerSelect } from "./layer-select.tsx";
import { PreviewMap } from "./preview-map.tsx";

/** How a zones file was understood: coordinate system, which property is what, and where its areas fall. */
export function ZonesMappingStep(props: { step: ZonesStep; ownFiles: ImportMachine; region: Region | null }) {
  const { say } = useWords();
  const { region, ownFiles } = props;
  const { guess, mapping } = props.step;
  const setMapping = ownFiles.mapZones;
  const points = useMemo(() => pointsOfZones(guess, mapping), [guess, mapping]);
  return (
    <div>
      <p>
        {say("files.recognised.zones", {
          file: guess.fileName,
          n: guess.rowsEstimate,
          crs: say(`files.crs.${mapping.crs}`),
          from: say(`files.crs.from.${guess.crsFrom}`),
        })}
      </p>
      <LayerSelect layers={guess.layers} layer={mapping.layer} onChoose={ownFiles.chooseLayer} />
      {guess.statedCrs && <p className="wrong">{say("files.crs.stated", { stated: guess.statedCrs })}</p>}
      <div className="settings">
        <CrsSelect
          crs={mapping.crs}
          sureness={guess.sureness.crs}
          onChoose={(crs) => setMapping({ ...mapping, crs })}
        />
        <EncodingSelect guess={guess} mapping={mapping} onChange={setMapping} />
      </div>
      <h3 className="step-head">{say("files.columns")}</h3>
      {guess.moreColumns > 0 && (
        <p className="caption">{say("files.columns.more", { n: guess.moreColumns })}</p>
      )}
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
            {ZONE_FIELDS.map((field) => {
              const column = mapping.fields[field];
              return (
                <tr key={field}>
                  <th scope="row">
                    {say(`files.zone.${field}`)}{" "}
                    {guess.sureness[field] === "unsure" && column === guess.mapping.fields[field] && (
                      <span className="unsure">{say("files.unsure")}</span>
                    )}
                  </th>
                  <td>
                    <select
                      aria-label={say(`files.zone.${field}`)}
                      value={column ?? ""}
                      onChange={(event) =>
                        setMapping({
                          ...mapping,
                          fields: { ...mapping.fields, [field]: event.target.value || null },
                        })
                      }
                    >
                      <option value="">{say("files.columns.none")}</option>
                      {guess.columns.map(({ name }) => (
                        <option key={name}>{name}</option>
                      ))}
                    </select>
                  </td>
                  <td className="samples">
                    {guess.columns.find(({ name }) => name === column)?.samples.join(" · ")}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="section-head step-head">
        <h3>{say("files.preview")}</h3>
        <button
          type="button"
          className="outlined"
          onClick={() => setMapping({ ...mapping, swapXY: !mapping.swapXY })}
        >
          <Icon name="swap" /> {say("files.swap")}
        </button>
      </div>
      {region && <PreviewMap municipalities={region.municipalities} points={points} />}
      <div className="button-row end staying">
        <button type="button" className="outlined" onClick={ownFiles.reset}>
          {say("files.other")}
        </button>
        <button type="button" className="primary" onClick={ownFiles.read}>
          {say("files.read")}
        </button>
      </div>
    </div>
  );
}
