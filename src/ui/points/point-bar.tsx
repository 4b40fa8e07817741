import { useView } from "../app-context.ts";
import { MeasureBar } from "./measure-bar.tsx";
import { RingsBar } from "./rings-bar.tsx";

export function PointBar() {
  return useView(({ tool }) => tool === "rings") ? <RingsBar /> : <MeasureBar />;
}
