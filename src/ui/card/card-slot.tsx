import { useApp, useSource, useView } from "../app-context.ts";
import { CountCard } from "../firms/count-card.tsx";
import { FirmCard, FirmsHere } from "../firms/firm-card.tsx";
import { HotspotCard } from "../growth/lazy-parts.tsx";
import { usePaced } from "../parts/use-paced.ts";
import { TensionFirmCard, TensionZoneCard } from "../tension/lazy-parts.tsx";
import { useTension } from "../tension/model.ts";
import { useSubjectTension } from "../tension/subject-tension.ts";
import { PlaceCard } from "./place-card.tsx";

/** The one card right of the map, for whatever is selected or being drawn. */
export function CardSlot() {
  const newest = useSource(useApp().figures.counted);
  const newestTension = useSubjectTension();
  const moving = newest?.focus.moving ?? false;
  const counted = usePaced(newest, moving);
  const tension = usePaced(newestTension, moving);
  const inTension = useTension() !== null;
  const selection = useView((view) => view.selection);
  if (tension) return <TensionZoneCard found={tension} />;
  if (counted) return <CountCard counted={counted} />;
  if (selection?.kind === "cell") return <HotspotCard />;
  if (selection?.kind === "firm" && inTension)
    return <TensionFirmCard key={selection.row} row={selection.row} />;
  if (selection?.kind === "firm") return <FirmCard key={selection.row} row={selection.row} />;
  if (selection?.kind === "firms") return <FirmsHere rows={selection.rows} />;
  if (selection?.kind === "place") return <PlaceCard key={selection.name} {...selection} />;
  return null;
}
