import { type ReactNode, useEffect } from "react";
import { type Told, tellError, tellUnexpected } from "../../app/tell.ts";
import { SAMPLE } from "../../state/project.ts";
import { useApp, useProject, useWords } from "../app-context.ts";
import { Icon } from "./icon.tsx";
import { Modal } from "./modal.tsx";

/**
 * Where a part of the page stands: what is told in its stead takes the same room. A part that shows nothing itself
 * ("none") has no room, and a message tells of it.
 */
export type PartPlace = "panel" | "card" | "dialog" | "drawer" | "map" | "inline" | "none";

type ProblemProps = {
  error: unknown;
  place: PartPlace;
  onRetry: () => void;
  /** Leaves the part; null where it is always there. */
  onClose?: (() => void) | undefined;
};

/** In the place of a part that cannot be shown: what happened, and what can be done. */
export function Problem({ error, place, onRetry, onClose }: ProblemProps) {
  const words = useWords();
  const told = tellError(words, error);
  const title = words.say("error.title");
  const body = (
    <ProblemBody told={told} onRetry={onRetry} onClose={place === "dialog" ? onClose : undefined} />
  );
  switch (place) {
    case "none":
      return <TellOnly error={error} />;
    case "dialog":
      return (
        <Modal title={title} onClose={onClose ?? onRetry}>
          {body}
        </Modal>
      );
    case "map":
      return (
        <div className="map-message">
          <div>{body}</div>
        </div>
      );
    case "inline":
      return body;
    case "panel":
      return (
        <section className="panel-section" aria-label={title}>
          <h2>{title}</h2>
          {body}
        </section>
      );
    case "card":
      return (
        <section className="card" id="card" aria-label={title} tabIndex={-1}>
          <ProblemHead className="card-head" title={title} onClose={onClose} />
          <div className="card-body">
            <div className="card-section">{body}</div>
          </div>
        </section>
      );
    case "drawer":
      return (
        <section className="drawer" aria-label={title}>
          <ProblemHead className="drawer-head" title={title} onClose={onClose} />
          <div className="drawer-problem">{body}</div>
        </section>
      );
  }
}

function TellOnly({ error }: { error: unknown }) {
  const app = useApp();
  useEffect(() => tellUnexpected(app, error), [app, error]);
  return null;
}

function ProblemHead(props: { className: string; title: string; onClose?: (() => void) | undefined }) {
  const { say } = useWords();
  return (
    <header className={props.className}>
      <h2>{props.title}</h2>
      {props.onClose && (
        <button
          type="button"
          className="icon-button"
          aria-label={say("common.close")}
          title={say("common.close")}
          onClick={props.onClose}
        >
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

function ProblemBody(props: {
  told: Told;
  onRetry: () => void;
  onClose: (() => void) | undefined;
}): ReactNode {
  const { say } = useWords();
  const { sentence, steps } = props.told;
  const own = useProject(({ register, ownLayers }) => register !== SAMPLE || ownLayers.length > 0);
  const reload = steps.includes("reload");
  return (
    <div className="problem" role="alert">
      <p>{sentence}</p>
      {reload && own && <p className="note">{say("error.reload.own")}</p>}
      <div className="button-row">
        <button type="button" className="primary" onClick={props.onRetry}>
          {say("common.retry")}
        </button>
        {reload && (
          <button type="button" className="outlined" onClick={() => window.location.reload()}>
            {say("error.reload")}
          </button>
        )}
        {props.onClose && (
          <button type="button" className="outlined" onClick={props.onClose}>
            {say("common.close")}
          </button>
        )}
      </div>
    </div>
  );
}
