/** Main railways as centre lines, generalised: name, use (passenger or freight) and WGS84 points. */
export const railways = [
  {
    name: "Rotterdam Centraal - Dordrecht",
    use: "passenger",
    points: [
      [4.4689, 51.925],
      [4.488, 51.92],
      [4.497, 51.912],
      [4.52, 51.894],
      [4.55, 51.853],
      [4.638, 51.815],
    ],
  },
];
