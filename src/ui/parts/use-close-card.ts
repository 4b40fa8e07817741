import { closeCard } from "../../app/actions.ts";
import { useApp } from "../app-context.ts";

/** Closes whatever the card shows. */
export function useCloseCard(): () => void {
  const app = useApp();
  return () => closeCard(app);
}
