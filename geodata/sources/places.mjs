/**
 * Names on the map: [id, name, kind, municipality, lon, lat, rank]. Kind: town, municipality, district, neighbourhood,
 * station, landmark, port-label. Rank orders names that collide: 1 wins.
 */
export const places = [
  ["rotterdam", "Rotterdam", "town", "Rotterdam", 4.4777, 51.9225, 1],
  ["dordrecht", "Dordrecht", "town", "Dordrecht", 4.669, 51.809, 2],
  ["schiedam", "Schiedam", "town", "Schiedam", 4.399, 51.9195, 2],
  ["vlaardingen", "Vlaardingen", "town", "Vlaardingen", 4.342, 51.913, 2],
  ["spijkenisse", "Spijkenisse", "town", "Nissewaard", 4.329, 51.844, 2],
  ["capelle", "Capelle aan den IJssel", "town", "Capelle aan den IJssel", 4.578, 51.931, 2],
];
