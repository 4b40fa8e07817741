import type { Map as MapLibreMap } from "maplibre-gl";

const RATIO = 2;
const SIZE_PX = { width: 24, height: 16 } as const;
/** In image pixels: the corner, and how far in it may be stretched. */
const CORNER = 6;
const STRETCH_FROM = 12;

type PlateLook = {
  readonly fill: string;
  readonly edge: string;
  /** Around the edge, where the plate may lie on its own colour. */
  readonly casing?: string;
};

/** A small rounded box under a name in the style, that stretches with the text upon it. */
export function setPlate(map: MapLibreMap, name: string, { fill, edge, casing }: PlateLook): void {
  const width = SIZE_PX.width * RATIO;
  const height = SIZE_PX.height * RATIO;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2D canvas");
  let inset = 1;
  if (casing !== undefined) {
    context.beginPath();
    context.roundRect(0, 0, width, height, CORNER + 2);
    context.fillStyle = casing;
    context.fill();
    inset = 3;
  }
  context.beginPath();
  context.roundRect(inset, inset, width - 2 * inset, height - 2 * inset, CORNER);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = edge;
  context.lineWidth = RATIO;
  context.stroke();
  if (map.hasImage(name)) map.removeImage(name);
  map.addImage(name, context.getImageData(0, 0, width, height), {
    pixelRatio: RATIO,
    stretchX: [[STRETCH_FROM, width - STRETCH_FROM]],
    stretchY: [[STRETCH_FROM, height - STRETCH_FROM]],
    content: [4, 2, width - 4, height - 2],
  });
}
