/** What sets points on the map: one chunk, fetched when it is first asked for. */
export { searchAddresses } from "../../app/points/address-search.ts";
export { PointBar } from "./point-bar.tsx";
export { RingsCard } from "./rings-card.tsx";
export { RingsOnMap } from "./rings-on-map.tsx";
