import { hashOfSquare } from "./random.mjs";

/**
 * Invented addresses. A street belongs to a square of 300 m and a house number to a spot, so one building has one
 * address. Postcodes end in SA, SD or SS: combinations that are never issued in the Netherlands.
 */

/** Name, first four digits from, to; a municipality of several villages takes the nearest (rough centres, RD). */
const VILLAGES = {
  "0599": [
    ["Rotterdam", 3011, 3069, 92500, 438500],
    ["Rotterdam", 3071, 3087, 93000, 434000],
    ["Rotterdam", 3088, 3089, 88800, 433800],
    ["Hoogvliet Rotterdam", 3191, 3194, 83700, 431500],
    ["Pernis Rotterdam", 3195, 3195, 86300, 433700],
    ["Botlek Rotterdam", 3197, 3197, 78600, 433300],
    ["Vondelingenplaat Rotterdam", 3196, 3196, 83800, 433600],
    ["Rozenburg", 3181, 3181, 76300, 436100],
    ["Europoort Rotterdam", 3198, 3198, 69900, 440000],
    ["Maasvlakte Rotterdam", 3199, 3199, 61500, 441800],
    ["Hoek van Holland", 3151, 3151, 68500, 444000],
  ],
  "0606": [["Schiedam", 3111, 3125]],
  "0622": [["Vlaardingen", 3131, 3138]],
  "0556": [["Maassluis", 3141, 3147]],
  "0502": [["Capelle aan den IJssel", 2901, 2909]],
  "0542": [["Krimpen aan den IJssel", 2921, 2926]],
  "0597": [["Ridderkerk", 2981, 2988]],
  "0489": [["Barendrecht", 2991, 2994]],
  "0613": [
    ["Rhoon", 3161, 3161, 89500, 430500],
    ["Poortugaal", 3171, 3171, 86300, 430700],
  ],
  1930: [["Spijkenisse", 3201, 3209]],
  1621: [
    ["Berkel en Rodenrijs", 2651, 2652, 91000, 445000],
    ["Bergschenhoek", 2661, 2662, 94000, 445500],
    ["Bleiswijk", 2665, 2665, 97000, 447800],
  ],
  "0501": [["Brielle", 3231, 3232]],
  "0530": [["Hellevoetsluis", 3221, 3225]],
  "0614": [
    ["Oostvoorne", 3233, 3233, 67000, 436500],
    ["Rockanje", 3235, 3235, 64500, 432000],
  ],
  "0642": [["Zwijndrecht", 3331, 3336]],
  "0505": [["Dordrecht", 3311, 3329]],
  "0482": [["Alblasserdam", 2951, 2954]],
  "0531": [["Hendrik-Ido-Ambacht", 3341, 3344]],
  "0590": [["Papendrecht", 3351, 3356]],
};

const FIRST = [
  "Voorbeeld",
  "Proef",
  "Verzin",
  "Model",
  "Schets",
  "Denkbeeld",
  "Oefen",
  "Sjabloon",
  "Schijn",
  "Maquette",
  "Toets",
  "Namaak",
];
const ON_WATER = ["kade", "haven", "oever"];
const ON_ESTATE = ["weg", "laan", "baan", "ring"];
const IN_TOWN = ["straat", "plein", "hof", "singel", "laan"];
const NEVER_ISSUED = ["SA", "SD", "SS"];
const STREET_M = 300;

/** @returns {{straat: string, huisnummer: number, postcode: string, plaats: string}} */
export function addressAt(xM, yM, code, kind, atWater) {
  const ix = Math.floor(xM / STREET_M);
  const iy = Math.floor(yM / STREET_M);
  const from = (list, salt) => list[Math.floor(hashOfSquare(ix, iy, salt) * list.length)];
  const [plaats, lowest, highest] = villageAt(xM, yM, code);
  const digits = lowest + Math.floor(hashOfSquare(ix >> 2, iy >> 2, 3) * (highest - lowest + 1));
  return {
    straat: from(FIRST, 1) + from(atWater ? ON_WATER : kind === "streets" ? IN_TOWN : ON_ESTATE, 2),
    huisnummer: 1 + Math.floor(hashOfSquare(xM, yM, 5) * (kind === "streets" ? 240 : 120)),
    postcode: `${digits} ${from(NEVER_ISSUED, 4)}`,
    plaats,
  };
}

function villageAt(xM, yM, code) {
  const villages = VILLAGES[code];
  if (!villages) throw new Error(`no place name for municipality ${code}`);
  let nearest = villages[0];
  let least = Infinity;
  for (const village of villages) {
    const away = (xM - (village[3] ?? xM)) ** 2 + (yM - (village[4] ?? yM)) ** 2;
    if (away < least) {
      least = away;
      nearest = village;
    }
  }
  return nearest;
}
