/**
 * One of a few, side by side: radio buttons under words. Named by a label of its own or by an element that is there
 * already; `wide` fills its row.
 */
export function Segmented<V extends string>(
  props: {
    /** Of the radio buttons, one on the page. */
    readonly name: string;
    readonly options: readonly { readonly value: V; readonly label: string }[];
    readonly value: V;
    readonly onChange: (value: V) => void;
    readonly wide?: boolean;
    /** A class for its place. */
    readonly className?: string;
  } & ({ readonly label: string } | { readonly labelledBy: string }),
) {
  const { name, options, value, onChange, wide = false, className = "" } = props;
  return (
    <div
      className={["segmented", wide ? "wide" : "", className].filter(Boolean).join(" ")}
      role="radiogroup"
      {...("label" in props ? { "aria-label": props.label } : { "aria-labelledby": props.labelledBy })}
    >
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? "on" : ""}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
