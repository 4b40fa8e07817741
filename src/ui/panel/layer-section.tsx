import { useState } from "react";
import { removeOwnLayer } from "../../state/project.ts";
import { LAYER_NAMES } from "../../state/view.ts";
import { useApp, useData, useProject, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";

/** Map layers, pinned at the bottom of the panel. */
export function LayerSection() {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const hidden = useView((view) => view.hiddenLayers);
  const own = useProject((project) => project.ownLayers);
  const on = [...LAYER_NAMES, ...own].filter((layer) => !hidden.includes(layer)).length;
  return (
    <section className={open ? "layer-section open" : "layer-section"} aria-labelledby="layers-title">
      <button type="button" className="layer-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="layers" />
        <strong id="layers-title">{say("layers.title")}</strong>
        <span className="caption">{say("layers.on", { n: on })}</span>
        <Icon name={open ? "down" : "chevron"} />
      </button>
      {open && <LayerChoices />}
    </section>
  );
}

/** A switch for each layer, the user's own among them, and the online background with its warning. */
export function LayerChoices() {
  const { say } = useWords();
  const { view, project } = useApp();
  const hidden = useView((state) => state.hiddenLayers);
  const online = useView((state) => state.onlineBackground);
  const own = useProject((state) => state.ownLayers);
  const ownLayers = useData((data) => data.ownLayers);
  const toggle = (layer: string): void =>
    view.setState({
      hiddenLayers: hidden.includes(layer) ? hidden.filter((name) => name !== layer) : [...hidden, layer],
    });
  return (
    <div className="layer-choices">
      {own.map((layer) => {
        const name = ownLayers.get(layer)?.fileName ?? layer;
        return (
          <div key={layer} className="check-line">
            <label>
              <input type="checkbox" checked={!hidden.includes(layer)} onChange={() => toggle(layer)} />
              <span>{name}</span>
            </label>
            <button
              type="button"
              className="icon-button small"
              aria-label={say("layers.own.remove", { name })}
              title={say("layers.own.remove", { name })}
              onClick={() => {
                removeOwnLayer(project, layer);
                view.setState(({ selection }) => ({
                  selection: selection?.kind === "zone" && selection.layer === layer ? null : selection,
                }));
              }}
            >
              <Icon name="trash" size={16} />
            </button>
          </div>
        );
      })}
      {LAYER_NAMES.map((layer) => (
        <label key={layer} className="check-line">
          <input type="checkbox" checked={!hidden.includes(layer)} onChange={() => toggle(layer)} />
          <span className={`layer-swatch ${layer}`} aria-hidden="true" />
          <span>{say(`layers.${layer}`)}</span>
        </label>
      ))}
      <label className="check-line">
        <input
          type="checkbox"
          checked={online}
          onChange={() => view.setState({ onlineBackground: !online })}
        />
        <span>
          {say("layers.online")}
          <small>{say("layers.online.note")}</small>
        </span>
      </label>
    </div>
  );
}
