/** Words of one part of the page: each key with its Dutch and its English sentence, side by side. */
export type Words = Readonly<Record<string, readonly [nl: string, en: string]>>;
