import type { Words } from "./words.ts";

/** What went wrong that is nobody's file, and what can be done about it. */
export const ERROR_WORDS = {
  "error.code": [
    "Dit onderdeel kon niet worden opgehaald. Controleer de verbinding en probeer het opnieuw. Is de kaart intussen vernieuwd, ververs dan de pagina.",
    "This part could not be fetched. Check the connection and try again. If the map has been renewed in the meantime, reload the page.",
  ],
  "error.unexpected": [
    "Er ging iets onverwachts mis ({message}). Wat u hebt gemaakt is er nog.",
    "Something unexpected went wrong ({message}). What you made is still here.",
  ],
  "error.unexpected.file": [
    "Bij het lezen van {file} ging iets onverwachts mis ({message}).",
    "Something unexpected went wrong while reading {file} ({message}).",
  ],
  "error.title": ["Dit kan nu niet worden getoond", "This cannot be shown now"],
  "error.reload": ["Ververs de pagina", "Reload the page"],
  "error.reload.own": [
    "Bij verversen blijft de koppeling; eigen bestanden opent u daarna opnieuw.",
    "Reloading keeps the link; open your own files again afterwards.",
  ],
  "error.page": ["De kaart kan niet verder", "The map cannot go on"],
  "error.page.kept": [
    "Uw zones en filters staan in deze koppeling. Bewaar haar, of bewaar de zones als bestand.",
    "Your zones and filters are in this link. Keep it, or save the zones as a file.",
  ],
  "error.page.zones": ["Bewaar mijn zones (GeoJSON)", "Save my zones (GeoJSON)"],
  "error.page.fresh": ["Open de kaart zonder deze koppeling", "Open the map without this link"],
  "error.loading": ["Wordt opgehaald…", "Fetching…"],
  "input.file.unreadable": [
    "Het bestand kan niet meer worden gelezen: het is gewijzigd, verplaatst of bij een ander programma in gebruik. Kies het opnieuw.",
    "The file can no longer be read: it was changed, moved or is in use by another program. Choose it again.",
  ],
} as const satisfies Words;
