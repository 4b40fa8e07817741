import { useId, useState } from "react";
import type { DrawnZone } from "../../state/drawn-zone.ts";
import { useApp, useWords } from "../app-context.ts";

/** How many homes a drawn or copied zone is to hold: a range, or nothing for unknown. */
export function HomesForm({ zone }: { zone: DrawnZone }) {
  const { say } = useWords();
  const { project } = useApp();
  const id = useId();
  const [low, setLow] = useState(zone.homes ? String(zone.homes[0]) : "");
  const [high, setHigh] = useState(zone.homes ? String(zone.homes[1]) : "");
  const [wrong, setWrong] = useState(false);
  const keep = (): void => {
    const homes = readHomes(low, high);
    setWrong(homes === null);
    if (homes === null) return;
    const kept = project.getState().zones.find(({ number }) => number === zone.number);
    // A zone that is still being drawn has no place in the project yet.
    if (!kept || JSON.stringify(kept.homes) === JSON.stringify(homes)) return;
    project.setState(({ zones }) => ({
      zones: zones.map((other) => {
        if (other.number !== zone.number) return other;
        const { homes: _before, ...rest } = other;
        return homes ? { ...rest, homes } : rest;
      }),
    }));
  };
  const field = (name: "low" | "high", value: string, set: (text: string) => void) => (
    <input
      inputMode="numeric"
      aria-label={`${say("tv.homes.edit")}, ${say(`tv.homes.${name}`)}`}
      value={value}
      aria-invalid={wrong}
      aria-describedby={wrong ? `${id}-wrong` : undefined}
      onChange={(event) => set(event.target.value)}
      onBlur={keep}
    />
  );
  return (
    <form
      className="card-section homes-form"
      aria-label={say("tv.homes.edit")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <strong>{say("tv.homes.short")}</strong>
      {field("low", low, setLow)}
      {say("tv.homes.to")}
      {field("high", high, setHigh)}
      <button type="submit" className="visually-hidden" tabIndex={-1}>
        {say("tv.homes.edit")}
      </button>
      {wrong && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {say("tv.homes.wrong")}
        </p>
      )}
    </form>
  );
}

/** The range as typed; undefined when both are empty (unknown), null when it is none. One figure stands for both. */
function readHomes(low: string, high: string): readonly [number, number] | undefined | null {
  const numbers = [low, high].map((text) => text.replace(/[\s.,]/g, ""));
  if (numbers.every((text) => text === "")) return undefined;
  const [from, to] = [numbers[0] || numbers[1], numbers[1] || numbers[0]];
  if (!/^\d{1,6}$/.test(from) || !/^\d{1,6}$/.test(to) || Number(to) < Number(from)) return null;
  return [Number(from), Number(to)];
}
