import type { Map as MapLibreMap } from "maplibre-gl";
import type { Tokens } from "../palette.ts";

/** The shield behind a motorway's number: a small rounded box that stretches with its text. */
export function addRoadShield(map: MapLibreMap, tokens: Tokens): void {
  const ratio = 2;
  const width = 24 * ratio;
  const height = 16 * ratio;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2D canvas");
  context.beginPath();
  context.roundRect(1, 1, width - 2, height - 2, 6);
  context.fillStyle = tokens.roadFill;
  context.fill();
  context.strokeStyle = tokens.roadCasing;
  context.lineWidth = 2;
  context.stroke();
  if (map.hasImage("road-shield")) map.removeImage("road-shield");
  map.addImage("road-shield", context.getImageData(0, 0, width, height), {
    pixelRatio: ratio,
    stretchX: [[10, width - 10]],
    stretchY: [[10, height - 10]],
    content: [4, 2, width - 4, height - 2],
  });
}
