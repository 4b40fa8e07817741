import { LATER_WORDS } from "./later-vocabulary.ts";
import { addWords } from "./vocabulary.ts";

// For who waits for no network: the command line, and tests.
addWords(LATER_WORDS);
