import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { CliIo } from "../../src/cli/cli-io.ts";
import { main } from "../../src/cli/main.ts";
import { GEODATA } from "../geodata-dir.ts";

/** Runs a command on files in memory and the embedded region; gives what it wrote and its exit code. */
export async function analyse(args: string[], files: Readonly<Record<string, string | Uint8Array>> = {}) {
  let stdout = "";
  let stderr = "";
  const written: Record<string, Uint8Array> = {};
  const io: CliIo = {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    readFile: async (path) => {
      const content = files[path];
      if (content === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    writeFile: async (path, bytes) => {
      if (path.startsWith("locked/")) throw Object.assign(new Error("not allowed"), { code: "EACCES" });
      written[path] = bytes;
    },
    readEmbedded: (name) => readFile(resolve(GEODATA, name)),
  };
  const code = await main(args, io);
  return { code, stdout, stderr, written };
}
