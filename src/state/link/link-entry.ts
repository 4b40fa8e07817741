import type { ProjectDocument } from "../project.ts";
import type { ViewState } from "../view.ts";
import type { LinkState } from "./link-state.ts";

/** One kind of decision in a link, with its own writer and reader. */
export type LinkEntry = {
  /** What stands before the "=". */
  readonly key: string;
  /** The decision as text, null where it is what a fresh page has: then it stays out, and the link short. */
  readonly write: (now: { readonly project: ProjectDocument; readonly view: ViewState }) => string | null;
  /** The link with what the text says. What makes no sense stays as it was: a reader never fails. */
  readonly read: (written: string, link: LinkState) => LinkState;
};

export function withProject(link: LinkState, change: Partial<LinkState["project"]>): LinkState {
  return { ...link, project: { ...link.project, ...change } };
}

export function withView(link: LinkState, change: Partial<LinkState["view"]>): LinkState {
  return { ...link, view: { ...link.view, ...change } };
}
