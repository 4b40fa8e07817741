import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { embeddedSample } from "../../../src/engine/embedded.ts";
import { GEODATA } from "../../geodata-dir.ts";

/** The register that ships with the app, read as the app reads it. */
export async function embeddedRegister(): Promise<FirmTable> {
  const { firms } = await embeddedSample((name) => readFile(join(GEODATA, name)));
  return firms;
}
