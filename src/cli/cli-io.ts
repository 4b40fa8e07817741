/** What the command line is given by the program that starts it. */
export type CliIo = {
  /** Writes to standard output: results, and nothing else. */
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Reads a file of the user; a relative path is taken from the folder the command was given in. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Writes a file of the user, in the place of one that is there; a relative path is taken from the same folder. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Reads a file of the embedded region (`public/geodata/`). */
  readonly readEmbedded: (name: string) => Promise<Uint8Array>;
};

/** A command: takes its arguments, gives its exit code. InputError and UsageError become exit code 2 in main. */
export type Command = (args: string[], io: CliIo) => Promise<number>;
