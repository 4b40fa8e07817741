import { type ReactNode, useEffect } from "react";
import type { LazyCode } from "../../app/lazy-code.ts";
import { useSource } from "../app-context.ts";
import { Guarded } from "./error-boundary.tsx";
import { type PartPlace, Problem } from "./problem.tsx";

type LazyPartProps<M> = {
  code: LazyCode<M>;
  place: PartPlace;
  onClose?: (() => void) | undefined;
  /** Stands there until the code has come. */
  waiting?: ReactNode;
  children: (code: M) => ReactNode;
};

/** A part of the page whose code is fetched when it is first shown. When that fails it says so, and asks again when told to. */
export function LazyPart<M>({ code, place, onClose, waiting = null, children }: LazyPartProps<M>) {
  const state = useSource(code);
  useEffect(() => {
    // Gone and shown again: a failure of then is no reason not to ask now.
    void code.fetch();
  }, [code]);
  const again = (): void => void code.fetch();
  if (state.kind === "here")
    return (
      <Guarded place={place} onClose={onClose}>
        {children(state.code)}
      </Guarded>
    );
  // A part without a place of its own shares its code with one that has, which tells.
  if (state.kind === "failed" && place === "none") return null;
  if (state.kind === "failed")
    return <Problem error={state.error} place={place} onRetry={again} onClose={onClose} />;
  return waiting;
}

/** Code for a hook, fetched once it is wanted; null until it has come. */
export function useLazyCode<M>(code: LazyCode<M>, wanted: boolean): M | null {
  const state = useSource(code);
  useEffect(() => {
    if (wanted) void code.fetch();
  }, [code, wanted]);
  return state.kind === "here" ? state.code : null;
}
