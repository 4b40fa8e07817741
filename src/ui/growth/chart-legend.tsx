import type { ReactNode } from "react";

/** The key above a chart. */
export function ChartLegend({ children }: { children: ReactNode }) {
  return <ul className="chart-legend">{children}</ul>;
}

/** A bar of this colour. */
export function LegendBar({ colour, children }: { colour: string; children: ReactNode }) {
  return (
    <li>
      <span className="legend-swatch" style={{ background: colour }} />
      {children}
    </li>
  );
}

/** The tick across a bar. */
export function LegendTick({ children }: { children: ReactNode }) {
  return (
    <li>
      <span className="legend-tick" />
      {children}
    </li>
  );
}
