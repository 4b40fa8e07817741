import { InputError } from "../../core/errors.ts";
import { keepGuidelines } from "../../state/data.ts";
import { chooseGuidelines } from "../../state/tension.ts";
import { showToast } from "../../state/toasts.ts";
import { sayIn } from "../actions.ts";
import type { Session } from "../session.ts";

const FILE = "guideline-distances.csv";
const EMBEDDED = "";
/** The first screen does without. */
const reader = () => import("../../io/guideline-rules.ts");

let loading: Promise<void> | null = null;

/** Loads the list that comes with the page, once; a failure is named, and can be tried again. */
export async function loadGuidelines(app: Session): Promise<void> {
  if (app.data.getState().guidelines.has(EMBEDDED)) return;
  app.tensionView.setState({ listProblem: "" });
  loading ??= fetchList(app).finally(() => {
    loading = null;
  });
  await loading.catch((error: unknown) =>
    app.tensionView.setState({ listProblem: error instanceof Error ? error.message : String(error) }),
  );
}

async function fetchList(app: Session): Promise<void> {
  const [{ EMBEDDED_EDITION, readGuidelineRules }, bytes] = await Promise.all([
    reader(),
    app.region.bytes(FILE),
  ]);
  keepGuidelines(app.data, EMBEDDED, readGuidelineRules(bytes, EMBEDDED_EDITION));
}

let lists = 0;

/**
 * A municipality's own list in place of the embedded one; one step of undo. Nothing changes when it cannot be read.
 *
 * @returns the reason in a code and its facts, or null when it was taken
 */
export async function openGuidelines(app: Session, file: File): Promise<InputError | null> {
  try {
    const { readGuidelineRules } = await reader();
    const rules = readGuidelineRules(new Uint8Array(await file.arrayBuffer()), file.name);
    lists++;
    const id = `list-${lists}`;
    keepGuidelines(app.data, id, rules);
    chooseGuidelines(app.project, id);
    const words = sayIn(app, "tv.list.loaded", { file: file.name, n: rules.rules.length });
    showToast(app.toasts, words, { undo: true });
    return null;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
