/** Upper halves (bytes 128-255) of code pages of DOS, which no browser decodes. */
const UPPER: Readonly<Record<string, string>> = {
  cp850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  cp437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
};

/** Text of bytes in any encoding that a browser knows, or a code page of DOS. */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  const upper = UPPER[encoding];
  if (upper === undefined) return new TextDecoder(encoding).decode(bytes);
  // As Latin-1 first, which is quick: nearly every part of a file is plain ASCII from there on.
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return text.replace(/[\x80-\xff]/g, (letter) => upper[letter.charCodeAt(0) - 128]);
}

/** The name by which `decodeText` knows an encoding, from what a file calls it; null when nobody knows it. */
export function encodingNamed(label: string): string | null {
  const plain = label.trim().toLowerCase();
  const page = /^(?:(?:ansi|oem|windows|cp|ibm|dos)[ _-]*)?(\d{3,5})$/.exec(plain)?.[1];
  if (page === "65001") return "utf-8";
  if (page !== undefined && UPPER[`cp${page}`] !== undefined) return `cp${page}`;
  if (page === "88591" || page === "28591") return "windows-1252";
  for (const name of page === undefined ? [plain] : [`windows-${page}`, `ibm${page}`, plain]) {
    if (name === "") continue;
    try {
      return new TextDecoder(name).encoding;
    } catch {
      // Known by another name, or not at all.
    }
  }
  return null;
}
