import { linkOf } from "../../app/open-link.ts";
import type { Session } from "../../app/session.ts";
import { tellError } from "../../app/tell.ts";
import { drawnZonesGeoJson } from "../../app/zones/drawn-zones-geojson.ts";
import { speakerOf } from "../../i18n/speaker.ts";
import { fileNameOf, saveFile } from "../parts/save-file.ts";

/**
 * In the place of the whole page when it cannot be shown: why, and what the user made to take along. It follows no
 * store and uses no other part, since one of those has just failed.
 */
export function LastPage({ app, error, onRetry }: { app: Session; error: unknown; onRetry: () => void }) {
  const speaker = speakerOf(app.view.getState().language);
  const { say } = speaker;
  const { zones } = app.project.getState();
  const link = linkNow(app);
  const saveZones = (): void => {
    const text = drawnZonesGeoJson(zones, (n) => say("card.zone", { n }));
    saveFile(fileNameOf("zones", "geojson"), [text], "application/geo+json");
  };
  return (
    <main className="last-page" role="alert">
      <h1>{say("error.page")}</h1>
      <p>{tellError(speaker, error).sentence}</p>
      <div className="button-row">
        <button type="button" className="primary" onClick={onRetry}>
          {say("common.retry")}
        </button>
        <button type="button" className="outlined" onClick={() => window.location.reload()}>
          {say("error.reload")}
        </button>
        {zones.length > 0 && (
          <button type="button" className="outlined" onClick={saveZones}>
            {say("error.page.zones")}
          </button>
        )}
      </div>
      <p>{say("error.page.kept")}</p>
      <input
        readOnly
        value={link}
        aria-label={say("share.link")}
        onFocus={(event) => event.target.select()}
      />
      <p className="note">{say("error.reload.own")}</p>
      <p>
        <a className="link" href={window.location.pathname}>
          {say("error.page.fresh")}
        </a>
      </p>
    </main>
  );
}

/** The address may lag a moment behind; but what fails may be the making of the link. */
function linkNow(app: Session): string {
  try {
    return `${window.location.href.split("#")[0]}#${linkOf(app)}`;
  } catch {
    return window.location.href;
  }
}
