import { useView } from "../app-context.ts";
import { Guarded } from "../parts/error-boundary.tsx";
import { useCloseCard } from "../parts/use-close-card.ts";
import { CardSlot } from "./card-slot.tsx";

/** The card; one that cannot be shown is left by closing it or by selecting something else. */
export function GuardedCard() {
  const selection = useView((view) => view.selection);
  return (
    <Guarded place="card" resetOn={selection} onClose={useCloseCard()}>
      <CardSlot />
    </Guarded>
  );
}
