import { useState } from "react";
import { VIEW_NAMES } from "../../state/view.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { Modal } from "../parts/modal.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { GEODATA_URL } from "../region-files.ts";

const PARTS = ["do", "read", "not"] as const;
const TOPICS = ["what", "data", "private", "count"] as const;
const KEYS = [
  ["/", "search"],
  ["Ctrl Z · Ctrl Shift Z", "undo"],
  ["Enter · Backspace · Esc", "draw"],
  ["← ↑ → ↓ + −", "map"],
] as const;

/** What each view is for, how it is read and what it does not say, in one screen; folded: the data, how it counts, the keys. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const { view } = useApp();
  const current = useView((state) => state.view);
  const [shown, setShown] = useState(current);
  return (
    <Modal title={say("help.title")} width={640} onClose={onClose}>
      <Segmented
        wide
        name="help-view"
        label={say("view.tabs")}
        options={VIEW_NAMES.map((name) => ({ value: name, label: say(`view.${name}`) }))}
        value={shown}
        onChange={setShown}
      />
      {PARTS.map((part) => (
        <section key={part}>
          <h3>{say(`help.${part}`)}</h3>
          <p>{say(`help.${shown}.${part}`)}</p>
        </section>
      ))}
      {TOPICS.map((topic) => (
        <details key={topic}>
          <summary>{say(`help.${topic}`)}</summary>
          <p>{say(`help.${topic}.text`)}</p>
        </details>
      ))}
      <details>
        <summary>{say("help.keys")}</summary>
        <dl className="keys">
          {KEYS.map(([keys, what]) => (
            <div key={what}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{say(`help.keys.${what}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div className="button-row">
        <button type="button" className="outlined" onClick={() => view.setState({ dialog: "tour" })}>
          {say("tour.title")}
        </button>
        <a className="outlined" href={`${GEODATA_URL}firms.csv`} download={say("help.sample.file")}>
          <Icon name="download" /> {say("help.sample")}
        </a>
      </div>
      <p className="caption">{say("help.sample.note")}</p>
    </Modal>
  );
}
