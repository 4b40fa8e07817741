import { type ReactNode, useId } from "react";

/**
 * A place in a list of the growth view. The button's visible words, name and figure, are part of its name: who speaks to a
 * browser says what is seen. The rest stands beside the button and describes it.
 */
export function PlaceRow(props: {
  name: string;
  figure: string;
  /** What the button is called: a sentence that begins with name and figure. */
  label: string;
  /** Lines under the name. */
  lines: readonly string[];
  /** What a screen reader says in their place. */
  spoken: string;
  swatch?: ReactNode;
  pressed?: boolean;
  onPick: () => void;
  /** Hovered or focused: its firms are raised on the map. */
  onPoint?: (on: boolean) => void;
}) {
  const { name, figure, label, lines, spoken, swatch, pressed, onPick, onPoint } = props;
  const notes = useId();
  return (
    <li>
      <button
        type="button"
        className="hotspot-row"
        aria-pressed={pressed}
        aria-label={label}
        aria-describedby={spoken ? notes : undefined}
        onClick={onPick}
        onMouseEnter={() => onPoint?.(true)}
        onMouseLeave={() => onPoint?.(false)}
        onFocus={() => onPoint?.(true)}
        onBlur={() => onPoint?.(false)}
      >
        {swatch}
        <span className="hotspot-name">{name}</span> <span className="figure">{figure}</span>
      </button>
      {spoken && (
        <p className="hotspot-notes" id={notes}>
          {lines.map((line) => (
            <small key={line} aria-hidden="true">
              {line}
            </small>
          ))}
          <span className="visually-hidden">{spoken}</span>
        </p>
      )}
    </li>
  );
}
