import type { ZonesGuess, ZonesMapping } from "../../io/zones/zones-mapping.ts";
import { useWords } from "../app-context.ts";

/** The encoding of a file's texts, with some of them as they then read; nothing where there is no choice. */
export function EncodingSelect(props: {
  guess: ZonesGuess;
  mapping: ZonesMapping;
  onChange: (mapping: ZonesMapping) => void;
}) {
  const { say, sayCode } = useWords();
  const { guess, mapping, onChange } = props;
  if (guess.encodings.length === 0) return null;
  const chosen = mapping.encoding ?? guess.mapping.encoding ?? "";
  const isUnsure = guess.sureness.encoding === "unsure" && chosen === guess.mapping.encoding;
  return (
    <label>
      {say("files.encoding")} {isUnsure && <span className="unsure">{say("files.unsure")}</span>}
      <select value={chosen} onChange={(event) => onChange({ ...mapping, encoding: event.target.value })}>
        {guess.encodings.map(({ encoding, samples }) => (
          <option key={encoding} value={encoding}>
            {sayCode("assumed.value.", encoding)}: {samples.join(" · ")}
          </option>
        ))}
      </select>
      <span className="samples">
        {guess.encodings.find(({ encoding }) => encoding === chosen)?.samples.join(" · ")}
      </span>
    </label>
  );
}
