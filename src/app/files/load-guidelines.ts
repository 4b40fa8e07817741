import { speakerOf } from "../../i18n/speaker.ts";
import { allOf } from "../../io/source.ts";
import { keepGuidelines } from "../../state/data.ts";
import { chooseGuidelines } from "../../state/tension.ts";
import { showToast } from "../../state/toasts.ts";
import { sayIn } from "../actions.ts";
import type { Session } from "../session.ts";
import { tellError } from "../tell.ts";

const FILE = "guideline-distances.csv";
const EMBEDDED = "";
/** The first screen does without. */
const reader = () => import("../../io/guideline-rules.ts");

/** Loads the list that comes with the page, once; a failure is named, and can be tried again. */
export async function loadGuidelines(app: Session): Promise<void> {
  if (app.data.getState().guidelines.has(EMBEDDED)) return;
  app.tensionView.setState({ listProblem: "" });
  try {
    await fetchList(app);
  } catch (error) {
    app.tensionView.setState({
      listProblem: tellError(speakerOf(app.view.getState().language), error).sentence,
    });
  }
}

async function fetchList(app: Session): Promise<void> {
  const [{ EMBEDDED_EDITION, readGuidelineRules }, bytes] = await Promise.all([
    reader(),
    app.region.bytes(FILE),
  ]);
  // Asked for twice at the same time: the first answer stays, for figures are kept by the list they were made with.
  if (!app.data.getState().guidelines.has(EMBEDDED))
    keepGuidelines(app.data, EMBEDDED, readGuidelineRules(bytes, EMBEDDED_EDITION));
}

/**
 * A municipality's own list in place of the embedded one; one step of undo. Nothing changes when it cannot be read.
 *
 * @returns what was thrown, to be told; null when it was taken
 */
export async function openGuidelines(app: Session, file: File): Promise<unknown> {
  try {
    const { readGuidelineRules } = await reader();
    const rules = readGuidelineRules(await allOf(file), file.name);
    // Lists are kept until the page closes, for undo: their number only grows.
    const id = `list-${app.data.getState().guidelines.size}`;
    keepGuidelines(app.data, id, rules);
    chooseGuidelines(app.project, id);
    const words = sayIn(app, "tv.list.loaded", { file: file.name, n: rules.rules.length });
    showToast(app.toasts, words, { undo: true });
    return null;
  } catch (error) {
    return error;
  }
}
