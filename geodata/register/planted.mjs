/**
 * The effects put into the synthetic register on purpose, so that a method that looks for hot and cold spots
 * can be held against a known answer. PLANTED.md says the same in words, with the reasons; both were written
 * down before any detector had run on the register.
 */

/** Divisions of "metal products" and of the subsector `overig` (other manufacturing). */
export const METAL_PRODUCTS = [25];
export const OTHER_MANUFACTURING = [13, 14, 15, 16, 17, 18, 22, 23, 31, 32, 33];

const MAKERS = [...METAL_PRODUCTS, ...OTHER_MANUFACTURING];

/**
 * @typedef {object} PlantedPlace
 * @property {string} id
 * @property {"hot" | "cold"} kind
 * @property {string} name        Dutch, for people
 * @property {number} xM          centre, RD New (EPSG:28992), metres east
 * @property {number} yM          centre, metres north
 * @property {number} radiusM     an establishment at most this far from the centre takes part
 * @property {readonly number[]} divisions  SBI divisions (10-33) that take part; the others follow the background
 * @property {number} jobsGrowth  net change of the jobs in those divisions, 2015 -> 2020, as a share of 2015:
 *                                growth, shrinkage, starts and closures together. Met within 0.02.
 * @property {number} entryFactor starts, against the background rate
 * @property {number} exitFactor  closures, against the background rate
 */

/** @type {readonly PlantedPlace[]} */
export const PLANTED = [
  {
    id: "hot-noord-west",
    kind: "hot",
    name: "Spaanse Polder, Noord-West en 's-Graveland",
    xM: 88100,
    yM: 438900,
    radiusM: 1500,
    divisions: [10, 11, ...MAKERS],
    jobsGrowth: 0.18,
    entryFactor: 2,
    exitFactor: 0.5,
  },
  {
    id: "hot-stormpolder",
    kind: "hot",
    name: "Stormpolder en de rivieroever van Capelle",
    xM: 99100,
    yM: 435700,
    radiusM: 1100,
    divisions: [28, 30, ...MAKERS],
    jobsGrowth: 0.28,
    entryFactor: 2,
    exitFactor: 0.5,
  },
  {
    id: "hot-reijerwaard",
    kind: "hot",
    name: "Reijerwaard, Cornelisland en Donkersloot",
    xM: 99700,
    yM: 431900,
    radiusM: 1900,
    divisions: [10, 11, 28, ...MAKERS],
    jobsGrowth: 0.24,
    entryFactor: 2,
    exitFactor: 0.5,
  },
  {
    id: "hot-prisma",
    kind: "hot",
    name: "Prisma en omgeving, Bleiswijk",
    xM: 97130,
    yM: 449075,
    radiusM: 1200,
    divisions: [26, 27, 28, ...MAKERS],
    jobsGrowth: 0.3,
    entryFactor: 2,
    exitFactor: 0.5,
  },
  {
    id: "hot-botlek-chemie",
    kind: "hot",
    name: "Chemie in Botlek-Midden",
    xM: 78600,
    yM: 433300,
    radiusM: 1500,
    divisions: [20],
    jobsGrowth: 0.15,
    entryFactor: 1.5,
    exitFactor: 0.5,
  },
  {
    id: "cold-waalhaven",
    kind: "cold",
    name: "Waalhaven en Eemhaven: machines, schepen, elektro, voeding",
    xM: 88900,
    yM: 432900,
    radiusM: 1700,
    divisions: [10, 11, 26, 27, 28, 29, 30],
    jobsGrowth: -0.3,
    entryFactor: 0.5,
    exitFactor: 2,
  },
  {
    id: "cold-groote-lindt",
    kind: "cold",
    name: "Groote Lindt, Zwijndrecht",
    xM: 101330,
    yM: 424880,
    radiusM: 1300,
    divisions: [20, 24, 28, ...MAKERS],
    jobsGrowth: -0.25,
    entryFactor: 0.5,
    exitFactor: 2,
  },
  {
    id: "cold-oude-wijken",
    kind: "cold",
    name: "Kleine makers in Rotterdam-Noord en Centrum",
    xM: 92600,
    yM: 438300,
    radiusM: 1400,
    divisions: [10, 11, 25, 26, 27, 28, ...OTHER_MANUFACTURING],
    jobsGrowth: -0.33,
    entryFactor: 0.5,
    exitFactor: 2.2,
  },
];

/** The planted place whose circle holds the point and whose divisions hold the division, or undefined. */
export function plantedFor(xM, yM, division) {
  for (const place of PLANTED) {
    const dx = xM - place.xM;
    const dy = yM - place.yM;
    if (dx * dx + dy * dy <= place.radiusM * place.radiusM && place.divisions.includes(division))
      return place;
  }
  return undefined;
}
