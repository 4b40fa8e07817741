/** Letters without accents and in lower case, so that "Capelle aan den IJssel" is found by "ijssel". */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
