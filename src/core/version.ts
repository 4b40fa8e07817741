/** The version of Spanningskaart, as package.json has it (a test holds them together). Files that are saved name it. */
export const VERSION = "0.1.0";
