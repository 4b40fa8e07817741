import type { Language } from "../i18n/language.ts";
import type { CliIo } from "./cli-io.ts";
import { sayIn } from "./say.ts";

/** Formats that may hold several tables. A zip of several files has its choice in `layers`. */
const LAYERED = ["xlsx", "geopackage", "topojson", "shapefile"];

/**
 * Says which sheet or layer is read of a file that has several, when nobody said which; and that an option which
 * chooses one does nothing for a file that has none.
 */
export function tellLayer(
  io: CliIo,
  name: string,
  file: { readonly format: string; readonly layers: readonly string[]; readonly layer: string | null },
  { option, asked }: { readonly option: "sheet" | "layer"; readonly asked: string | null },
  language: Language,
): void {
  const { format, layers, layer } = file;
  const say = sayIn(language);
  if (asked !== null && layers.length === 0 && !LAYERED.includes(format))
    io.stderr(`analyse: ${say("layer.unused", { name, option })}\n`);
  if (asked !== null || layers.length < 2 || layer === null) return;
  const others = layers.filter((each) => each !== layer).join(", ");
  io.stderr(`analyse: ${say("layer.first", { name, layer, others })}\n`);
}
