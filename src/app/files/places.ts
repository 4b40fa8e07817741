import { LANGUAGES, type Language } from "../../i18n/language.ts";
import type { NotesByLanguage, Place } from "../../state/data.ts";

/** Source notes of the housing zones by id. The file has them as `source` in Dutch, `sourceEn` in English, and so on. */
export function readHousingSources(text: string): Map<string, NotesByLanguage> {
  const { features } = JSON.parse(text) as GeoJSON.FeatureCollection<
    GeoJSON.Geometry,
    Record<string, unknown>
  >;
  return new Map(
    features.map(({ properties }) => {
      const notes = LANGUAGES.flatMap((language) => {
        const note = properties[propertyOf(language)];
        return typeof note === "string" && note ? [[language, note]] : [];
      });
      return [String(properties.id), Object.fromEntries(notes) as NotesByLanguage];
    }),
  );
}

function propertyOf(language: Language): string {
  return language === "nl" ? "source" : `source${language[0].toUpperCase()}${language.slice(1)}`;
}

/** Places from the embedded GeoJSON. */
export function readPlaces(text: string): Place[] {
  const collection = JSON.parse(text) as GeoJSON.FeatureCollection<
    GeoJSON.Point,
    { name: string; municipality?: string }
  >;
  return collection.features.map(({ geometry, properties }) => ({
    name: properties.name,
    municipality: properties.municipality ?? "",
    lonDeg: geometry.coordinates[0],
    latDeg: geometry.coordinates[1],
  }));
}
