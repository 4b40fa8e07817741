import { useId, useState } from "react";
import { chooseRings, countRadius } from "../../app/actions.ts";
import { useApp, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";

const SMALLEST_M = 10;
const LARGEST_M = 50_000;

/** Counts within a radius of a point: asks for the metres, makes a true circle. */
export function RadiusForm({
  place,
  lonDeg,
  latDeg,
  label,
}: {
  /** Names the point. */
  place: string;
  lonDeg: number;
  latDeg: number;
  label: string;
}) {
  const { say } = useWords();
  const app = useApp();
  const id = useId();
  const [metres, setMetres] = useState("1000");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="card-section radius-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const radiusM = Number(metres.replace(/\./g, "").replace(",", "."));
        const right = radiusM >= SMALLEST_M && radiusM <= LARGEST_M;
        setWrong(!right);
        if (right) countRadius(app, lonDeg, latDeg, radiusM);
      }}
    >
      <h3>{label}</h3>
      <label htmlFor={id}>{say("place.radius")}</label>
      <div className="field-row">
        <input
          id={id}
          inputMode="numeric"
          value={metres}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => setMetres(event.target.value)}
        />
        <button type="submit" className="primary">
          <Icon name="target" /> {say("place.count")}
        </button>
      </div>
      {wrong && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {say("place.radius.wrong")}
        </p>
      )}
      <button type="button" className="link" onClick={() => chooseRings(app, place, lonDeg, latDeg)}>
        {say("place.rings")}
      </button>
    </form>
  );
}
