import type { ReactNode } from "react";
import { ZoneList } from "../panel/zone-list.tsx";
import type { ScreenView } from "../views.ts";
import { Answer } from "./firms-answer.tsx";
import { FirmsPrint } from "./firms-print.tsx";

/** The first view shows what every view has: the answer, the zones, and the filters. */
export const FIRMS_SCREEN: ScreenView = {
  PrintedAnswer: Answer,
  Panel: FirmsPanel,
  Card: CommonCard,
  OverMap: FirmsPrint,
  OnMap: null,
  Runs: null,
  BesideYears: null,
  BesideTools: null,
};

function FirmsPanel({ children }: { children?: ReactNode }) {
  return (
    <>
      <Answer />
      <ZoneList />
      {children}
    </>
  );
}

function CommonCard({ children }: { children: ReactNode }) {
  return children;
}
