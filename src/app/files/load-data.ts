import { CodesByYear } from "../../core/register/filtering/filter-codes.ts";
import { speakerOf } from "../../i18n/speaker.ts";
import { readPlaces } from "../../io/places.ts";
import { keepRegister } from "../../state/data.ts";
import { SAMPLE } from "../../state/project.ts";
import type { Session } from "../session.ts";
import { tellError } from "../tell.ts";
import { readHousingSources } from "./housing-sources.ts";

/**
 * Loads the embedded region and the synthetic register; reading and indexing run in the worker, so that the map
 * draws meanwhile. What fails is named, and can be tried again.
 */
export async function loadData(app: Session): Promise<void> {
  app.data.setState({ status: "loading", problem: "" });
  try {
    const [{ region, firms, index }, places, housing] = await Promise.all([
      app.engine.loadSample({ geodataUrl: app.region.url }),
      textOf(app, "places.geojson"),
      textOf(app, "housing-zones.geojson"),
    ]);
    const codes = new CodesByYear(firms);
    keepRegister(app.data, { id: SAMPLE, fileName: "", synthetic: true, firms, index, codes });
    app.data.setState({
      status: "ready",
      region,
      places: readPlaces(places),
      housingSources: readHousingSources(housing),
    });
  } catch (error) {
    app.data.setState({
      status: "failed",
      problem: tellError(speakerOf(app.view.getState().language), error).sentence,
    });
  }
}

async function textOf({ region }: Session, name: string): Promise<string> {
  return new TextDecoder().decode(await region.bytes(name));
}
