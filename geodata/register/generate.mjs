import { ACTIVITIES, LEAST_JOBS } from "./activities.mjs";
import { addressAt } from "./addresses.mjs";
import { middleOf, spotBesideZone, spotIn } from "./ground.mjs";
import {
  closureChance,
  drawJobs,
  drawStartJobs,
  ENTRY_SHARE,
  jobs2015,
  laterJobs,
  SHORT_LIVED_SHARE,
  sizeClass,
  steerChange,
  YEARS,
  yearlyJobs,
} from "./growth.mjs";
import { LARGE, NEAR_ZONES, PLACES } from "./places.mjs";
import { METAL_PRODUCTS, OTHER_MANUFACTURING, plantedFor } from "./planted.mjs";
import { cumulative, randomSource } from "./random.mjs";

const LAST = YEARS.length - 1;
const ROTTERDAM = "0599";
const CHEMISTRY = 20;
/** Chemistry jobs in the municipality of Rotterdam, 2015-2019: the one regional growth figure that is published. */
const CHEMISTRY_GROWTH_2019 = 0.07;
const CHEMISTRY_GROWTH_2020 = 0.073;

/** Mild trends 2015-2020 outside the planted places. */
const MAKERS = new Set([...METAL_PRODUCTS, ...OTHER_MANUFACTURING]);
const TREND_MAKERS = { inside: 0.02, transition: 0.03, outside: 0.015 };
const TREND_OTHERS = 0.01;

/** Share of establishments that move in with another one, at the very same spot (3% of the points then coincide). */
const SHARED_BUILDING = 0.016;

const CHOICES = new Map();
for (const [subsector, rows] of Object.entries(ACTIVITIES))
  for (const column of [1, 2])
    CHOICES.set(`${subsector}:${column}`, { rows, totals: cumulative(rows.map((row) => row[column])) });
const TRADE_OF = new Map(
  Object.values(ACTIVITIES).flatMap((rows) => rows.map(([sbi, , , trade]) => [sbi, trade])),
);
const QUAY = new Set(
  Object.values(ACTIVITIES).flatMap((rows) => rows.filter((row) => row[4] === "quay").map((row) => row[0])),
);

/**
 * The synthetic register: a pure function of the seed and the geography.
 *
 * @param {{seed: number, region: ReturnType<typeof import("./region.mjs").readRegion>}} input
 * @returns {object[]} one establishment each, with the fields of the file by name; `jobs` holds the six years, null
 *   where it does not exist. `place` (the key of places.mjs) and `planted` (an id or "") are for checks, not in the file.
 */
export function generateRegister({ seed, region }) {
  const random = randomSource(seed);
  const firms = [];
  for (const place of PLACES) settle(random, region, place, firms);
  settleLarge(random, region, firms);
  settleNearZones(random, region, firms);
  grow(random, firms);
  for (const firm of firms) firm.jobs = yearlyJobs(random, firm);
  for (const firm of firms) if (firm.drawn) firm.sbi = fittingActivity(firm);
  fixChemistry2019(random, firms);
  random.shuffle(firms);
  return firms.map((firm, i) => asRow(random, firm, i));
}

/** The activity that was drawn, or a lighter one where too few work there for it. Takes no random number. */
function fittingActivity({ sbi, jobs }) {
  const rule = LEAST_JOBS.find(([code]) => code === sbi);
  return rule && Math.max(...jobs) < rule[1] ? rule[2] : sbi;
}

/**
 * An establishment at a spot, with everything that follows from where it stands. Every field is named here, none spread
 * or added later: objects of one shape are made several times as fast.
 */
function firmAt(region, { xM, yM, atWater }, place, sbi, subsector, drawn) {
  const division = Number(sbi.slice(0, 2));
  const port = region.portAt(xM, yM);
  return {
    xM,
    yM,
    atWater,
    place: place.key,
    kind: place.kind,
    sbi,
    division,
    code: region.municipalityAt(xM, yM),
    side: port ? (port.inTransition ? "transition" : "inside") : "outside",
    planted: plantedFor(xM, yM, division),
    subsector,
    drawn,
    from: 0,
    to: LAST,
    first: 0,
    last: 0,
    jobs: undefined,
  };
}

function settle(random, region, place, firms) {
  const subsectors = Object.keys(place.mix);
  const totals = cumulative(Object.values(place.mix));
  const own = [];
  const newFirm = () => {
    const subsector = subsectors[random.pickCumulative(totals)];
    const { rows, totals: weights } = CHOICES.get(`${subsector}:${place.kind === "streets" ? 2 : 1}`);
    const sbi = rows[random.pickCumulative(weights)][0];
    const quay = QUAY.has(sbi);
    const neighbour =
      own.length > 0 && !quay && random.next() < SHARED_BUILDING ? random.pick(own) : undefined;
    const spot = neighbour
      ? { xM: neighbour.xM, yM: neighbour.yM, atWater: neighbour.atWater }
      : spotIn(random, region, place, { quay });
    return spot && firmAt(region, spot, place, sbi, subsector, true);
  };
  const count = Math.round(place.firms * (0.93 + 0.06 * random.next()));
  for (let i = 0; i < count; i++) {
    const firm = newFirm();
    if (!firm) continue;
    firm.first = drawJobs(random, place.kind, firm.subsector, place.jobsFactor);
    own.push(firm);
    if (random.next() < closureChance(firm.first) * (firm.planted?.exitFactor ?? 1)) {
      firm.to = random.below(LAST);
      firm.last = Math.max(1, Math.round(firm.first * (0.7 + 0.3 * random.next())));
      if (firm.to === 0) firm.last = firm.first;
    } else firm.last = laterJobs(random, firm.first);
  }
  // Twice the background rate is proposed, then thinned to the rate of where each start falls.
  const mostEntries = 2;
  const starts = random.round(count * ENTRY_SHARE * mostEntries);
  for (let i = 0; i < starts; i++) {
    const from = 1 + random.below(LAST);
    const firm = newFirm();
    if (!firm || random.next() >= (firm.planted?.entryFactor ?? 1) / mostEntries) continue;
    firm.from = from;
    firm.last = drawStartJobs(random, place.kind);
    firm.first = Math.max(1, Math.round(firm.last * (0.5 + 0.5 * random.next())));
    if (firm.from < LAST && random.next() < SHORT_LIVED_SHARE)
      firm.to = firm.from + random.below(LAST - firm.from);
    if (firm.from === firm.to) firm.last = firm.first;
    own.push(firm);
  }
  firms.push(...own);
}

function subsectorOf(sbi) {
  for (const [subsector, rows] of Object.entries(ACTIVITIES))
    if (rows.some((row) => row[0] === sbi)) return subsector;
  throw new Error(`no activity ${sbi} in activities.mjs`);
}

function settled(random, region, spot, place, sbi, about) {
  const first = Math.max(2, Math.round(about * (0.94 + 0.12 * random.next())));
  const last = laterJobs(random, first);
  return Object.assign(firmAt(region, spot, place, sbi, subsectorOf(sbi), false), { first, last });
}

function settleLarge(random, region, firms) {
  for (const place of PLACES)
    for (const [sbi, about, within] of LARGE[place.key] ?? []) {
      const spot = spotIn(random, region, place, { quay: QUAY.has(sbi), within });
      if (spot) firms.push(settled(random, region, spot, place, sbi, about));
    }
}

function settleNearZones(random, region, firms) {
  for (const { zone: id, toward, distanceM, sbi: works } of NEAR_ZONES) {
    const zone = region.zones.get(id);
    const middle = middleOf(region, toward);
    if (!zone || !middle) continue;
    for (const [sbi, about] of works) {
      const spot = spotBesideZone(random, region, zone, distanceM, middle);
      if (!spot) continue;
      const firm = settled(random, region, spot, { key: `zone:${id}`, kind: "estate" }, sbi, about);
      firms.push(firm);
    }
  }
}

/** Steers each group of neighbours to its planted effect or its mild trend. */
function grow(random, firms) {
  const groups = new Map();
  for (const firm of firms) {
    const chemistry = firm.division === CHEMISTRY && firm.code === ROTTERDAM;
    // The port in transition is one place of 2 km: cut into blocks its groups would be too small to steer.
    const inTransition = firm.side === "transition";
    const block = inTransition ? "" : `${Math.floor(firm.xM / 2000)},${Math.floor(firm.yM / 2000)}`;
    const makers = MAKERS.has(firm.division);
    const key =
      firm.planted?.id ?? (chemistry ? "chemistry" : `${firm.kind}|${block}|${firm.side}|${makers}`);
    let group = groups.get(key);
    if (!group) {
      group = { firms: [], jobs: 0, growth: TREND_OTHERS, atMost: 0.2 };
      if (makers) group.growth = TREND_MAKERS[firm.side];
      if (firm.planted) Object.assign(group, { growth: firm.planted.jobsGrowth, atMost: 0.45 });
      groups.set(key, group);
    }
    group.firms.push(firm);
    group.jobs += jobs2015(firm);
  }
  const elsewhere = groups.get("chemistry");
  if (elsewhere) elsewhere.growth = chemistryElsewhere(firms, elsewhere);
  for (const { firms: members, jobs, growth, atMost } of groups.values())
    steerChange(
      random,
      members,
      growth < 0 ? -random.round(-jobs * growth) : random.round(jobs * growth),
      atMost,
    );
}

/** What Rotterdam's chemistry outside the planted places has to add for the published total. */
function chemistryElsewhere(firms, elsewhere) {
  let total = 0;
  let planted = 0;
  for (const firm of firms) {
    if (firm.division !== CHEMISTRY || firm.code !== ROTTERDAM) continue;
    total += jobs2015(firm);
    if (firm.planted) planted += jobs2015(firm) * firm.planted.jobsGrowth;
  }
  return elsewhere.jobs ? (CHEMISTRY_GROWTH_2020 * total - planted) / elsewhere.jobs : 0;
}

/** The interpolated 2019 is close to +7%; single jobs at Rotterdam's chemistry make it exact, rounded to a job. */
function fixChemistry2019(random, firms) {
  const year = YEARS.indexOf(2019);
  const members = firms.filter(
    (firm) => firm.division === CHEMISTRY && firm.code === ROTTERDAM && firm.from < year && firm.to > year,
  );
  const total = (position) =>
    firms.reduce(
      (sum, firm) =>
        sum + (firm.division === CHEMISTRY && firm.code === ROTTERDAM ? (firm.jobs[position] ?? 0) : 0),
      0,
    );
  let rest = Math.round(total(0) * (1 + CHEMISTRY_GROWTH_2019)) - total(year);
  const totals = cumulative(members.map((firm) => firm.jobs[year]));
  for (let tries = 0; rest !== 0 && tries < 100_000 && members.length; tries++) {
    const jobs = members[random.pickCumulative(totals)].jobs;
    const step = Math.sign(rest);
    // Not past what the neighbouring years make plausible.
    if (jobs[year] + step < 1 || Math.abs(jobs[year] + step - jobs[year + 1]) > 2 + 0.08 * jobs[year + 1])
      continue;
    jobs[year] += step;
    rest -= step;
  }
}

const INVENTED = ["Voorbeeld", "Proef", "Fictief", "Model", "Verzonnen", "Denkbeeld"];

function asRow(random, firm, position) {
  const number = position + 1;
  const lastJobs = firm.jobs[firm.to];
  // Some of the smallest are run by part-timers only: LISA's class 0.
  const partTimeOnly = lastJobs <= 2 && random.next() < 0.08;
  const fullTime = partTimeOnly ? 0 : Math.round(lastJobs * (0.8 + 0.2 * random.next()));
  const { straat, huisnummer, postcode, plaats } = addressAt(
    firm.xM,
    firm.yM,
    firm.code,
    firm.kind,
    firm.atWater,
  );
  return {
    vestigingsnummer: `9990${String(number).padStart(8, "0")}`,
    naam: `${random.pick(INVENTED)} ${TRADE_OF.get(firm.sbi)} ${String(number).padStart(4, "0")}`,
    straat,
    huisnummer,
    postcode,
    plaats,
    gemeentecode: firm.code,
    xM: firm.xM,
    yM: firm.yM,
    sbi2008: firm.sbi,
    grootteklasse: sizeClass(fullTime),
    jobs: firm.jobs,
    subsector: firm.subsector,
    division: firm.division,
    side: firm.side,
    place: firm.place,
    planted: firm.planted?.id ?? "",
  };
}
