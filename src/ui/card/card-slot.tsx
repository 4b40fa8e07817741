import { useApp, useSource, useView } from "../app-context.ts";
import { CountCard } from "../firms/count-card.tsx";
import { FirmCard, FirmsHere } from "../firms/firm-card.tsx";
import { usePaced } from "../parts/use-paced.ts";
import { RingsCard } from "../points/lazy-points.tsx";
import { useScreenView } from "../views.ts";
import { PlaceCard } from "./place-card.tsx";

/** The one card right of the map, for whatever is selected or being drawn: the view's own, or the one all have. */
export function CardSlot() {
  const { Card } = useScreenView();
  return (
    <Card>
      <CommonCard />
    </Card>
  );
}

function CommonCard() {
  const newest = useSource(useApp().figures.counted);
  const counted = usePaced(newest, newest?.focus.moving ?? false);
  const selection = useView((view) => view.selection);
  if (counted) return <CountCard counted={counted} />;
  if (selection?.kind === "firm") return <FirmCard key={selection.row} row={selection.row} />;
  if (selection?.kind === "firms") return <FirmsHere rows={selection.rows} title={selection.title} />;
  if (selection?.kind === "place") return <PlaceCard key={selection.name} {...selection} />;
  if (selection?.kind === "rings") return <RingsCard />;
  return null;
}
