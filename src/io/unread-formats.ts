import { type FileHead, holds, isZip, startsWith } from "./file-head.ts";

/** Formats that are known and not read, so that a refusal can say what the file is. Words: `unread.<id>`. */
const UNREAD = {
  spreadsheet: ({ bytes, extension }: FileHead) =>
    /^(?:xls|xlsb|ods)$/.test(extension) || (isZip(bytes) && holds(bytes, "mimetypeapplication/vnd.oasis")),
  // The first four bytes of .shp and .shx; a .dbf has no mark that is certain.
  "loose-shapefile": ({ bytes, extension }: FileHead) =>
    startsWith(bytes, "\0\0\x27\x0a") || (/^(?:shp|dbf|shx)$/.test(extension) && !isZip(bytes)),
  gml: ({ text }: FileHead) => /^<[\s\S]*www\.opengis\.net\/gml/.test(text),
  drawing: ({ bytes, text, extension }: FileHead) =>
    startsWith(bytes, "AC10") || /^0\r?\n\s*SECTION\s/.test(text) || /^(?:dwg|dxf|dgn)$/.test(extension),
  mapinfo: ({ text, extension }: FileHead) =>
    text.startsWith("!table") || (/^(?:tab|mif|mid)$/.test(extension) && /^(?:!|version\s+\d)/i.test(text)),
  geodatabase: ({ bytes, extension }: FileHead) =>
    startsWith(bytes, "\0\x01\0\0Standard ") || /^(?:gdb|gdbtable|mdb|accdb)$/.test(extension),
  "map-project": ({ text, extension }: FileHead) =>
    /^(?:qgs|qgz|mxd|aprx|lyr|lyrx|qlr|mpk|lpk)$/.test(extension) || text.startsWith("<!DOCTYPE qgis"),
  "web-page": ({ text }: FileHead) => /^<(?:!doctype html|html)/i.test(text),
  xml: ({ text }: FileHead) => text.startsWith("<?xml"),
  // A workbook behind a password is no zip, but a container of what is locked.
  "locked-spreadsheet": ({ bytes, extension }: FileHead) =>
    /^xls[xm]$/.test(extension) && startsWith(bytes, "\xd0\xcf\x11\xe0"),
  pdf: ({ bytes }: FileHead) => startsWith(bytes, "%PDF"),
  document: ({ bytes }: FileHead) =>
    (isZip(bytes) && (holds(bytes, "word/") || holds(bytes, "ppt/"))) ||
    startsWith(bytes, "\xd0\xcf\x11\xe0"),
  picture: ({ bytes }: FileHead) =>
    ["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*", "RIFF", "\0\0\0\x0cjP"].some((mark) =>
      startsWith(bytes, mark),
    ),
  archive: ({ bytes }: FileHead) => ["7z\xbc\xaf", "Rar!"].some((mark) => startsWith(bytes, mark)),
} as const;

export type UnreadFormat = keyof typeof UNREAD;
export const UNREAD_FORMATS = Object.keys(UNREAD) as UnreadFormat[];

/** What is this file, when it is certainly nothing we read? Null = we cannot tell. */
export function unreadFormat(head: FileHead): UnreadFormat | null {
  return UNREAD_FORMATS.find((id) => UNREAD[id](head)) ?? null;
}
