import { useWords } from "../app-context.ts";
import { classBounds } from "./class-bounds.ts";
import { TensionSwatch } from "./tension-swatch.tsx";

/** The classes of the map on paper, where the panel is not printed. */
export function TensionPrint() {
  const speaker = useWords();
  const { say } = speaker;
  return (
    <div className="legend-print print-only">
      <p>
        {say("tv.legend")}: {say("tv.legend.unit")}
      </p>
      <ul>
        {classBounds(speaker).map((bound, index) => (
          <li key={bound}>
            <TensionSwatch class={index} /> {say(`tv.class.${index as 0}`)} ({bound})
          </li>
        ))}
        <li>
          <TensionSwatch class={-1} /> {say("tv.legend.none")}
        </li>
      </ul>
    </div>
  );
}
