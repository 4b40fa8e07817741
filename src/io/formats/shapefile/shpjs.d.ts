/** The part of shpjs that we use; the package has no types of its own. */
declare module "shpjs" {
  type ShpGeometry = { type: string; coordinates: unknown };
  /** Geometries in the order of the file, null for an empty shape. Without a prj nothing is projected. */
  export function parseShp(shp: DataView | Uint8Array, prj?: undefined): (ShpGeometry | null)[];
  /** Records in the order of the file. `cpg` names the text encoding. */
  export function parseDbf(dbf: DataView | Uint8Array, cpg: string): Record<string, unknown>[];
}
