import { fileHead, holds, isZip, startsWith } from "./file-head.ts";
import { FORMATS } from "./formats.ts";
import { gunzip } from "./gunzip.ts";
import { inputError } from "./input-codes.ts";
import { allOf, headOf, type Source } from "./source.ts";
import { openZip } from "./zip.ts";

/** A file as it is once it is out of its packing. */
export type Unpacked = {
  readonly source: Source;
  readonly fileName: string;
  /** Files in an archive to choose from; empty when it holds one, or is none. */
  readonly files: readonly string[];
  /** The one that is opened; null when there is no choice. */
  readonly file: string | null;
};

/**
 * Takes a file out of its gzip, or out of a zip that holds one file that is read or several to choose from. A zip
 * that is a format of its own, such as a spreadsheet, stays as it is, and so does one with shapefiles: theirs are
 * the files beside the `.shp`.
 *
 * @param chosen  name of a file in the archive; null = the first
 * @throws InputError zip.*, file.no-layer when the archive has no file of that name
 */
export async function unpack(source: Source, fileName: string, chosen: string | null): Promise<Unpacked> {
  const head = await headOf(source, 4096);
  const whole = { source, fileName, files: [], file: null };
  if (startsWith(head, "\x1f\x8b")) {
    const inner = fileName.replace(/\.(?:gz|gzip)$/i, "");
    const bytes = await gunzip(await allOf(source), fileName);
    return { ...whole, source: bytes, fileName: inner };
  }
  if (!isZip(head) || isOffice(head, fileName)) return whole;
  const bytes = await allOf(source);
  const zip = openZip(bytes, fileName);
  // Shapefiles first: what lies beside one is more often about it than data of its own.
  const readable = zip.names.filter(isReadable).sort((a, b) => Number(isShp(b)) - Number(isShp(a)));
  if (readable.length === 0) return whole;
  const file = chosen ?? readable[0];
  if (!readable.includes(file))
    throw inputError("file.no-layer", { file: fileName, layer: file, layers: readable.join(", ") });
  const choice = readable.length > 1 ? { files: readable, file } : { files: [], file: null };
  if (isShp(file)) return { source: bytes, fileName, ...choice };
  const inner = (await zip.unpack((name) => name === file)).files.get(file);
  if (!inner) throw inputError("zip.damaged", { file: fileName });
  return { source: inner, fileName: file.split("/").at(-1) ?? file, ...choice };
}

/** A spreadsheet or a text document: a zip with a fixed list of its own. */
function isOffice(head: Uint8Array, fileName: string): boolean {
  if (/^(?:xlsx|xlsm|ods|docx|odt)$/.test(fileHead(head, fileName).extension)) return true;
  return holds(head, "xl/") || holds(head, "word/") || holds(head, "mimetypeapplication/vnd.oasis");
}

function isShp(name: string): boolean {
  return /\.shp$/i.test(name);
}

const EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions }) => extensions);

function isReadable(name: string): boolean {
  const extension = /\.(\w+)$/.exec(name)?.[1].toLowerCase() ?? "";
  // A note beside the data is no data; text that is a register has another name.
  if (extension === "shp") return true;
  return EXTENSIONS.includes(extension) && !/^(?:zip|txt|gz)$/.test(extension);
}
