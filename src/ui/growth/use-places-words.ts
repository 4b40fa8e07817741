import { type PlacesSay, placesSayIn } from "../../i18n/growth-places-words.ts";
import { useWords } from "../app-context.ts";

/** Words of the growth view's places, in the chosen language. */
export function usePlacesWords(): PlacesSay {
  return placesSayIn(useWords().language);
}
