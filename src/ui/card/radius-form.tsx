import { chooseRings, countRadius } from "../../app/actions.ts";
import { readRadius } from "../../app/zones/radius.ts";
import { useApp, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { MetresForm } from "./metres-form.tsx";

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
  return (
    <MetresForm
      head={<h3>{label}</h3>}
      label={say("place.radius")}
      start="1000"
      numeric
      accept={(typed) => {
        const radiusM = readRadius(typed);
        if (radiusM !== null) countRadius(app, lonDeg, latDeg, radiusM);
        return radiusM !== null;
      }}
      wrong={say("place.radius.wrong")}
      button={
        <>
          <Icon name="target" /> {say("place.count")}
        </>
      }
      buttonClass="primary"
      foot={
        <button type="button" className="link" onClick={() => chooseRings(app, place, lonDeg, latDeg)}>
          {say("place.rings")}
        </button>
      }
    />
  );
}
