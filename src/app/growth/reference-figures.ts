import { speakerOf } from "../../i18n/speaker.ts";
import { changeGrowth } from "../../state/growth.ts";
import type { FiguresFile } from "../../state/growth-results.ts";
import { showToast } from "../../state/toasts.ts";
import { reasonOf } from "../reason.ts";
import { type LongRun, longRun } from "../run.ts";
import type { RegionFiles, Session } from "../session.ts";

/** The national figures as a run: loaded when they are first asked for, failed when they do not come, asked again. */
export type NationalFigures = LongRun<"national", FiguresFile>;

export function nationalFigures(): NationalFigures {
  return longRun();
}

/** Fetched once; nothing when they are here, on their way, or failed: after a failure the user asks `again`. */
export function loadNational(figures: NationalFigures, region: RegionFiles): void {
  figures.start("national", async () => {
    const { NATIONAL_JOBS } = await reader();
    return readFigures(await region.bytes(NATIONAL_JOBS), NATIONAL_JOBS);
  });
}

/** Reads a file of figures and compares with it from now on; what is wrong with it is told, and nothing changes. */
export async function openFigures(
  session: Pick<Session, "growth" | "view" | "toasts">,
  file: Pick<File, "name" | "arrayBuffer">,
): Promise<void> {
  try {
    const own = await readFigures(new Uint8Array(await file.arrayBuffer()), file.name);
    session.growth.setState({ own });
    changeGrowth(session.view, { reference: "own" });
  } catch (error) {
    const speaker = speakerOf(session.view.getState().language);
    showToast(session.toasts, reasonOf(speaker, error), { error: true });
  }
}

/** The first screen does without. */
const reader = () => import("../../io/reference-jobs.ts");

async function readFigures(bytes: Uint8Array, fileName: string): Promise<FiguresFile> {
  const { readReferenceJobs } = await reader();
  const { figures, refusals } = readReferenceJobs(bytes, fileName);
  return { fileName, figures, refused: refusals.length };
}
