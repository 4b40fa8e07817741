import "../i18n/whole-vocabulary.ts";
import { InputError } from "../core/errors.ts";
import { isLanguage, type Language } from "../i18n/language.ts";
import { decodeLink } from "../state/link/decode-link.ts";
import type { CliIo, Command } from "./cli-io.ts";
import { helpIn } from "./help.ts";
import { DEFAULT_LANGUAGE } from "./options.ts";
import { reasonOf } from "./reason.ts";
import { sayIn } from "./say.ts";
import { UsageError } from "./usage-error.ts";

/** Commands by name; each is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<{ run: Command }>>> = {
  count: () => import("./count.ts"),
  growth: () => import("./growth.ts"),
  tension: () => import("./tension.ts"),
};

/**
 * The analysis without a browser. Gives the exit code: 0, or 2 with one line on stderr when the input or an
 * option cannot be used, or with the help there when no command is named. A bug is thrown.
 */
export async function main(args: string[], io: CliIo): Promise<number> {
  const [name, ...rest] = withCommand(args);
  const language = languageOf(args);
  if (name === undefined) {
    io.stderr(helpIn(language));
    return 2;
  }
  try {
    if (name === "--help" || name === "-h" || rest.includes("--help")) {
      io.stdout(helpIn(language));
      return 0;
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw new UsageError("wrong.command", { name, commands: Object.keys(COMMANDS).join(", ") });
    const { run } = await load();
    return await run(rest, io);
  } catch (error) {
    if (error instanceof UsageError) io.stderr(`analyse: ${sayIn(language)(error.key, error.values)}\n`);
    else if (error instanceof InputError) io.stderr(`analyse: ${sentenceOf(error, language)}\n`);
    else throw error;
    return 2;
  }
}

/** The arguments with the command that the tab of a link stands for, where a link stands in its place. */
function withCommand(args: readonly string[]): readonly string[] {
  const [first = "", link = ""] = args[0]?.startsWith("--link=") ? ["--link", args[0].slice(7)] : args;
  if (first !== "--link") return args;
  const { view } = decodeLink(link.slice(link.indexOf("#") + 1)).view;
  return [view === "firms" ? "count" : view, ...args];
}

function sentenceOf({ code, context }: InputError, language: Language): string {
  const reason = reasonOf(language, `input.${code}`, context);
  return context.file ? `${context.file}: ${reason}` : reason;
}

/** The language asked for, also when the options themselves were wrong. */
function languageOf(args: readonly string[]): Language {
  const asked = args.includes("--lang") ? args[args.indexOf("--lang") + 1] : undefined;
  return isLanguage(asked) ? asked : DEFAULT_LANGUAGE;
}
