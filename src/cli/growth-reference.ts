import type { Analysis } from "../app/firms/analysis.ts";
import { periodOf } from "../app/growth/period.ts";
import { type ReferenceInUse, referenceInUse } from "../app/growth/reference-in-use.ts";
import type { Area } from "../core/growth/area.ts";
import { inputError } from "../io/input-codes.ts";
import { NATIONAL_JOBS, readReferenceJobs } from "../io/reference-jobs.ts";
import type { FiguresFile } from "../state/growth-results.ts";
import type { CliIo } from "./cli-io.ts";
import { ownName } from "./out.ts";

/**
 * What areas are compared with, as the page does.
 *
 * @param place  all establishments of the area that the charts are about
 * @throws InputError for a file that cannot be used
 */
export async function referenceOf(
  name: string,
  analysis: Analysis,
  place: Area,
  io: CliIo,
): Promise<ReferenceInUse> {
  const id = name === "region" || name === "rest" || name === "national" ? name : "own";
  const file = id === "region" || id === "rest" ? null : await figuresOf(id === "national" ? null : name, io);
  const use = referenceInUse(id, { national: file, own: file }, analysis.register, periodOf(analysis), place);
  // Of one area there may be no rest; the others have theirs.
  if (use.problem && id !== "rest") throw use.problem;
  return use;
}

/** @param path  null for the national figures that come with the page */
async function figuresOf(path: string | null, io: CliIo): Promise<FiguresFile> {
  const fileName = path ?? NATIONAL_JOBS;
  let bytes: Uint8Array;
  try {
    bytes = await (path === null ? io.readEmbedded(fileName) : io.readFile(fileName));
  } catch {
    throw inputError("file.not-found", { file: fileName });
  }
  const { figures, refusals } = readReferenceJobs(bytes, fileName);
  return { fileName: ownName(fileName), figures, refused: refusals.length };
}
