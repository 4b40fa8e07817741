import { LANGUAGES, type Language } from "../../i18n/language.ts";
import type { NotesByLanguage } from "../../state/data.ts";

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
