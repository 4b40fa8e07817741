import type { StyleImageInterface } from "maplibre-gl";

/** Side of the square image in CSS pixels; drawn at twice that, so that it is sharp on fine screens. */
const SIDE_PX = 64;
const PIXEL_RATIO = 2;

/**
 * A 45-degree hatch that keeps its spacing at every zoom. The map scales a fill pattern by up to two between
 * whole zooms, which would spread 7 px lines to 14 px; this image redraws itself with more and thinner lines
 * as the map zooms in, so that on screen spacing and line stay as asked. It redraws only when the number of
 * lines changes, about seven times between two whole zooms.
 *
 * @param colour     CSS colour of the lines
 * @param linePx     line width on screen
 * @param spacingPx  distance between lines on screen, for a zoom
 * @param zoom       the map's zoom now
 */
export function hatchImage(
  colour: string,
  linePx: number,
  spacingPx: (zoom: number) => number,
  zoom: () => number,
): StyleImageInterface & { pixelRatio: number } {
  const side = SIDE_PX * PIXEL_RATIO;
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no 2D canvas");
  let drawnLines = 0;

  const image = {
    width: side,
    height: side,
    pixelRatio: PIXEL_RATIO,
    data: new Uint8ClampedArray(side * side * 4),
    /** Called by the map in each frame the image is used in; true when it changed. */
    render(): boolean {
      const now = zoom();
      const scale = 2 ** (now - Math.floor(now));
      // The diagonal of the image holds a whole number of lines, or the pattern would show its seams.
      const lines = Math.max(1, Math.round((SIDE_PX * scale) / (spacingPx(now) * Math.SQRT2)));
      if (lines === drawnLines) return false;
      drawnLines = lines;
      draw(context, side, lines, (linePx * PIXEL_RATIO) / scale, colour);
      image.data.set(context.getImageData(0, 0, side, side).data);
      return true;
    },
  };
  image.render();
  return image;
}

function draw(
  context: CanvasRenderingContext2D,
  side: number,
  lines: number,
  width: number,
  colour: string,
): void {
  context.clearRect(0, 0, side, side);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  const step = side / lines;
  // From bottom left to top right; one line more at each end, so that their edges meet across the seam.
  for (let line = -1; line <= 2 * lines + 1; line++) {
    const offset = line * step;
    context.moveTo(offset - side - 8, side + 8);
    context.lineTo(offset + 8, -8);
  }
  context.stroke();
}
