import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Living documents: what they point to has to be there. */
function documents(): string[] {
  const found = ["README.md", "CHANGELOG.md", "src/core/README.md"].map((name) => join(root, name));
  for (const folder of ["docs", "geodata"])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && entry.name.endsWith(".md")) found.push(join(entry.parentPath, entry.name));
  return found;
}

/** The anchor a heading gets on the usual hosts: "Inside a zone" is "inside-a-zone". */
function anchorsOf(path: string): Set<string> {
  const headings = [...readFileSync(path, "utf8").matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1]);
  return new Set(
    headings.map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

/** One sentence for each thing a document names that is not there. */
function missingIn(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const name = relative(root, path);
  const missing: string[] = [];
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [file, anchor] = target.split("#") as [string, string?];
    const linked = file === "" ? path : resolve(dirname(path), file);
    if (!existsSync(linked)) missing.push(`${name} links to ${file}, which is not there`);
    else if (anchor && !anchorsOf(linked).has(anchor))
      missing.push(`${name} links to ${target}, a heading that is not there`);
  }
  // `src/core/counting/`, `tests/golden/*`: the part before a wildcard or placeholder has to exist.
  for (const [, named] of text.matchAll(/`((?:src|tests|geodata|docs|public|tools|\.ci)\/[^`\s]*)`/g)) {
    const solid = named.replace(/[*<{].*$/, "").replace(/[.,:]$/, "");
    if (!existsSync(join(root, solid))) missing.push(`${name} names ${named}, which is not there`);
  }
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const [, script] of text.matchAll(
    /\bnpm (?:run )?(?:--silent )?(?:run )?(start|test|build|geodata|analyse|bench)\b/g,
  ))
    if (!scripts[script]) missing.push(`${name} names npm run ${script}, which is not there`);
  return missing;
}

test("every file, heading and command that a document names is there", () => {
  const all = documents();
  expect(all.length).toBeGreaterThan(3);
  expect(all.flatMap(missingIn)).toEqual([]);
});
