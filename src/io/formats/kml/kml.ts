// One chunk of the two: neither is of use without the other.
export { kml } from "@tmcw/togeojson";
export { DOMParser } from "@xmldom/xmldom";
