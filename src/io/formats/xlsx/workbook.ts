import { inputError } from "../../input-codes.ts";
import { openZip } from "../../zip.ts";
import { attributeOf, stringItem } from "./xml-text.ts";

export type Sheet = { readonly name: string; readonly path: string; readonly hidden: boolean };

/** A spreadsheet opened as far as all its sheets share it. */
export type Workbook = {
  readonly sheets: readonly Sheet[];
  readonly strings: readonly string[];
  /** How a number of each style is shown, by the index of the style. */
  readonly styles: readonly NumberStyle[];
  /** Do its dates count from 1904, as those of old Macs? */
  readonly from1904: boolean;
};

/** A number shown as it is, as a day or time, or with zeros before it up to a number of digits ("00000"). */
export type NumberStyle = "number" | "date" | { readonly digits: number };

const PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml)$/i;

/** @throws InputError zip.*, file.damaged when it is a zip and no spreadsheet */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const { files } = await openZip(bytes, fileName).unpack((name) => PARTS.test(name));
  const part = (path: string): string => {
    for (const [name, content] of files)
      if (name.toLowerCase() === path.toLowerCase()) return new TextDecoder().decode(content);
    return "";
  };
  const workbook = part("xl/workbook.xml");
  const targets = new Map<string, string>();
  for (const [, attributes] of part("xl/_rels/workbook.xml.rels").matchAll(
    /<(?:\w+:)?Relationship\b([^>]*)>/g,
  )) {
    const target = attributeOf(attributes, "Target") ?? "";
    targets.set(
      attributeOf(attributes, "Id") ?? "",
      target.startsWith("/") ? target.slice(1) : `xl/${target}`,
    );
  }
  const sheets: Sheet[] = [];
  for (const [, attributes] of workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)) {
    const path = targets.get(attributeOf(attributes, "(?:\\w+:)?id") ?? "");
    const name = attributeOf(attributes, "name");
    if (path === undefined || name === null || !/worksheets\//i.test(path)) continue;
    sheets.push({ name, path, hidden: /hidden/i.test(attributeOf(attributes, "state") ?? "") });
  }
  if (sheets.length === 0) throw inputError("file.damaged", { file: fileName, format: "xlsx" });
  return {
    sheets,
    strings: stringsOf(part("xl/sharedStrings.xml")),
    styles: stylesOf(part("xl/styles.xml")),
    from1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)/.test(workbook),
  };
}

function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  for (const [, item] of xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g))
    strings.push(item === undefined ? "" : stringItem(item));
  return strings;
}

/** ECMA-376 part 1, 18.8.30: formats below 164 have no code in the file; these are dates. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

function stylesOf(xml: string): NumberStyle[] {
  const codes = new Map<number, string>();
  for (const [, attributes] of xml.matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/g))
    codes.set(Number(attributeOf(attributes, "numFmtId")), attributeOf(attributes, "formatCode") ?? "");
  const list = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? "";
  const styles: NumberStyle[] = [];
  for (const [, attributes] of list.matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)) {
    const id = Number(attributeOf(attributes, "numFmtId") ?? 0);
    styles.push(styleOf(id, codes.get(id)));
  }
  return styles;
}

function styleOf(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return isBuiltInDate(id) ? "date" : "number";
  if (/^0{2,}$/.test(code)) return { digits: code.length };
  // What is quoted, escaped or between brackets (colours, languages, but not [h] and [mm]) is no part of the pattern.
  const pattern = code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_./gi, "");
  return /[ymdhs]/i.test(pattern.split(";")[0]) && !/general/i.test(pattern) ? "date" : "number";
}
