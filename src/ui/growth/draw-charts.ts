import { axisX, axisY, barX, dot, gridX, gridY, lineY, plot, ruleX, text, tickX } from "@observablehq/plot";
import type { Bar, Tone } from "../../app/growth/chart-figure.ts";
import { shortYear } from "../../i18n/format.ts";

export type BarOptions = {
  readonly widthPx: number;
  readonly axis: (value: number) => string;
  /** A line to compare with, such as 1 for a quotient. */
  readonly ruleAt?: number | undefined;
  /** Can a row be pressed? Then it says whether it is. */
  readonly pressed: ((key: string) => boolean) | null;
};

const INK = "var(--ink)";
const INK_2 = "var(--ink-2)";
const GRID = "var(--hairline)";
/** Around a mark, so that it is seen on another one. */
const CASING = "var(--mark-casing)";
const ROW_PX = 24;

/** Horizontal bars with a figure at the end of each row. Rows are targets for pointer and keyboard. */
export function drawBars(rows: readonly Bar[], options: BarOptions): SVGSVGElement {
  const { widthPx, axis, pressed } = options;
  const parts = rows.flatMap(({ key, off, parts }) =>
    parts.map(({ from, to, tone }) => ({ from, to, colour: colourOf(tone), key, off })),
  );
  const ends = [0, ...parts.flatMap(({ from, to }) => [from, to]), ...rows.flatMap(({ tick }) => tick ?? [])];
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const domain = low === high ? [0, 1] : [low, high];
  const narrow = widthPx < 480;
  const asidePx = asideWidth(rows, narrow);
  const labels = new Map(rows.map(({ key, label }) => [key, label]));
  const figure = plot({
    width: widthPx,
    height: rows.length * ROW_PX + 34,
    marginLeft: narrow ? 122 : 168,
    marginRight: (narrow ? 66 : 96) + asidePx,
    marginTop: 4,
    marginBottom: 30,
    style: { fontFamily: "inherit", fontSize: "13px", color: INK, background: "none", overflow: "visible" },
    x: { domain, label: null, nice: true },
    y: { domain: rows.map(({ key }) => key), label: null, padding: 0.24 },
    marks: [
      gridX({ ticks: narrow ? 3 : 6, stroke: GRID, strokeOpacity: 1 }),
      axisX({ ticks: narrow ? 3 : 6, tickFormat: axis, tickSize: 0, fontSize: 12, fill: INK_2 }),
      axisY({ tickFormat: (key: string) => labels.get(key) ?? key, tickSize: 0, fontSize: 13 }),
      barX(parts, {
        y: "key",
        x1: "from",
        x2: "to",
        fill: "colour",
        fillOpacity: (part) => (part.off ? 0.25 : 1),
        stroke: INK,
        strokeWidth: 0.5,
        strokeOpacity: 0.45,
      }),
      ruleX([0], { stroke: INK_2 }),
      ...(options.ruleAt === undefined
        ? []
        : [ruleX([options.ruleAt], { stroke: INK, strokeDasharray: "4 3" })]),
      // Casing under the ink, so that a tick is seen on a dark bar too.
      ...(
        [
          [CASING, 5],
          [INK, 2.4],
        ] as const
      ).map(([stroke, strokeWidth]) =>
        tickX(
          rows.filter(({ tick }) => tick !== undefined),
          { y: "key", x: "tick", stroke, strokeWidth },
        ),
      ),
      text(rows, {
        y: "key",
        text: "text",
        frameAnchor: "right",
        textAnchor: "end",
        dx: narrow ? 62 : 90,
        fill: (row) => (row.off ? INK_2 : INK),
        fontVariant: "tabular-nums",
      }),
      text(asidePx > 0 ? rows.filter(({ aside }) => aside !== undefined) : [], {
        y: "key",
        text: "aside",
        frameAnchor: "right",
        textAnchor: "end",
        dx: (narrow ? 62 : 90) + asidePx,
        fill: INK_2,
        fontVariant: "tabular-nums",
      }),
      barX(rows, {
        y: "key",
        x1: () => domain[0],
        x2: () => domain[1],
        insetTop: -3,
        insetBottom: -3,
        fill: "transparent",
        render: (index, scales, values, dimensions, context, next) => {
          const group = next?.(index, scales, values, dimensions, context);
          if (!group) return null;
          const targets = [...group.querySelectorAll("rect")];
          for (const [at, target] of targets.entries())
            makeTarget(target, rows[index[at]], dimensions.width, pressed);
          return group;
        },
      }),
    ],
  }) as unknown as SVGSVGElement;
  hideDrawing(figure);
  return figure;
}

/** Room for the figures beside; words are for the table on a narrow screen. */
function asideWidth(rows: readonly Bar[], narrow: boolean): number {
  const letters = Math.max(0, ...rows.map(({ aside }) => aside?.length ?? 0));
  if (letters === 0 || (narrow && letters > 12)) return 0;
  return Math.max(62, 7 * letters + 6);
}

const TONES: Readonly<Partial<Record<Tone, string>>> = {
  // As the map has growth and loss.
  more: "var(--hotspot-6)",
  fewer: "var(--hotspot-1)",
  plain: "var(--size-chart)",
  national: "var(--shift-national)",
  mix: "var(--shift-mix)",
  local: "var(--shift-local)",
};

function colourOf(tone: Tone): string {
  return TONES[tone] ?? `var(--subsector-${tone})`;
}

/** The whole row is the target, label and figure included. */
function makeTarget(target: SVGRectElement, row: Bar, widthPx: number, pressed: BarOptions["pressed"]): void {
  target.setAttribute("x", "0");
  target.setAttribute("width", String(widthPx));
  target.setAttribute("data-key", row.key);
  target.setAttribute("tabindex", "0");
  target.setAttribute("aria-label", row.spoken);
  target.setAttribute("role", pressed ? "button" : "img");
  if (pressed) target.setAttribute("aria-pressed", String(pressed(row.key)));
  target.classList.add("bar-target");
}

/** Axis and bars are for the eye; the targets say what they show. */
function hideDrawing(figure: SVGSVGElement): void {
  figure.setAttribute("role", "group");
  for (const child of figure.children)
    if (!child.querySelector("[data-key]") && child.tagName !== "style")
      child.setAttribute("aria-hidden", "true");
}

/** One line of a small multiple; NaN is a gap. */
export type Line = {
  readonly values: readonly number[];
  readonly symbol: "circle" | "square" | "diamond";
  readonly dash: string | null;
};

/** Lines over the years in one small chart. `domain` null takes that of the lines, from 0. */
export function drawLines(
  years: readonly number[],
  lines: readonly Line[],
  options: {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly colour: string;
    readonly domain: readonly [number, number] | null;
    readonly axis: (value: number) => string;
    /** Year that is marked. */
    readonly year: number;
  },
): SVGSVGElement {
  const known = lines.flatMap(({ values }) => values.filter(Number.isFinite));
  const domain = options.domain ?? [0, Math.max(1, ...known)];
  const figure = plot({
    width: options.widthPx,
    height: options.heightPx,
    marginLeft: 44,
    marginRight: 10,
    marginTop: 8,
    marginBottom: 22,
    style: { fontFamily: "inherit", fontSize: "12px", color: INK_2, background: "none", overflow: "visible" },
    x: { domain: [years[0], years.at(-1)], label: null },
    y: { domain: [...domain], label: null, nice: options.domain === null },
    marks: [
      gridY({ ticks: 3, stroke: GRID, strokeOpacity: 1 }),
      axisY({ ticks: 3, tickFormat: options.axis, tickSize: 0, fontSize: 12 }),
      axisX({
        ticks: [years[0], years.at(-1)],
        tickFormat: (year: number) => `’${shortYear(year)}`,
        tickSize: 0,
        fontSize: 12,
      }),
      ruleX([options.year], { stroke: INK, strokeOpacity: 0.35 }),
      ...lines.flatMap(({ values, symbol, dash }) => {
        const points = values.map((value, at) => ({ year: years[at], value }));
        return [
          lineY(points, {
            x: "year",
            y: "value",
            stroke: options.colour,
            strokeWidth: 1.8,
            ...(dash === null ? {} : { strokeDasharray: dash }),
          }),
          dot(points.slice(-1), {
            x: "year",
            y: "value",
            symbol,
            r: 4,
            fill: options.colour,
            stroke: CASING,
          }),
        ];
      }),
    ],
  }) as unknown as SVGSVGElement;
  figure.setAttribute("aria-hidden", "true");
  return figure;
}
