/** One establishment of the synthetic register; the first eleven fields and `jobs` are the columns of firms.csv. */
export type RegisterRow = {
  vestigingsnummer: string;
  naam: string;
  straat: string;
  huisnummer: number;
  postcode: string;
  plaats: string;
  gemeentecode: string;
  /** RD New (EPSG:28992), whole metres. */
  xM: number;
  yM: number;
  sbi2008: string;
  grootteklasse: string;
  /** Jobs on 1 April 2015 ... 2020; null where the establishment does not exist. */
  jobs: (number | null)[];
  subsector: string;
  division: number;
  side: "inside" | "transition" | "outside";
  /** Key of places.mjs it was put in. */
  place: string;
  /** Planted place it takes part in, or "". */
  planted: string;
};

export type Region = {
  inWater(x: number, y: number): boolean;
  inPark(x: number, y: number): boolean;
  municipalityAt(x: number, y: number): string;
  portAt(x: number, y: number): { id: string; inTransition: boolean } | undefined;
  estateAt(x: number, y: number): string | undefined;
  zonesAt(x: number, y: number): string[];
};

export type PlantedPlace = {
  id: string;
  kind: "hot" | "cold";
  name: string;
  xM: number;
  yM: number;
  radiusM: number;
  divisions: readonly number[];
  jobsGrowth: number;
  entryFactor: number;
  exitFactor: number;
};

export const REGISTER_SEED: number;
export const PLANTED: readonly PlantedPlace[];
/** @throws Error when a layer it stands on is missing */
export function readRegion(dir: string): Region;
export function generateRegister(input: { seed: number; region: Region }): RegisterRow[];
export function registerCsv(rows: readonly RegisterRow[]): string;
export function buildRegister(options: { outDir: string; seed?: number }): Promise<{ rows: number }>;
