import proj4 from "proj4";

// The same string as src/core/geometry/rd.ts; a test holds the two together.
const RD_DEFINITION =
  "+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 " +
  "+ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283," +
  "-1.87740163998045,4.0725 +units=m";

const converter = proj4(RD_DEFINITION);

/** RD metres [east, north] from WGS84 degrees [lon, lat]. */
export const toRd = ([lon, lat]) => converter.forward([lon, lat]);

/** WGS84 degrees [lon, lat] from RD metres [east, north]. */
export const toLonLat = ([east, north]) => converter.inverse([east, north]);
