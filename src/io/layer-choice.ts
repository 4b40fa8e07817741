import { inputError } from "./input-codes.ts";

/**
 * Which layer of a file is opened: the one asked for, else the first.
 *
 * @returns its name, and what a source says of the choice: nothing to choose when there is one
 * @throws InputError file.no-layer when there is none of that name, or none at all
 */
export function chosenLayer(
  layers: readonly string[],
  asked: string | null,
  fileName: string,
): { readonly name: string; readonly choice: { layers: readonly string[]; layer: string | null } } {
  const name = asked ?? layers[0];
  if (name === undefined || !layers.includes(name))
    throw inputError("file.no-layer", { file: fileName, layer: name ?? "", layers: layers.join(", ") });
  return { name, choice: layers.length > 1 ? { layers, layer: name } : { layers: [], layer: null } };
}
