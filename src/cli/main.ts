import { InputError } from "../core/errors.ts";
import { LANGUAGES, type Language } from "../i18n/language.ts";
import { type CliIo, type Command, UsageError } from "./cli-io.ts";
import { HELP } from "./help.ts";
import { reasonOf } from "./reason.ts";

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
  const [name, ...rest] = args;
  if (name === undefined) {
    io.stderr(HELP);
    return 2;
  }
  try {
    if (name === "--help" || name === "-h" || rest.includes("--help")) {
      io.stdout(HELP);
      return 0;
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw new UsageError(`"${name}" is no command; there are ${Object.keys(COMMANDS).join(", ")}`);
    const { run } = await load();
    return await run(rest, io);
  } catch (error) {
    if (error instanceof UsageError) io.stderr(`analyse: ${error.message}\n`);
    else if (error instanceof InputError) io.stderr(`analyse: ${sentenceOf(error, languageOf(rest))}\n`);
    else throw error;
    return 2;
  }
}

function sentenceOf({ code, context }: InputError, language: Language): string {
  const reason = reasonOf(language, `input.${code}`, context);
  return context.file ? `${context.file}: ${reason}` : reason;
}

/** The language asked for, also when the options themselves were wrong. */
function languageOf(args: readonly string[]): Language {
  const asked = args[args.indexOf("--lang") + 1] as Language;
  return args.includes("--lang") && LANGUAGES.includes(asked) ? asked : "en";
}
