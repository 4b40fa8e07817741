/** What the growth view says of its places: code that the first screen does without. */
export { clustersOf, peopledLayer } from "./clusters.ts";
export { circlesOnMap, listedCircles } from "./listed-circles.ts";
export { nearHomesOf, nearHomesWords, zonesOfSpot } from "./near-homes.ts";
export { nearHomesOnMap } from "./near-homes-on-map.ts";
export { stabilityLine, stabilityWords } from "./said-of-stability.ts";
export { standsOut } from "./stands-out.ts";
