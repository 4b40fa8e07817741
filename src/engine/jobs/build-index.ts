import { buildCountIndex, type CountIndex } from "../../core/counting/count-index.ts";

export type BuildIndexArgs = {
  readonly firms: Parameters<typeof buildCountIndex>[0];
};

/** The counting index of a register that is in memory already. */
export async function buildIndex({ firms }: BuildIndexArgs): Promise<CountIndex> {
  return buildCountIndex(firms);
}
