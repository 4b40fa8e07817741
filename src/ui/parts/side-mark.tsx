import { PORT_SIDES } from "../../core/register/port-side.ts";

/** The mark of a port side: square in the port, diamond in transition, circle outside; equal areas. */
export function SideMark({
  side,
  size = 12,
  colour = "var(--ink-2)",
}: {
  side: number;
  size?: number;
  colour?: string;
}) {
  const name = PORT_SIDES[side];
  return (
    <svg
      className="side-mark"
      width={size}
      height={size}
      viewBox="-6 -6 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {name === "inside" && <rect x={-4.43} y={-4.43} width={8.86} height={8.86} fill={colour} />}
      {name === "transition" && <path d="M0-5.6 5.6 0 0 5.6-5.6 0z" fill={colour} />}
      {name === "outside" && <circle r={5} fill={colour} />}
    </svg>
  );
}
