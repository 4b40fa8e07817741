import { inputError } from "./input-codes.ts";

/**
 * A file from the server that the page came from.
 *
 * @param name  how the file is called when it does not come
 * @throws InputError "fetch.unreachable" without an answer, "fetch.refused" with one that is no file
 */
export async function fetchFile(url: string, name: string): Promise<Uint8Array> {
  const answer = await fetch(url).catch(() => {
    throw inputError("fetch.unreachable", { name });
  });
  if (!answer.ok) throw inputError("fetch.refused", { name, status: answer.status });
  const bytes = await answer.arrayBuffer().catch(() => {
    throw inputError("fetch.unreachable", { name });
  });
  return new Uint8Array(bytes);
}
