/** Existing residential areas, generalised: [name, corners]. A soft fill, not a boundary. */
export const builtUp = [
  {
    name: "Rotterdam-Noord",
    corners: [
      [4.44, 51.912],
      [4.45, 51.93],
      [4.47, 51.937],
      [4.5, 51.935],
      [4.53, 51.925],
      [4.53, 51.912],
      [4.5, 51.921],
      [4.48, 51.909],
      [4.46, 51.907],
    ],
  },
];
