/** Parks and other large green, generalised: name and WGS84 corners. */
export const parks = [
  {
    name: "Kralingse Bos",
    corners: [
      [4.499, 51.937],
      [4.505, 51.929],
      [4.514, 51.9255],
      [4.527, 51.929],
      [4.529, 51.938],
      [4.52, 51.945],
      [4.511, 51.943],
    ],
  },
  {
    name: "Zuiderpark",
    corners: [
      [4.474, 51.874],
      [4.495, 51.873],
      [4.496, 51.881],
      [4.478, 51.883],
    ],
  },
];
