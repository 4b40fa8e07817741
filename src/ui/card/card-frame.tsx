import { type ReactNode, useEffect, useRef } from "react";
import { closeCard } from "../../app/actions.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";

/** Head, scrolling body and actions of a card; head and actions stay in place. */
export function CardFrame(props: {
  title: string;
  /** Replaces the plain title, for a name that can be edited. */
  heading?: ReactNode;
  glyph: ReactNode;
  kind: ReactNode;
  actions?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const { say } = useWords();
  const app = useApp();
  const body = useRef<HTMLElement>(null);
  const selection = useView((view) => view.selection);
  // Another zone or firm is read from its first line on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else is selected
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [selection]);
  return (
    <section className="card" id="card" aria-label={props.title} tabIndex={-1}>
      <header className="card-head">
        {props.glyph}
        <div className="card-title">
          {props.heading ?? <h2>{props.title}</h2>}
          <p className="caption">{props.kind}</p>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={say("common.close")}
          title={say("common.close")}
          onClick={() => closeCard(app)}
        >
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must scroll by keyboard */}
      <section ref={body} className="card-body" aria-label={say("card.region")} tabIndex={0}>
        {props.children}
      </section>
      {props.actions && <div className="card-actions">{props.actions}</div>}
      {props.foot}
    </section>
  );
}
