/** Main roads as centre lines, generalised: ref, class (motorway or main) and WGS84 points. */
export const roads = [
  {
    ref: "A15",
    class: "motorway",
    points: [
      [4.17, 51.917],
      [4.23, 51.884],
      [4.26, 51.872],
      [4.33, 51.872],
      [4.38, 51.874],
      [4.43, 51.869],
      [4.48, 51.868],
      [4.55, 51.869],
      [4.62, 51.857],
      [4.68, 51.841],
    ],
  },
];
