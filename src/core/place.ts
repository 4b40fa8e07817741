/** A named place on the map: a label, and something to search for. */
export type Place = {
  readonly name: string;
  readonly municipality: string;
  readonly lonDeg: number;
  readonly latDeg: number;
};
