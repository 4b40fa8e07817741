import { useEffect, useMemo, useRef } from "react";
import { outlinesDeg } from "../../app/files/preview-points.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { useWords } from "../app-context.ts";

/** The region's window: west, south, east, north. */
const WINDOW = [3.86, 51.68, 4.86, 52.08] as const;

/** A still map of the region's municipalities with the rows of a file on it. */
export function PreviewMap({
  municipalities,
  points,
}: {
  municipalities: ZoneTable;
  points: readonly (readonly [number, number])[];
}) {
  const { say } = useWords();
  const outlines = useMemo(() => outlinesDeg(municipalities), [municipalities]);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    const ratio = window.devicePixelRatio || 1;
    const { clientWidth: width, clientHeight: height } = element;
    element.width = width * ratio;
    element.height = height * ratio;
    context.scale(ratio, ratio);
    const [west, south, east, north] = WINDOW;
    // One scale for both axes: a degree of longitude is 0.617 of one of latitude here.
    const scale = Math.min(width / ((east - west) * 0.617), height / (north - south));
    const left = (width - (east - west) * 0.617 * scale) / 2;
    const at = (lon: number, lat: number): [number, number] => [
      left + (lon - west) * 0.617 * scale,
      (north - lat) * scale,
    ];
    const style = getComputedStyle(element);
    context.strokeStyle = style.getPropertyValue("--control-border");
    context.lineWidth = 0.8;
    for (const outline of outlines) {
      context.beginPath();
      for (const [lon, lat] of outline) context.lineTo(...at(lon, lat));
      context.stroke();
    }
    context.fillStyle = style.getPropertyValue("--accent");
    context.globalAlpha = 0.6;
    for (const [lon, lat] of points) {
      const [x, y] = at(lon, lat);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      context.fillRect(x - 1, y - 1, 2.4, 2.4);
    }
  }, [outlines, points]);
  return (
    <canvas
      ref={canvas}
      className="preview-map"
      role="img"
      aria-label={say("files.preview.label", { n: points.length })}
    />
  );
}
