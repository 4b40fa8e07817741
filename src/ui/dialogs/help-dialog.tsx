import { useWords } from "../app-context.ts";
import { Modal } from "../parts/modal.tsx";

const TOPICS = ["what", "data", "private", "count"] as const;
const KEYS = [
  ["/", "search"],
  ["Ctrl Z · Ctrl Shift Z", "undo"],
  ["Enter · Backspace · Esc", "draw"],
  ["← ↑ → ↓ + −", "map"],
] as const;

/** What the map shows, what the data are, how it counts, and the keys. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  return (
    <Modal title={say("help.title")} width={640} onClose={onClose}>
      {TOPICS.map((topic) => (
        <section key={topic}>
          <h3>{say(`help.${topic}`)}</h3>
          <p>{say(`help.${topic}.text`)}</p>
        </section>
      ))}
      <section>
        <h3>{say("help.keys")}</h3>
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
      </section>
    </Modal>
  );
}
