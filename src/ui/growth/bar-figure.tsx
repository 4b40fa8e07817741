import { useEffect, useRef, useState } from "react";
import type { Bar } from "../../app/growth/chart-figure.ts";
import { useLazyCode } from "../parts/lazy-part.tsx";
import type { BarOptions } from "./draw-charts.ts";
import { drawingCode } from "./drawing-code.ts";

/**
 * A bar chart whose rows can be pointed at, focused and pressed. Pressing chooses a row; dragging over rows
 * chooses them all. The chart library is fetched when the first chart opens.
 */
export function BarFigure(props: {
  rows: readonly Bar[];
  axis: BarOptions["axis"];
  ruleAt?: number | undefined;
  pressed: BarOptions["pressed"];
  label: string;
  onPoint: (key: string | null) => void;
  /** Rows in the order of the chart; null where rows cannot be chosen. */
  onChoose: ((keys: readonly string[]) => void) | null;
}) {
  const drawing = useLazyCode(drawingCode, true);
  const holder = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(holder);
  const brush = useRef<{ from: string; to: string } | null>(null);
  const { rows, axis, ruleAt, pressed, label } = props;
  useEffect(() => {
    const element = holder.current;
    if (!element || widthPx === 0 || !drawing) return;
    const focused = keyOf(document.activeElement);
    const svg = drawing.drawBars(rows, { widthPx, axis, ruleAt, pressed });
    svg.setAttribute("aria-label", label);
    element.replaceChildren(svg);
    // The bars are drawn anew when the filter changes: the focus stays on the same row.
    if (focused !== null) element.querySelector<SVGElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }, [drawing, rows, widthPx, axis, ruleAt, pressed, label]);

  const between = (from: string, to: string): string[] => {
    const keys = rows.map(({ key }) => key);
    const [a, b] = [keys.indexOf(from), keys.indexOf(to)].sort((x, y) => x - y) as [number, number];
    return keys.slice(a, b + 1);
  };
  const paintBrush = (): void => {
    const chosen = brush.current ? between(brush.current.from, brush.current.to) : [];
    for (const target of holder.current?.querySelectorAll("[data-key]") ?? [])
      target.classList.toggle("brushed", chosen.length > 1 && chosen.includes(keyOf(target) ?? ""));
  };
  const choose = (keys: readonly string[]): void => props.onChoose?.(keys);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the rows inside, which are buttons
    <div
      ref={holder}
      className="bar-figure"
      onMouseOver={(event) => props.onPoint(keyOf(event.target as Element))}
      onMouseLeave={() => props.onPoint(null)}
      onFocus={(event) => props.onPoint(keyOf(event.target))}
      onBlur={() => props.onPoint(null)}
      onKeyDown={(event) => {
        const key = keyOf(event.target as Element);
        if (key === null) return;
        const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          choose([key]);
        } else if (step !== 0) {
          event.preventDefault();
          const targets = [...event.currentTarget.querySelectorAll<SVGElement>("[data-key]")];
          targets[targets.indexOf(event.target as SVGElement) + step]?.focus();
        }
      }}
      onPointerDown={(event) => {
        const key = keyOf(event.target as Element);
        if (key !== null && props.onChoose && event.button === 0) brush.current = { from: key, to: key };
      }}
      onPointerMove={(event) => {
        const { current } = brush;
        if (!current || event.pointerType === "touch") return;
        const key = keyOf(document.elementFromPoint(event.clientX, event.clientY));
        if (key === null || key === current.to) return;
        brush.current = { ...current, to: key };
        paintBrush();
      }}
      onPointerUp={() => {
        const { current } = brush;
        brush.current = null;
        paintBrush();
        if (current) choose(between(current.from, current.to));
      }}
      onPointerCancel={() => {
        brush.current = null;
        paintBrush();
      }}
      onPointerLeave={() => {
        brush.current = null;
        paintBrush();
      }}
    />
  );
}

function keyOf(element: Element | null): string | null {
  return element?.closest("[data-key]")?.getAttribute("data-key") ?? null;
}

/** Width of an element in whole pixels, followed; 0 before it stands. */
export function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(([entry]) => setWidthPx(Math.floor(entry.contentRect.width)));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return widthPx;
}
