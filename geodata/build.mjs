// Builds the embedded region: hand-written sources in, files of public/geodata/ out. Same sources, same bytes.
// usage: node geodata/build.mjs [DIR]     default DIR: public/geodata
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  estateFeatures,
  housingZoneFeatures,
  municipalityFeatures,
  portAreaFeatures,
} from "./layers/areas.mjs";
import {
  builtUpFeatures,
  parkFeatures,
  placeFeatures,
  railwayFeatures,
  roadFeatures,
} from "./layers/orientation.mjs";
import { drawWater, waterFeatures, waterNameFeatures } from "./layers/water.mjs";
import { collectionText } from "./lib/features.mjs";

const here = dirname(fileURLToPath(import.meta.url));

// A port area reaches this far over its quay line, so that an address on the quay apron is inside it.
const QUAY_MARGIN_M = 30;

/** Writes every drawn layer and index.json to `outDir`; returns the index. */
export function buildGeography({ outDir }) {
  const water = drawWater({ quayMarginM: QUAY_MARGIN_M });
  const port = portAreaFeatures(water);
  const estates = estateFeatures(water);
  const layers = {
    water: waterFeatures(water),
    "water-names": waterNameFeatures(water),
    "port-areas": port.features,
    "port-land": port.land,
    estates: estates.features,
    "housing-zones": housingZoneFeatures(water),
    municipalities: municipalityFeatures(),
    places: placeFeatures(),
    "built-up": builtUpFeatures(water, ...port.shapes, ...estates.shapes),
    parks: parkFeatures(water, ...port.shapes, ...estates.shapes),
    roads: roadFeatures(),
    railways: railwayFeatures(),
  };
  mkdirSync(outDir, { recursive: true });
  const index = [];
  for (const [layer, features] of Object.entries(layers)) {
    const file = `${layer}.geojson`;
    writeFileSync(join(outDir, file), collectionText(features));
    index.push({ layer, file, features: features.length });
  }
  writeFileSync(
    join(outDir, "index.json"),
    `${JSON.stringify({ crs: "EPSG:4326", layers: index }, null, 2)}\n`,
  );
  return index;
}

async function buildAll(outDir) {
  for (const { file, features } of buildGeography({ outDir })) console.log(`${file}: ${features} features`);
  const later = [
    ["register/build-register.mjs", "buildRegister"],
    ["guideline-distances/build.mjs", "buildGuidelineDistances"],
    ["national-jobs/build.mjs", "buildNationalJobs"],
  ];
  for (const [path, name] of later) {
    const file = join(here, path);
    if (!existsSync(file)) continue;
    const module = await import(pathToFileURL(file).href);
    await module[name]({ outDir });
    console.log(`${name}: done`);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildAll(resolve(process.argv[2] ?? join(here, "..", "public", "geodata")));
}
