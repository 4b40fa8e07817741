import type { SubsectorId } from "../core/register/subsectors.ts";
import type { Theme } from "../core/scene.ts";

export type HexColour = `#${string}`;

/** Surfaces, lines and words of the map and the panels around it. */
export type Tokens = {
  readonly land: HexColour;
  readonly builtUp: HexColour;
  readonly estate: HexColour;
  readonly park: HexColour;
  readonly water: HexColour;
  readonly shoreline: HexColour;
  readonly roadFill: HexColour;
  readonly roadCasing: HexColour;
  readonly rail: HexColour;
  readonly panel: HexColour;
  readonly raised: HexColour;
  readonly hairline: HexColour;
  readonly controlBorder: HexColour;
  readonly ink: HexColour;
  readonly ink2: HexColour;
  readonly ink3: HexColour;
  readonly accent: HexColour;
  readonly accentTint: HexColour;
  readonly port: HexColour;
  readonly portLabel: HexColour;
  readonly housing: HexColour;
  readonly housingGround: HexColour;
  readonly housingLabel: HexColour;
  /** Hatch over a filled tension class. */
  readonly tensionHatch: HexColour;
  readonly waterLabel: HexColour;
  /** Line and casing of what a person selects or draws. */
  readonly drawnLine: HexColour;
  readonly drawnCasing: HexColour;
  /** Edge around a firm's mark. */
  readonly markCasing: HexColour;
  /** The part of a selected zone that no contour covers. */
  readonly paper: HexColour;
  readonly portTransition: HexColour;
  readonly error: HexColour;
  readonly done: HexColour;
  /** The badge that says what is synthetic or unsure. */
  readonly badgeInk: HexColour;
  readonly badgeGround: HexColour;
  /** Hints, hover cards and messages that lie on the map, their words, and the edge of one that refuses. */
  readonly bar: HexColour;
  readonly barInk: HexColour;
  readonly barError: HexColour;
  /** What shadows and the veil behind a dialog are made of. */
  readonly shade: HexColour;
  /** The sign on a dark class of hotspots. */
  readonly hotspotSign: HexColour;
  /** Bars of firms by size, in a card and in a chart. */
  readonly sizeBar: HexColour;
  readonly sizeChart: HexColour;
  /** The part of a distance that keeps the guideline. */
  readonly distance: HexColour;
  /** Parts of a shift-share: light, middle, dark, told apart in grey too, and no subsector's colour. */
  readonly shiftNational: HexColour;
  readonly shiftMix: HexColour;
  readonly shiftLocal: HexColour;
};

const LIGHT: Tokens = {
  land: "#F6F3EC",
  builtUp: "#EBE6DB",
  estate: "#EEE7E3",
  park: "#E6EADA",
  water: "#D3E0E6",
  shoreline: "#AFC4CE",
  roadFill: "#FFFDF8",
  roadCasing: "#CFC5B2",
  rail: "#B9B2A4",
  panel: "#FFFFFF",
  raised: "#F6F3EC",
  hairline: "#E2DDD2",
  controlBorder: "#8B8F8C",
  ink: "#16212B",
  ink2: "#4A5560",
  ink3: "#66707A",
  accent: "#1D3F7F",
  accentTint: "#E9EEF7",
  port: "#75608F",
  portLabel: "#5A4574",
  housing: "#8A6400",
  housingGround: "#F7E3A1",
  housingLabel: "#6B4E00",
  tensionHatch: "#6B4E00",
  waterLabel: "#3A6575",
  drawnLine: "#16212B",
  drawnCasing: "#FFFFFF",
  markCasing: "#FFFFFF",
  paper: "#FFFFFF",
  portTransition: "#B9A6CC",
  error: "#A3161F",
  done: "#1E6B3A",
  badgeInk: "#5C4300",
  badgeGround: "#FFF1C7",
  bar: "#16212B",
  barInk: "#FFFFFF",
  barError: "#FF9C92",
  shade: "#16212B",
  hotspotSign: "#FFFFFF",
  sizeBar: "#98A1AB",
  sizeChart: "#6B7885",
  distance: "#CFC8B9",
  shiftNational: "#D5D9DD",
  shiftMix: "#8A97A3",
  shiftLocal: "#2F3E4B",
};

const DARK: Tokens = {
  land: "#1C2227",
  builtUp: "#262D33",
  estate: "#2A2C33",
  park: "#1F2A25",
  water: "#11181D",
  shoreline: "#2B3A43",
  roadFill: "#3A4248",
  roadCasing: "#15191D",
  rail: "#4A5258",
  panel: "#161B20",
  raised: "#20272D",
  hairline: "#333B42",
  controlBorder: "#7A838A",
  ink: "#ECEAE4",
  ink2: "#AEB4B8",
  ink3: "#8F979D",
  accent: "#8CBDEB",
  accentTint: "#22304A",
  port: "#A794C4",
  portLabel: "#C3B3DC",
  housing: "#D9B24C",
  housingGround: "#4A3A1C",
  housingLabel: "#EBCB78",
  tensionHatch: "#EBCB78",
  waterLabel: "#7FA3B3",
  drawnLine: "#F6F3EC",
  drawnCasing: "#11181D",
  markCasing: "#1C2227",
  paper: "#2A3036",
  portTransition: "#7D6A99",
  error: "#FF9C92",
  done: "#8FD3A5",
  badgeInk: "#FFE39A",
  badgeGround: "#3B3113",
  bar: "#ECEAE4",
  barInk: "#16212B",
  barError: "#A3161F",
  shade: "#000000",
  hotspotSign: "#11181D",
  sizeBar: "#7A838A",
  sizeChart: "#8F979D",
  distance: "#4A5258",
  shiftNational: "#3A444D",
  shiftMix: "#7C8994",
  shiftLocal: "#D9DEE3",
};

export const TOKENS: Readonly<Record<Theme, Tokens>> = { light: LIGHT, dark: DARK };

/**
 * One colour for each subsector, chosen for contrast 3 or more on land, built-up area and water and for a
 * CIEDE2000 difference of 12 or more between any two, also with deuteranopia, protanopia and tritanopia.
 * Checked in tests/map/palette.test.ts.
 */
export const SUBSECTOR_COLOURS: Readonly<Record<Theme, Readonly<Record<SubsectorId, HexColour>>>> = {
  light: {
    voeding: "#2E8B4B",
    aardolie: "#201915",
    chemie: "#5E1A8B",
    farmacie: "#BD5198",
    metaal: "#2D73E6",
    elektro: "#03525A",
    machine: "#DD400D",
    transport: "#6E1D10",
    overig: "#74726D",
  },
  dark: {
    voeding: "#C2F488",
    aardolie: "#EDDCC6",
    chemie: "#C2AFF7",
    farmacie: "#BC62A2",
    metaal: "#1F80F5",
    elektro: "#92F8F6",
    machine: "#F69519",
    transport: "#EA4547",
    overig: "#8B8881",
  },
};

/** Establishments outside manufacturing: as pale as the marks' contrast allows, on request only. */
export const NOT_MANUFACTURING_COLOURS: Readonly<Record<Theme, HexColour>> = {
  light: "#8B8F8C",
  dark: "#66707A",
};

/** Five classes of tension, low to very high: homes' ochre warming up. */
export const TENSION_RAMPS: Readonly<Record<Theme, readonly HexColour[]>> = {
  light: ["#FBE9B0", "#F3C45C", "#E48E33", "#BC4E1E", "#7A1F12"],
  dark: ["#4A3A1C", "#7D5A1E", "#B97A24", "#E79A3F", "#FFD59A"],
};

/** Words upon each of them. */
export const TENSION_INKS: Readonly<Record<Theme, readonly HexColour[]>> = {
  light: ["#16212B", "#16212B", "#16212B", "#FFFFFF", "#FFFFFF"],
  dark: ["#F6F3EC", "#F6F3EC", "#11181D", "#11181D", "#11181D"],
};

/**
 * Hot and cold spots, and change: cold 99, 95, 90 per cent, not significant, hot 90, 95, 99.
 * The position in this list is the class + 3.
 */
export const HOTSPOT_RAMPS: Readonly<Record<Theme, readonly HexColour[]>> = {
  light: ["#17508C", "#5B9CC9", "#B5D4E7", "#D6D2C9", "#F4BC9F", "#DB6A4A", "#9C1420"],
  dark: ["#8FC7F5", "#4B8FC6", "#2C5677", "#454A4E", "#7A4634", "#CB6B4C", "#FFA98C"],
};

/** Paper: white ground, grey built-up area, water in 15% grey; everything else as in the light theme. */
export const PRINT_TOKENS: Tokens = {
  ...LIGHT,
  land: "#FFFFFF",
  builtUp: "#F2F2F0",
  estate: "#F2F2F0",
  park: "#F7F7F4",
  water: "#D9D9D9",
  shoreline: "#B3B3B3",
};

/** Red, green and blue (0-255) of a hex colour. */
export function rgbOf(hex: HexColour): [red: number, green: number, blue: number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** A colour with an opacity (0-1), as CSS and the map's style take it. */
export function withAlpha(hex: HexColour, alpha: number): string {
  const [red, green, blue] = rgbOf(hex);
  return `rgba(${red},${green},${blue},${alpha})`;
}
