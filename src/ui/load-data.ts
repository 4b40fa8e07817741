import { buildCountIndex } from "../core/counting/count-index.ts";
import { loadSample } from "../engine/load-sample.ts";
import { keepRegister } from "../state/data.ts";
import { SAMPLE } from "../state/project.ts";
import type { App } from "./app-context.ts";
import { readPlaces, readSourcesEn } from "./places.ts";

/** Folder of the built region, relative to the page, so that it is found under any sub-path. */
export const GEODATA_URL = "./geodata/";

async function fetchBytes(name: string): Promise<Uint8Array> {
  const answer = await fetch(GEODATA_URL + name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Loads the embedded region and the synthetic register. What fails is named, and can be tried again. */
export async function loadData(app: App): Promise<void> {
  app.data.setState({ status: "loading", problem: "" });
  try {
    const [{ region, firms }, places, housing] = await Promise.all([
      loadSample(fetchBytes),
      fetchBytes("places.geojson"),
      fetchBytes("housing-zones.geojson"),
    ]);
    keepRegister(app.data, {
      id: SAMPLE,
      fileName: "",
      synthetic: true,
      firms,
      index: buildCountIndex(firms),
    });
    const text = new TextDecoder();
    app.data.setState({
      status: "ready",
      region,
      places: readPlaces(text.decode(places)),
      housingSourcesEn: readSourcesEn(text.decode(housing)),
    });
  } catch (error) {
    app.data.setState({ status: "failed", problem: error instanceof Error ? error.message : String(error) });
  }
}
