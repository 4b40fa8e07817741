import type { ZoneRings } from "../../core/geometry/polygon-set.ts";
import { toLonLat } from "../../core/geometry/rd.ts";
import type { TensionScene } from "../../core/scene.ts";
import { positionOfArea } from "../../core/tension/area-types.ts";
import { ASPECTS } from "../../core/tension/aspects.ts";
import { emptyCircles } from "../../core/tension/circles.ts";
import { contourAreas } from "../../core/tension/contour-areas.ts";
import { addContour, contoursOf } from "../../core/tension/contours.ts";
import { nearestPointOfShape } from "../../core/tension/distance-to-zone.ts";
import { NO_RULE } from "../../core/tension/firm-guidelines.ts";
import { distancesAt } from "../../core/tension/noise-zone.ts";
import { aspectDistances } from "../../core/tension/rule-distances.ts";
import { tensionClass } from "../../core/tension/tension-class.ts";
import type { ZoneTension } from "../../core/tension/tension-of-zone.ts";
import { formatDistance } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import { ringsOfShape, type Zone } from "../zones/zone.ts";
import { askedM, hitsWithinReach, placeOfFirm, type TensionBase, type TensionModel } from "./compute.ts";
import { reachOfFirm } from "./firm-reach.ts";
import { firmAtZone, metresBeside } from "./sentences.ts";

/** A zone on the map: its covered and free part, the contours together, a line to each firm, one firm in focus. */
export function zoneScene(
  speaker: Speaker,
  base: TensionBase,
  entry: Zone,
  { run, totals }: ZoneTension,
  focus: number | null,
): TensionScene {
  const { register, lens, selection } = base;
  const circles = contoursOf(register, lens, run, selection.moved);
  const area = contourAreas(entry.shape, circles);
  const within = hitsWithinReach(base, run);
  const lines: number[] = [];
  for (const at of within) {
    if (run.inside[at] === 1) continue;
    const [x, y] = placeOfFirm(base, run.firm[at]);
    const nearest = nearestPointOfShape(entry.shape, x, y);
    if (nearest) lines.push(...toLonLat(x, y), ...toLonLat(nearest[0], nearest[1]));
  }
  const focused = within.find((at) => run.firm[at] === focus);
  return {
    zone: degrees(ringsOfShape(entry.shape)),
    covered: degrees(area.covered),
    contours: degrees(area.contours),
    class: Math.max(0, tensionClass(totals)),
    lines: Float64Array.from(lines),
    focus: focused === undefined ? null : focusOf(speaker, base, entry, firmAtZone(base, run, focused)),
  };
}

/** A firm on the map: its contour for each aspect, and the zones it reaches. */
export function firmScene(speaker: Speaker, model: TensionModel, row: number): TensionScene {
  const { zones } = reachOfFirm(model, row);
  const place = placeOfFirm(model, row);
  const plotM = model.register.guidelines.plotRadiusM[row];
  const asked = askedM(model, row);
  const own = emptyCircles(1);
  addContour(own, model.register, model.selection.moved, row, asked);
  const nearest = zones[0] ? nearestPointOfShape(zones[0].entry.shape, place[0], place[1]) : null;
  const pair = zones[0]?.pair;
  return {
    zone: degrees(zones.flatMap(({ entry }) => ringsOfShape(entry.shape))),
    covered: degrees(zones.flatMap(({ entry }) => contourAreas(entry.shape, own).covered)),
    contours: [],
    class: Math.max(0, ...zones.map(({ zone }) => tensionClass(model.tension.zones[zone]))),
    lines: new Float64Array(0),
    focus:
      asked > 0
        ? {
            firm: toLonLat(place[0], place[1]),
            radiusM: asked + plotM,
            nearest: pair && !pair.inside && nearest ? toLonLat(nearest[0], nearest[1]) : null,
            distanceLabel: pair ? metresBeside(speaker.language, pair.distanceM, asked) : "",
            guidelineLabel: guidelineLabel(speaker, asked),
            rings: aspectRings(speaker, model, row).map(({ radiusM, label }) => ({
              radiusM: radiusM + plotM,
              label,
            })),
          }
        : null,
  };
}

function focusOf(
  speaker: Speaker,
  base: TensionBase,
  entry: Zone,
  pair: ReturnType<typeof firmAtZone>,
): TensionScene["focus"] {
  const [x, y] = placeOfFirm(base, pair.firm);
  const nearest = pair.inside ? null : nearestPointOfShape(entry.shape, x, y);
  return {
    firm: toLonLat(x, y),
    radiusM: pair.askedM + pair.plotRadiusM,
    nearest: nearest && toLonLat(nearest[0], nearest[1]),
    distanceLabel: metresBeside(speaker.language, pair.distanceM, pair.askedM),
    guidelineLabel: guidelineLabel(speaker, pair.askedM),
  };
}

function guidelineLabel({ say, language }: Speaker, asked: number): string {
  return say("tv.guideline", { D: formatDistance(language, asked) });
}

/** One ring for each distance that some aspect asks, the widest left out: that one is the firm's own contour. */
function aspectRings(
  { say, language }: Speaker,
  model: TensionModel,
  row: number,
): { radiusM: number; label: string }[] {
  const position = model.register.guidelines.rule[row];
  if (position === NO_RULE) return [];
  const { areaType, reduceHazard } = model.lens;
  const { portSide } = model.register.firms;
  const distanceM = distancesAt(model.rules.rules[position].distanceM, model.lens, portSide[row]);
  const distances = aspectDistances(distanceM, reduceHazard)[positionOfArea(areaType)];
  const widest = Math.max(...distances);
  const rings = new Map<number, string[]>();
  distances.forEach((radiusM, aspect) => {
    if (radiusM === 0 || radiusM === widest) return;
    const words = say(`tv.aspect.${ASPECTS[aspect].id}`);
    rings.set(radiusM, [...(rings.get(radiusM) ?? []), words]);
  });
  return [...rings].map(([radiusM, aspects]) => ({
    radiusM,
    label: say("tv.ring", { aspect: aspects.join(", "), D: formatDistance(language, radiusM) }),
  }));
}

function degrees(polygons: ZoneRings): TensionScene["zone"] {
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => toLonLat(x, y))));
}
