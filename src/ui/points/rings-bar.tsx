import { chooseRings, stopDrawing } from "../../app/actions.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { coarsePointer } from "../frame/layout.ts";
import { usePointing } from "./use-pointing.ts";

/** While the middle of rings is chosen. */
export function RingsBar() {
  const { say } = useWords();
  const app = useApp();
  const on = useView(({ tool }) => tool === "rings");
  usePointing(on, [], {
    set: ({ lonDeg, latDeg }) => chooseRings(app, "", lonDeg, latDeg),
    cancel: () => stopDrawing(app),
  });
  return (
    <section className="draw-hint" aria-label={say("tools.rings.long")}>
      <span>{say(coarsePointer.matches ? "rings.tap" : "rings.hint")}</span>
      {!coarsePointer.matches && (
        <span className="draw-keys">
          <kbd>Esc</kbd> {say("draw.hint.cancel")}
        </span>
      )}
      <button type="button" className="quiet-done" onClick={() => stopDrawing(app)}>
        {say("draw.stop")}
      </button>
      <span className="visually-hidden">{say("rings.keys")}</span>
    </section>
  );
}
