import { type FirmAtZone, metresBeside } from "../../app/tension/sentences.ts";
import { formatDistance } from "../../i18n/format.ts";
import { useWords } from "../app-context.ts";

/**
 * One line from the firm (0) to its guideline: grey up to the zone, rust beyond it, a tick where the zone begins.
 * With labels on the card, bare in a row.
 */
export function DistanceBar({
  pair,
  name,
  labels = false,
}: {
  pair: FirmAtZone;
  name: string;
  labels?: boolean;
}) {
  const { say, language } = useWords();
  const asked = pair.askedM;
  const at = pair.inside || asked === 0 ? 0 : Math.min(1, pair.distanceM / asked);
  const distance = metresBeside(language, pair.distanceM, asked);
  const label = pair.inside
    ? say("tv.firm.bar.inside", { name })
    : say("tv.firm.bar", { name, d: distance, D: formatDistance(language, asked) });
  return (
    <div className={labels ? "distance-bar labelled" : "distance-bar"} role="img" aria-label={label}>
      <div className="distance-line">
        <span className="clear" style={{ width: `${100 * at}%` }} />
        <span className="short" style={{ width: `${100 * (1 - at)}%` }} />
        <span className="tick" style={{ left: `${100 * at}%` }} />
      </div>
      {labels && (
        <div className="distance-words" aria-hidden="true">
          <span>{say("tv.bar.firm")}</span>
          <strong>{pair.inside ? say("tv.bar.inside") : say("tv.bar.zone", { d: distance })}</strong>
          <span>{formatDistance(language, asked)}</span>
        </div>
      )}
    </div>
  );
}
