import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { CLI_WORDS } from "../../src/i18n/cli-words.ts";
import { EXPORT_WORDS } from "../../src/i18n/export-words.ts";
import { LANGUAGES, type Sentences } from "../../src/i18n/language.ts";
import { LATER_WORDS } from "../../src/i18n/later-vocabulary.ts";
import { STEP_WORDS } from "../../src/i18n/step-words.ts";
import { isWordKey } from "../../src/i18n/translate.ts";
import type { Words } from "../../src/i18n/words.ts";
import { ZONE_WORDS } from "../../src/i18n/zone-words.ts";

const source = resolve(import.meta.dirname, "../../src");
/** Words that no visitor fetches with the page: each file is spoken by a function of its own. */
const APART = ["cli-words.ts", "export-words.ts", "step-words.ts", "zone-words.ts"];

/** Keys that end in a code of a file, a format or the embedded region. Tests in tests/io hold them to the codes. */
const BY_CODE = [
  "input.",
  "refused.",
  "notice.",
  "doubt.",
  "assumed.",
  "unread.",
  "todo.",
  "why.",
  "status.",
];

const wordFiles = readdirSync(join(source, "i18n")).filter((name) => name.endsWith("-words.ts"));
const files = new Map<string, Words>();
for (const name of wordFiles) {
  const exported: Record<string, Words> = await import(join(source, "i18n", name));
  files.set(name, Object.assign({}, ...Object.values(exported)));
}
const page = [...files].flatMap(([name, words]) => (APART.includes(name) ? [] : Object.keys(words)));

test("a key exists once, and every file of words is spoken by the page or the command line", () => {
  expect(page.length).toBeGreaterThan(800);
  expect(page.filter((key, at) => page.indexOf(key) !== at)).toEqual([]);
  expect(page.filter((key) => !isWordKey(key))).toEqual([]);
});

test.each([...files])("%s has every sentence in every language, with the same values", (_, words) => {
  for (const [key, sentences] of Object.entries(words)) {
    expect(sentences, key).toHaveLength(LANGUAGES.length);
    for (const sentence of sentences) expect(sentence.trim(), key).not.toBe("");
    const [first, ...others] = sentences.map(valuesIn);
    for (const other of others) expect(other, key).toEqual(first);
  }
});

test("a coordinate system has one name in each language", () => {
  const said = [...files.values()].flatMap((words) => Object.values(words).flat());
  const names = said.flatMap((sentence) => sentence.match(/\bco[öo]rdina(?:at|ten)?[- ]?stelsel/gi) ?? []);
  expect(new Set(names.map((name) => name.toLowerCase()))).toEqual(new Set(["coördinatenstelsel"]));
});

test("every word is used", () => {
  const isUsed = usedIn(textOf(() => true));
  expect(page.filter((key) => !BY_CODE.some((prefix) => key.startsWith(prefix)) && !isUsed(key))).toEqual([]);
  const isUsedByCli = usedIn(textOf((path) => path.startsWith("cli/")));
  expect(Object.keys(CLI_WORDS).filter((key) => !isUsedByCli(key))).toEqual([]);
  expect(
    Object.keys({ ...EXPORT_WORDS, ...STEP_WORDS, ...ZONE_WORDS }).filter((key) => !isUsed(key)),
  ).toEqual([]);
});

test("the first screen speaks with the words that come with it", () => {
  // The frame, the firms and what every view has; the two other views and the windows come with their words.
  const isUsed = usedIn(
    textOf(
      (path) =>
        /^(app|map|ui)\//.test(path) &&
        !/\/(growth|tension|files|dialogs|points)\/|typed-corners|compare-zones/.test(path),
    ),
  );
  expect(Object.keys(LATER_WORDS).length).toBeGreaterThan(300);
  expect(Object.keys(LATER_WORDS).filter(isUsed)).toEqual([]);
});

test("a word that is not used is seen, also beside a key that is built", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source file, not a template
  const isUsed = usedIn('say("card.a"); say(`tv.${open ? "b" : "c.d"}-${kind}.text`)');
  expect(["card.a", "tv.b-hot.text", "tv.c.d-cold.text"].every(isUsed)).toBe(true);
  expect(["card", "card.a.b", "tv.e-hot.text", "tv.b-hot", "tv.b-hot.x.text"].some(isUsed)).toBe(false);
});

/** Names of the values that a sentence asks for, each once. */
function valuesIn(sentence: Sentences[number]): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)[|}]/g)].map((match) => match[1]))].sort();
}

/** All source but the words themselves. */
function textOf(wanted: (path: string) => boolean): string {
  const paths = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.tsx?$/.test(path) && !path.endsWith("-words.ts") && wanted(path),
  );
  expect(paths.length).toBeGreaterThan(5);
  return paths.map((path) => readFileSync(join(source, path), "utf8")).join("\n");
}

/** Does a key stand in this source, as it is or as a template that can give it? */
function usedIn(text: string): (key: string) => boolean {
  const written = new Set([...text.matchAll(/"([\w.-]+)"/g)].map((match) => match[1]));
  const templates = [...text.matchAll(/`([\w-]+\.(?:[\w.-]|\$\{[^{}`]*\})*)`/g)].map(
    ([, template]) =>
      new RegExp(
        `^${template
          .split(/(\$\{[^}]*\})/)
          .map(patternOf)
          .join("")}$`,
      ),
  );
  return (key) => written.has(key) || templates.some((template) => template.test(key));
}

/** A value in a template may be one word; of a choice between texts, it is one of those. */
function patternOf(part: string): string {
  if (!part.startsWith("${")) return part.replaceAll(".", "\\.");
  const choices = [...part.matchAll(/[?:] "([\w.-]*)"/g)].map((match) => match[1].replaceAll(".", "\\."));
  return choices.length === 2 ? `(${choices.join("|")})` : "[^.]+";
}
