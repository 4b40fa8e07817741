import type { TensionBase } from "../../app/tension/compute.ts";
import { EMBEDDED_EDITION } from "../../io/guideline-rules.ts";
import { useWords } from "../app-context.ts";
import { Modal } from "../parts/modal.tsx";

const TOPICS = ["screening", "point", "activity", "homes", "jobs", "sources"] as const;

/** What the figures do not say, and where they come from. */
export function CaveatsDialog({ base, onClose }: { base: TensionBase; onClose: () => void }) {
  const { say } = useWords();
  const { synthetic, fileName } = base.analysis.register;
  const own = base.rules.edition !== EMBEDDED_EDITION;
  const words = {
    edition: base.rules.edition,
    register: say(synthetic ? "tv.register.synthetic" : "tv.register.own", { file: fileName }),
  };
  return (
    <Modal title={say("tv.caveats")} width={640} onClose={onClose}>
      {TOPICS.map((topic) => (
        <section key={topic}>
          <h3>{say(`tv.caveat.${topic}`)}</h3>
          <p>
            {say(topic === "sources" && own ? "tv.caveat.sources.own" : `tv.caveat.${topic}.text`, words)}
          </p>
        </section>
      ))}
    </Modal>
  );
}
