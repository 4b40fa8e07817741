/** Two pairs of coordinates that lie no further apart, metres, are of one place: of a door, or of a street. */
export const SAME_PLACE_M = 200;
