import { type ReactNode, useId, useState } from "react";

/** Asks for one or more distances in a card, and says so where what was typed is none. */
export function MetresForm(props: {
  label: string;
  /** What stands there at first. */
  start: string;
  /** Takes what was typed; false where it cannot. */
  accept: (typed: string) => boolean;
  /** What is said then. */
  wrong: string;
  button: ReactNode;
  buttonClass: "primary" | "outlined";
  /** One whole number: a phone shows its figures. */
  numeric?: boolean;
  head?: ReactNode;
  foot?: ReactNode;
}) {
  const id = useId();
  const [typed, setTyped] = useState(props.start);
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="card-section radius-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(!props.accept(typed));
      }}
    >
      {props.head}
      <label htmlFor={id}>{props.label}</label>
      <div className="field-row">
        <input
          id={id}
          {...(props.numeric ? { inputMode: "numeric" } : {})}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className={props.buttonClass}>
          {props.button}
        </button>
      </div>
      {wrong && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {props.wrong}
        </p>
      )}
      {props.foot}
    </form>
  );
}
