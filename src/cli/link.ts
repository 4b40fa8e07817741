import { argumentsOfLink, linkOfScenario } from "../app/repeat/link-options.ts";
import { decodeLink } from "../state/link/decode-link.ts";
import type { LinkState } from "../state/link/link-state.ts";
import { LINK } from "../state/link/link-table.ts";
import type { ScenarioName } from "../state/tension-choice.ts";
import { UsageError } from "./usage-error.ts";

/**
 * A link of the page, read by the page's own reader.
 *
 * @param written   the whole address, or what stands after its #
 * @param scenario  which of its two scenarios is at work; null for the one that was
 * @throws UsageError for what is no link of the page, for one that lost or changed something on the way, and for a scenario
 *   it has not: the figures would be others than those on the screen it was copied from
 */
export function readLink(written: string, scenario: ScenarioName | null): LinkState {
  const hash = written.slice(written.indexOf("#") + 1);
  const keys = hash.split("&").map((part) => part.split("=")[0]);
  if (!LINK.some(({ key }) => keys.includes(key))) throw new UsageError("wrong.link", { value: written });
  const link = decodeLink(hash);
  for (const fault of ["cut", "damaged", "newer"] as const)
    if (link[fault]) throw new UsageError(`wrong.link.${fault}`, {});
  const asked = scenario === null ? link : linkOfScenario(link, scenario);
  if (asked === null) throw new UsageError("wrong.scenario", { value: scenario ?? "" });
  return asked;
}

/**
 * What a link says as arguments, those alone that are among the options named.
 *
 * @throws UsageError when it was made with files of the user's own that are not named: rows never are in a link
 */
export function linkArguments(
  link: LinkState,
  options: readonly string[],
  named: { readonly firms: boolean; readonly zones: boolean },
): string[] {
  if (link.ownRegister && !named.firms) throw new UsageError("wrong.link.firms", {});
  if (link.ownZones && !named.zones) throw new UsageError("wrong.link.zones", {});
  return argumentsOfLink(link).flatMap(([option, value]) =>
    options.includes(option) ? [`--${option}=${value}`] : [],
  );
}
