import { toLonLat } from "../../core/rd.ts";

type LonLat = [lonDeg: number, latDeg: number];

/** Some ten views full of squares. */
const MOST_CORNERS = 100_000;
/** More corners than this never lie in one line of the country. */
const LINE = 1 << 20;

/**
 * Corners of squares of one size, from RD to longitude and latitude: each is worked out once, though four squares
 * share it and a change of filter asks for all of them again.
 */
export class CornerCache {
  private cellM = 0;
  private readonly known = new Map<number, LonLat>();

  /**
   * A square as a closed ring.
   *
   * @param xM    south-west corner, RD metres, a whole multiple of the side
   * @param cellM side of the square
   */
  ringOf(xM: number, yM: number, cellM: number): LonLat[] {
    if (cellM !== this.cellM || this.known.size > MOST_CORNERS) this.known.clear();
    this.cellM = cellM;
    const column = Math.round(xM / cellM);
    const line = Math.round(yM / cellM);
    const first = this.corner(column, line);
    return [
      first,
      this.corner(column + 1, line),
      this.corner(column + 1, line + 1),
      this.corner(column, line + 1),
      first,
    ];
  }

  private corner(column: number, line: number): LonLat {
    const key = line * LINE + column;
    let corner = this.known.get(key);
    if (!corner) {
      corner = toLonLat(column * this.cellM, line * this.cellM);
      this.known.set(key, corner);
    }
    return corner;
  }
}
