import { useView } from "../app-context.ts";
import { HotspotCard } from "../growth/hotspot-card.tsx";
import { useSubject } from "../subject.ts";
import { CountCard } from "./count-card.tsx";
import { FirmCard, FirmsHere } from "./firm-card.tsx";
import { PlaceCard } from "./place-card.tsx";

/** The one card right of the map, for whatever is selected or being drawn. */
export function CardSlot() {
  const subject = useSubject();
  const selection = useView((view) => view.selection);
  if (subject) return <CountCard subject={subject} />;
  if (selection?.kind === "cell") return <HotspotCard />;
  if (selection?.kind === "firm") return <FirmCard key={selection.row} row={selection.row} />;
  if (selection?.kind === "firms") return <FirmsHere rows={selection.rows} />;
  if (selection?.kind === "place") return <PlaceCard key={selection.name} {...selection} />;
  return null;
}
