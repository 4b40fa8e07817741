import type { ExportCrs } from "./geometry.ts";

/** Number of the system in the EPSG register. */
export const EPSG: Readonly<Record<ExportCrs, number>> = { rd: 28992, wgs84: 4326 };

export const CRS_NAME: Readonly<Record<ExportCrs, string>> = { rd: "Amersfoort / RD New", wgs84: "WGS 84" };

/** Well-known text (OGC 01-009), as a GeoPackage keeps it. Parameters as in the EPSG register. */
export const CRS_WKT: Readonly<Record<ExportCrs, string>> = {
  rd:
    'PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,' +
    '299.1528128,AUTHORITY["EPSG","7004"]],AUTHORITY["EPSG","6289"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],' +
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4289"]],' +
    'PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],' +
    'PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],' +
    'PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],' +
    'AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","28992"]]',
  wgs84:
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],' +
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],' +
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
};

const id = (code: number) => ({ authority: "EPSG", code });
const parameter = (name: string, value: number, unit: string, code: number) => ({
  name,
  value,
  unit,
  id: id(code),
});

/**
 * PROJJSON, as GeoParquet keeps it. null for WGS84: left out, a file is in OGC:CRS84 (longitude first), which is just
 * what is written.
 */
export const CRS_PROJJSON: Readonly<Record<ExportCrs, object | null>> = {
  rd: {
    $schema: "https://proj.org/schemas/v0.5/projjson.schema.json",
    type: "ProjectedCRS",
    name: "Amersfoort / RD New",
    base_crs: {
      name: "Amersfoort",
      datum: {
        type: "GeodeticReferenceFrame",
        name: "Amersfoort",
        ellipsoid: {
          name: "Bessel 1841",
          semi_major_axis: 6377397.155,
          inverse_flattening: 299.1528128,
        },
      },
      coordinate_system: {
        subtype: "ellipsoidal",
        axis: [
          { name: "Geodetic latitude", abbreviation: "Lat", direction: "north", unit: "degree" },
          { name: "Geodetic longitude", abbreviation: "Lon", direction: "east", unit: "degree" },
        ],
      },
      id: id(4289),
    },
    conversion: {
      name: "RD New",
      method: { name: "Oblique Stereographic", id: id(9809) },
      parameters: [
        parameter("Latitude of natural origin", 52.1561605555556, "degree", 8801),
        parameter("Longitude of natural origin", 5.38763888888889, "degree", 8802),
        parameter("Scale factor at natural origin", 0.9999079, "unity", 8805),
        parameter("False easting", 155000, "metre", 8806),
        parameter("False northing", 463000, "metre", 8807),
      ],
    },
    coordinate_system: {
      subtype: "Cartesian",
      axis: [
        { name: "Easting", abbreviation: "X", direction: "east", unit: "metre" },
        { name: "Northing", abbreviation: "Y", direction: "north", unit: "metre" },
      ],
    },
    id: id(28992),
  },
  wgs84: null,
};
