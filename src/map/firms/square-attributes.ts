import { toLonLat } from "../../core/rd.ts";
import { SQUARE_OPACITY, type SquareGrid, type Squares, squareBreaks } from "./squares.ts";

/** Where the squares of a grid are, for the graphics card: worked out once for a grid, whatever the filter. */
export type SquarePlaces = {
  readonly instancePositions: { readonly value: Float64Array; readonly size: 2 };
  /** From the south-west corner to the south-east one and to the north-west one, degrees. */
  readonly instanceSides: { readonly value: Float32Array; readonly size: 4 };
};

/** Opacity of each square; 0 = empty, not drawn. */
export type SquareShades = { readonly value: Float32Array; readonly size: 1 };

export type SquaresData = {
  readonly length: number;
  readonly attributes: SquarePlaces & { readonly instanceOpacity: SquareShades };
};

/**
 * RD north is not map north, and the difference changes from west to east: every square has its own two sides. The
 * fourth corner follows from them: 0.05 m off for a square of 500 m, 20 m for one of 10 km, a fiftieth of a pixel.
 */
export function squarePlaces({ cellM, westM, southM, columns, lines }: SquareGrid): SquarePlaces {
  const across = columns + 1;
  const corners = new Float64Array(2 * across * (lines + 1));
  for (let line = 0; line <= lines; line++)
    for (let column = 0; column <= columns; column++)
      corners.set(toLonLat(westM + column * cellM, southM + line * cellM), 2 * (line * across + column));
  const positions = new Float64Array(2 * columns * lines);
  const sides = new Float32Array(4 * columns * lines);
  for (let line = 0; line < lines; line++)
    for (let column = 0; column < columns; column++) {
      const square = line * columns + column;
      const corner = 2 * (line * across + column);
      const north = corner + 2 * across;
      positions[2 * square] = corners[corner]!;
      positions[2 * square + 1] = corners[corner + 1]!;
      sides[4 * square] = corners[corner + 2]! - corners[corner]!;
      sides[4 * square + 1] = corners[corner + 3]! - corners[corner + 1]!;
      sides[4 * square + 2] = corners[north]! - corners[corner]!;
      sides[4 * square + 3] = corners[north + 1]! - corners[corner + 1]!;
    }
  return {
    instancePositions: { value: positions, size: 2 },
    instanceSides: { value: sides, size: 4 },
  };
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
    const count = firms[square]!;
    if (count === 0) continue;
    let step = breaks.length - 1;
    while (step > 0 && count < breaks[step]!) step--;
    value[square] = SQUARE_OPACITY[step]!;
  }
  return { shades: { value, size: 1 }, breaks };
}
