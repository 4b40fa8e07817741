import { type FirmsGuess, type FirmsMapping, isChosen, withAnswer } from "../../io/firms/firms-mapping.ts";
import { useWords } from "../app-context.ts";

/** What the guess was not sure of: each question with its answers, those that must be answered first. */
export function Doubts(props: {
  guess: FirmsGuess;
  mapping: FirmsMapping;
  onChoose: (mapping: FirmsMapping) => void;
}) {
  const { say, sayCode } = useWords();
  const { guess, mapping, onChoose } = props;
  const doubts = guess.doubts.toSorted((a, b) => Number(b.must) - Number(a.must));
  if (doubts.length === 0) return null;
  return (
    <section className="doubts" aria-label={say("doubt.title")}>
      <h3>{say("doubt.title")}</h3>
      {doubts.map(({ code, context, must, options }, position) => (
        <fieldset key={code + Object.values(context).join()} className={must ? "doubt must" : "doubt"}>
          <legend>
            {sayCode("doubt.", code, context)} {must && <strong>{say("doubt.must")}</strong>}
          </legend>
          {options.map((option) => (
            <label key={(option.says ?? "") + option.label} className="check-line">
              <input
                type="radio"
                name={`doubt-${position}`}
                checked={isChosen(mapping, option)}
                onChange={() => onChoose(withAnswer(mapping, option))}
              />
              <span>
                {option.says ? say(`doubt.option.${option.says}`, { column: option.label }) : option.label}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
