import { toLonLat } from "../../core/geometry/rd.ts";
import { SQUARE_OPACITY, squareBreaks } from "./square-classes.ts";
import type { SquareGrid, Squares } from "./squares.ts";

type Corners = { readonly value: Float32Array; readonly size: 4 };

/**
 * Where the squares of a grid are, for the graphics card: worked out once for a grid, whatever the filter. Longitude
 * and latitude of two corners each, west first.
 */
export type SquarePlaces = { readonly instanceSouth: Corners; readonly instanceNorth: Corners };

/** Opacity of each square; 0 = empty, not drawn. */
export type SquareShades = { readonly value: Float32Array; readonly size: 1 };

export type SquaresData = {
  readonly length: number;
  readonly attributes: SquarePlaces & { readonly instanceOpacity: SquareShades };
};

/**
 * Corners of all squares. RD north is not map north, so each corner is projected; a corner that four squares share is
 * the same number in all of them, so that no background shows between them. A float32 of degrees is 0.2 m here, next to
 * nothing in a square of 100 m and more.
 */
export function squarePlaces({ cellM, westM, southM, columns, lines }: SquareGrid): SquarePlaces {
  const across = 2 * (columns + 1);
  const corners = new Float32Array(across * (lines + 1));
  for (let line = 0; line <= lines; line++)
    for (let column = 0; column <= columns; column++)
      corners.set(toLonLat(westM + column * cellM, southM + line * cellM), line * across + 2 * column);
  const south = new Float32Array(4 * columns * lines);
  const north = new Float32Array(4 * columns * lines);
  for (let line = 0; line < lines; line++)
    for (let column = 0; column < columns; column++) {
      const at = 4 * (line * columns + column);
      const corner = line * across + 2 * column;
      south.set(corners.subarray(corner, corner + 4), at);
      north.set(corners.subarray(corner + across, corner + across + 4), at);
    }
  return { instanceSouth: { value: south, size: 4 }, instanceNorth: { value: north, size: 4 } };
}

/** Shade of each square in six classes, and the classes' lower bounds for the legend. */
export function squareShades({ firms }: Squares): {
  readonly shades: SquareShades;
  readonly breaks: number[];
} {
  let largest = 1;
  for (const count of firms) if (count > largest) largest = count;
  const breaks = squareBreaks(largest);
  const value = new Float32Array(firms.length);
  for (let square = 0; square < firms.length; square++) {
    const count = firms[square];
    if (count === 0) continue;
    let step = breaks.length - 1;
    while (step > 0 && count < breaks[step]) step--;
    value[square] = SQUARE_OPACITY[step];
  }
  return { shades: { value, size: 1 }, breaks };
}
