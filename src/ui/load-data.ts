import { keepRegister } from "../state/data.ts";
import { SAMPLE } from "../state/project.ts";
import type { App } from "./app-context.ts";
import { readPlaces, readSourcesEn } from "./places.ts";

/** Folder of the built region, relative to the page, so that it is found under any sub-path. */
export const GEODATA_URL = "./geodata/";

async function fetchText(name: string): Promise<string> {
  const answer = await fetch(GEODATA_URL + name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.text();
}

/**
 * Loads the embedded region and the synthetic register; reading and indexing run in the worker, so that the map
 * draws meanwhile. What fails is named, and can be tried again.
 */
export async function loadData(app: App): Promise<void> {
  app.data.setState({ status: "loading", problem: "" });
  try {
    const [{ region, firms, index }, places, housing] = await Promise.all([
      app.engine.loadSample({ geodataUrl: new URL(GEODATA_URL, document.baseURI).href }),
      fetchText("places.geojson"),
      fetchText("housing-zones.geojson"),
    ]);
    keepRegister(app.data, { id: SAMPLE, fileName: "", synthetic: true, firms, index });
    app.data.setState({
      status: "ready",
      region,
      places: readPlaces(places),
      housingSourcesEn: readSourcesEn(housing),
    });
  } catch (error) {
    app.data.setState({ status: "failed", problem: error instanceof Error ? error.message : String(error) });
  }
}
