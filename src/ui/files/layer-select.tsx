import { useWords } from "../app-context.ts";

type LayerSelectProps = {
  /** Sheets or layers of the file, in its order. */
  readonly layers: readonly string[];
  readonly layer: string | null;
  readonly onChoose: (layer: string) => void;
};

/** Which sheet or layer of a file is read; nothing when there is no choice. */
export function LayerSelect({ layers, layer, onChoose }: LayerSelectProps) {
  const { say } = useWords();
  if (layers.length < 2) return null;
  return (
    <div className="settings">
      <label>
        {say("files.layer")}
        <select value={layer ?? ""} onChange={(event) => onChoose(event.target.value)}>
          {layers.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
