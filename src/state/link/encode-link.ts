import type { ProjectDocument } from "../project.ts";
import type { ViewState } from "../view.ts";
import { LINK } from "./link-table.ts";

/** The URL hash (without "#"). Defaults are left out, so that a fresh page has a short link. */
export function encodeLink(project: ProjectDocument, view: ViewState): string {
  const now = { project, view };
  return LINK.flatMap(({ key, write }) => {
    const written = write(now);
    return written === null ? [] : [`${key}=${written}`];
  }).join("&");
}
