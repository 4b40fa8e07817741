// Packages that the benchmarks compare with and that come without types of their own.
declare module "d3-polygon" {
  export function polygonContains(polygon: readonly [number, number][], point: [number, number]): boolean;
}
