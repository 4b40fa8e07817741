/**
 * Where the establishments are: how many in 2015 on each port area and estate and in the streets of each
 * municipality, and their mix of subsectors. All numbers are guesses that give the region a plausible shape; the
 * places themselves are the layers beside this register.
 */

/** Mixes of subsectors: relative weights. */
const MIX = {
  process: {
    aardolie: 7,
    chemie: 30,
    voeding: 6,
    metaal: 15,
    elektro: 4,
    machine: 9,
    transport: 3,
    overig: 26,
  },
  cityPort: {
    voeding: 9,
    aardolie: 2,
    chemie: 4,
    metaal: 21,
    elektro: 8,
    machine: 17,
    transport: 14,
    overig: 25,
  },
  makersPort: { voeding: 24, metaal: 16, elektro: 5, machine: 5, transport: 4, chemie: 3, overig: 43 },
  yards: { metaal: 24, transport: 22, machine: 17, elektro: 6, chemie: 2, voeding: 2, overig: 27 },
  distribution: { voeding: 28, chemie: 14, machine: 12, elektro: 6, overig: 40 },
  food: {
    voeding: 24,
    metaal: 24,
    machine: 8,
    elektro: 5,
    transport: 3,
    chemie: 3,
    farmacie: 0.6,
    overig: 33,
  },
  fresh: {
    voeding: 26,
    metaal: 16,
    machine: 13,
    elektro: 5,
    transport: 4,
    chemie: 2,
    farmacie: 1,
    overig: 33,
  },
  estate: {
    voeding: 9,
    metaal: 24,
    machine: 11,
    elektro: 8,
    transport: 4,
    chemie: 3.5,
    farmacie: 1,
    aardolie: 0.4,
    overig: 39,
  },
  metal: { voeding: 3, metaal: 38, machine: 14, elektro: 6, transport: 11, chemie: 2, overig: 26 },
  greenhouse: { machine: 24, overig: 34, metaal: 16, elektro: 13, voeding: 9, chemie: 4 },
  chemical: {
    chemie: 14,
    metaal: 26,
    machine: 13,
    elektro: 6,
    transport: 4,
    aardolie: 1.5,
    voeding: 4,
    overig: 31,
  },
  streets: {
    overig: 69,
    voeding: 14,
    metaal: 6,
    elektro: 4.5,
    machine: 3,
    transport: 2.5,
    chemie: 0.9,
    farmacie: 0.3,
  },
};

const port = (id, firms, mix) => ({ key: `port:${id}`, kind: "port", firms, mix: MIX[mix] });
const estate = (id, firms, mix, more) => ({
  key: `estate:${id}`,
  kind: "estate",
  firms,
  mix: MIX[mix],
  ...more,
});
const streets = (code, firms, more) => ({
  key: `streets:${code}`,
  kind: "streets",
  firms,
  mix: MIX.streets,
  ...more,
});

/**
 * `key` names the ground: a port area, an estate, or the built-up area of a municipality outside both.
 * `firms`: establishments in 2015. `near`: [x, y, scale in m], density falls off with exp(-distance / scale).
 * `jobsFactor`: how much larger than usual its establishments are.
 */
export const PLACES = [
  port("maasvlakte-2", 9, "process"),
  port("maasvlakte-1", 24, "process"),
  port("europoort", 68, "process"),
  port("botlek", 135, "process"),
  port("vondelingenplaat", 42, "process"),
  port("eemhaven", 60, "cityPort"),
  port("waalhaven", 95, "cityPort"),
  port("waalhaven-zuid", 90, "cityPort"),
  port("rdm", 38, "cityPort"),
  port("m4h", 95, "makersPort"),
  port("sluisjesdijk", 36, "cityPort"),
  port("waalhaven-oost", 26, "cityPort"),
  port("schiedam-havens", 40, "yards"),
  port("schiedam-wilton", 36, "yards"),
  port("vlaardingen-oost", 40, "yards"),
  port("vlaardingen-west", 34, "yards"),
  port("distripark-botlek", 14, "distribution"),
  port("distripark-eemhaven", 16, "distribution"),
  port("distripark-maasvlakte", 6, "distribution"),
  port("dordrecht-zeehaven", 60, "chemical"),

  estate("spaanse-polder", 290, "food"),
  estate("noord-west", 105, "estate"),
  estate("s-graveland", 80, "estate"),
  estate("s-gravelandsepolder", 60, "estate"),
  estate("nieuw-mathenesse-sdm", 50, "metal"),
  estate("vijfsluizen", 38, "estate"),
  estate("vergulde-hand", 54, "estate"),
  estate("maassluis-de-dijk", 42, "estate"),
  estate("stadionweg", 30, "metal"),
  estate("piekstraat", 12, "metal"),
  estate("boezembocht", 12, "metal"),
  estate("hordijk", 34, "estate"),
  estate("zestienhoven", 38, "estate"),
  estate("rivium", 16, "estate"),
  estate("capelle-xl", 60, "estate"),
  estate("stormpolder", 120, "metal"),
  estate("donkersloot", 125, "metal", { jobsFactor: 1.4 }),
  estate("cornelisland", 78, "fresh", { jobsFactor: 1.4 }),
  estate("nieuw-reijerwaard", 125, "fresh", { jobsFactor: 1.4 }),
  estate("bolnes", 38, "yards"),
  estate("dierenstein", 52, "fresh"),
  estate("vaanpark", 38, "estate"),
  estate("gadering", 34, "estate"),
  estate("halfweg", 75, "estate"),
  estate("seggelant", 46, "estate"),
  estate("kickersbloem", 52, "estate"),
  estate("overhoeken", 28, "estate"),
  estate("oudeland", 60, "greenhouse"),
  estate("leeuwenhoekweg", 42, "greenhouse"),
  estate("prisma", 110, "greenhouse"),
  estate("antoniapolder", 52, "metal"),
  estate("alblasserdam-rivier", 60, "yards"),
  estate("groote-lindt", 85, "chemical"),
  estate("dordtse-kil", 85, "estate"),
  estate("staart", 50, "chemical"),
  estate("oosteind", 44, "metal"),

  streets("0599", 310, { near: [92500, 438200, 700], jobsFactor: 1.7 }),
  streets("0599", 180, { near: [90200, 436300, 900] }),
  streets("0599", 150, { near: [93500, 434000, 1300] }),
  streets("0599", 170),
  streets("0606", 105),
  streets("0622", 100),
  streets("0556", 45),
  streets("0502", 75),
  streets("0542", 45),
  streets("0597", 65),
  streets("0489", 60),
  streets("0613", 38),
  streets("1930", 85),
  streets("1621", 85),
  streets("0501", 34),
  streets("0530", 48),
  streets("0614", 28),
  streets("0642", 58),
  streets("0505", 100),
  streets("0482", 28),
  streets("0531", 38),
  streets("0590", 40),
];

/** Chemistry in the middle of Botlek: [x, y, radius], RD metres. */
const BOTLEK_MIDDLE = [78600, 433300, 1350];

/**
 * The large establishments, by place: [SBI code, jobs in 2015 (6% either way), optional circle to lie in].
 * Invented; they give the size distribution its tail. One that does not fit its circle goes anywhere in its place.
 */
export const LARGE = {
  "port:maasvlakte-1": [
    ["2014", 200],
    ["2016", 120],
    ["19202", 90],
    ["3312", 100],
  ],
  "port:maasvlakte-2": [["2014", 80]],
  "port:europoort": [
    ["19201", 640],
    ["19201", 420],
    ["2014", 380],
    ["2016", 230],
    ["2014", 160],
    ["1041", 300],
    ["10412", 160],
    ["3011", 320],
    ["2013", 110],
  ],
  "port:botlek": [
    ["2014", 560, BOTLEK_MIDDLE],
    ["2016", 410, BOTLEK_MIDDLE],
    ["2013", 330, BOTLEK_MIDDLE],
    ["2014", 290, BOTLEK_MIDDLE],
    ["2016", 240, BOTLEK_MIDDLE],
    ["2014", 200, BOTLEK_MIDDLE],
    ["2059", 180, BOTLEK_MIDDLE],
    ["2011", 140, BOTLEK_MIDDLE],
    ["2013", 140, BOTLEK_MIDDLE],
    ["2014", 130, BOTLEK_MIDDLE],
    ["2016", 110, BOTLEK_MIDDLE],
    ["2059", 90, BOTLEK_MIDDLE],
    ["2012", 80, BOTLEK_MIDDLE],
    ["2014", 190],
    ["2015", 110],
    ["2016", 130],
    ["19201", 540],
    ["19202", 110],
    ["3315", 200],
    ["3312", 170],
    ["2511", 130],
  ],
  "port:vondelingenplaat": [
    ["19201", 1060],
    ["2014", 380],
    ["2014", 150],
    ["2059", 90],
    ["3312", 160],
    ["2511", 90],
  ],
  "port:eemhaven": [
    ["2822", 150],
    ["3011", 130],
    ["1039", 90],
  ],
  "port:waalhaven": [
    ["3011", 220],
    ["2822", 240],
    ["2812", 150],
    ["2899", 120],
    ["1089", 160],
    ["3020", 120],
    ["2811", 180],
  ],
  "port:waalhaven-zuid": [
    ["2822", 140],
    ["2712", 130],
    ["1083", 110],
    ["2920", 100],
  ],
  "port:rdm": [
    ["3011", 90],
    ["2892", 70],
  ],
  "port:m4h": [
    ["1032", 150],
    ["1039", 80],
    ["1020", 60],
    ["2511", 70],
    ["2562", 45],
  ],
  "port:sluisjesdijk": [["3315", 90]],
  "port:schiedam-havens": [
    ["2892", 520],
    ["3011", 140],
    ["2511", 120],
  ],
  "port:schiedam-wilton": [
    ["3011", 360],
    ["2892", 260],
  ],
  "port:vlaardingen-oost": [
    ["3315", 130],
    ["2511", 110],
    ["2012", 70],
  ],
  "port:vlaardingen-west": [
    ["1042", 240],
    ["2041", 110],
  ],
  "port:dordrecht-zeehaven": [
    ["2892", 160],
    ["2511", 100],
    ["2016", 90],
    ["2363", 50],
  ],
  "estate:spaanse-polder": [
    ["1013", 190],
    ["1071", 220],
    ["1089", 160],
    ["10821", 120],
    ["2511", 120],
    ["2562", 110],
    ["1812", 150],
    ["2599", 90],
    ["1107", 80],
  ],
  "estate:noord-west": [
    ["1812", 110],
    ["2562", 90],
    ["3250", 70],
  ],
  "estate:s-graveland": [
    ["2899", 110],
    ["2511", 80],
  ],
  "estate:zestienhoven": [
    ["3030", 110],
    ["2651", 60],
  ],
  "estate:vergulde-hand": [
    ["1013", 100],
    ["2120", 60],
  ],
  "estate:capelle-xl": [
    ["2651", 130],
    ["1721", 80],
  ],
  "estate:stormpolder": [
    ["2511", 180],
    ["3011", 180],
    ["2511", 120],
    ["3312", 90],
    ["2562", 80],
  ],
  "estate:bolnes": [
    ["3011", 160],
    ["3315", 90],
  ],
  "estate:donkersloot": [
    ["2932", 110],
    ["2599", 90],
    ["2562", 70],
  ],
  "estate:cornelisland": [
    ["1085", 130],
    ["2822", 90],
  ],
  "estate:nieuw-reijerwaard": [
    ["1039", 200],
    ["1032", 120],
    ["1085", 100],
  ],
  "estate:dierenstein": [["1039", 90]],
  "estate:halfweg": [
    ["2512", 110],
    ["2841", 60],
  ],
  "estate:kickersbloem": [["2229", 90]],
  "estate:seggelant": [["2511", 70]],
  "estate:prisma": [
    ["2830", 150],
    ["2825", 120],
    ["2222", 90],
    ["2599", 70],
  ],
  "estate:oudeland": [
    ["2651", 100],
    ["2899", 60],
  ],
  "estate:antoniapolder": [
    ["2511", 110],
    ["3315", 70],
  ],
  "estate:alblasserdam-rivier": [
    ["3012", 540],
    ["2434", 230],
    ["2511", 100],
  ],
  "estate:groote-lindt": [
    ["2014", 250],
    ["2030", 160],
    ["2511", 130],
    ["2561", 90],
    ["2222", 110],
  ],
  "estate:dordtse-kil": [
    ["2562", 140],
    ["3250", 180],
    ["2822", 110],
  ],
  "estate:staart": [
    ["2016", 560],
    ["2014", 300],
    ["2060", 120],
  ],
  "estate:oosteind": [
    ["3030", 620],
    ["2562", 90],
  ],
};

/**
 * Works beside housing plans, so that the known tensions of the region occur: `count` establishments at `distanceM`
 * outside the edge of the zone, at the spot of that edge nearest to the `toward` estate or port area.
 * `sbi`: [code, jobs] in turn. The distance is met within 3 m.
 */
export const NEAR_ZONES = [
  // Two metal works at the Boezembocht, about 30 m from where the new homes begin.
  {
    zone: "nieuw-kralingen",
    toward: "estate:boezembocht",
    distanceM: 30,
    sbi: [
      ["2562", 24],
      ["2511", 38],
    ],
  },
  {
    zone: "kop-van-feijenoord",
    toward: "estate:piekstraat",
    distanceM: 25,
    sbi: [
      ["2512", 42],
      ["2561", 12],
    ],
  },
  {
    zone: "schieveste",
    toward: "estate:s-graveland",
    distanceM: 60,
    sbi: [
      ["2562", 30],
      ["1071", 26],
    ],
  },
  {
    zone: "rivierzone-vlaardingen",
    toward: "port:vlaardingen-oost",
    distanceM: 80,
    sbi: [
      ["3315", 60],
      ["2511", 35],
    ],
  },
  {
    zone: "waalhaven-oost",
    toward: "port:waalhaven",
    distanceM: 40,
    sbi: [
      ["3315", 34],
      ["2813", 22],
    ],
  },
  {
    zone: "heijplaat",
    toward: "port:rdm",
    distanceM: 60,
    sbi: [
      ["2511", 40],
      ["3315", 28],
    ],
  },
  {
    zone: "wielewaal",
    toward: "port:waalhaven-zuid",
    distanceM: 70,
    sbi: [
      ["2822", 30],
      ["2920", 18],
    ],
  },
  { zone: "rivium", toward: "estate:stormpolder", distanceM: 90, sbi: [["3012", 16]] },
  {
    zone: "feyenoord-city",
    toward: "estate:stadionweg",
    distanceM: 40,
    sbi: [
      ["2511", 30],
      ["3315", 14],
    ],
  },
  {
    zone: "nieuw-mathenesse",
    toward: "port:schiedam-havens",
    distanceM: 60,
    sbi: [
      ["3011", 70],
      ["2561", 20],
    ],
  },
];
