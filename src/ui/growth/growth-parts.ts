export { GrowthPanel } from "./growth-panel.tsx";
export { GrowthPrint } from "./growth-print.tsx";
export { HotspotCard } from "./hotspot-card.tsx";
export { RunHotspots } from "./run-hotspots.tsx";
export { RunLooks } from "./run-looks.tsx";
export { RunNearHomes } from "./run-near-homes.tsx";
