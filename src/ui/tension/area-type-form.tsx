import { useId } from "react";
import type { FocusTension } from "../../app/tension/focus-tension.ts";
import { AREA_TYPE_IDS, type AreaType } from "../../core/tension/area-types.ts";
import { zoneSayIn } from "../../i18n/zone-words.ts";
import { chooseZoneType } from "../../state/tension.ts";
import { useApp, useProject, useWords } from "../app-context.ts";

/** As the lens says; no value of an area type. */
const LENS = "";

/** What this zone is tested as, where that has to be argued for the place: as the lens says, or its own, with why. */
export function AreaTypeForm({ found }: { found: FocusTension }) {
  const { say, language } = useWords();
  const sayZone = zoneSayIn(language);
  const { project } = useApp();
  const id = useId();
  const { plan } = found.zone;
  const lens = useProject((state) => state.lens.areaType);
  const own = useProject((state) => state.zoneTypes.find((other) => other.plan === plan));
  return (
    <form className="card-section area-type-form" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={`${id}-type`}>{sayZone("tv.zonetype")}</label>
      <select
        id={`${id}-type`}
        value={own?.areaType ?? LENS}
        disabled={found.focus.moving}
        onChange={({ currentTarget: { value } }) =>
          chooseZoneType(
            project,
            plan,
            value === LENS ? null : { areaType: value as AreaType, reason: own?.reason ?? "" },
          )
        }
      >
        <option value={LENS}>{sayZone("tv.zonetype.lens", { area: say(`tv.area.${lens}`) })}</option>
        {AREA_TYPE_IDS.map((areaType) => (
          <option key={areaType} value={areaType}>
            {say(`tv.area.${areaType}`)}
          </option>
        ))}
      </select>
      {own && (
        <>
          <label htmlFor={`${id}-why`}>{sayZone("tv.zonetype.why")}</label>
          <input
            // Another zone, or undo, brings another reason.
            key={`${plan}:${own.reason}`}
            id={`${id}-why`}
            defaultValue={own.reason}
            maxLength={300}
            aria-describedby={`${id}-note`}
            onBlur={({ currentTarget: { value } }) => {
              const reason = value.trim();
              if (reason !== own.reason) chooseZoneType(project, plan, { areaType: own.areaType, reason });
            }}
          />
          <p id={`${id}-note`} className="note">
            {sayZone("tv.zonetype.note")}
          </p>
        </>
      )}
    </form>
  );
}
