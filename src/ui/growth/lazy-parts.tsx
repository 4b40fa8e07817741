import type { ReactNode } from "react";
import { placesCode } from "../../app/growth/places.ts";
import { withWords } from "../../app/later-words.ts";
import { lazyCode } from "../../app/lazy-code.ts";
import { LazyPart } from "../parts/lazy-part.tsx";
import { useCloseCard } from "../parts/use-close-card.ts";
import { GrowthAnswer } from "./growth-answer.tsx";

/** The growth view is fetched when it is first opened: the first screen shows another one. */
export const growthCode = lazyCode(() => {
  void placesCode.fetch();
  return withWords(() => import("./growth-parts.ts"));
});

export function GrowthPanel({ children }: { children?: ReactNode }) {
  return (
    <LazyPart code={growthCode} place="panel" waiting={<GrowthAnswer />}>
      {(parts) => <parts.GrowthPanel>{children}</parts.GrowthPanel>}
    </LazyPart>
  );
}

export function HotspotCard() {
  return (
    <LazyPart code={growthCode} place="card" onClose={useCloseCard()}>
      {(parts) => <parts.HotspotCard />}
    </LazyPart>
  );
}

/** The panel tells when the code does not come; paper and the work behind it have no place to. */
export function GrowthPrint() {
  return (
    <LazyPart code={growthCode} place="none">
      {(parts) => <parts.GrowthPrint />}
    </LazyPart>
  );
}

export function RunHotspots() {
  return (
    <LazyPart code={growthCode} place="none">
      {(parts) => (
        <>
          <parts.RunHotspots />
          <parts.RunNearHomes />
          <parts.RunLooks />
        </>
      )}
    </LazyPart>
  );
}
