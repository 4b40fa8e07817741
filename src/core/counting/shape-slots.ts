import type { CountShape, PolygonSet } from "../geometry/polygon-set.ts";
import { addCircleSlots } from "./circle-slots.ts";
import type { CountIndex } from "./count-index.ts";
import { addRingSlots } from "./ring-slots.ts";
import { SlotRanges, subtractRanges, uniteRanges } from "./slot-ranges.ts";

/** Ranges to work in, used again by every count; joining shapes two by two needs a few at each level. */
const spare: SlotRanges[] = [];
let taken = 0;

function take(): SlotRanges {
  if (taken === spare.length) spare.push(new SlotRanges());
  const ranges = spare[taken++];
  ranges.clear();
  return ranges;
}

/**
 * Slots of the firms in any of the shapes, each once. The result is overwritten by the next call.
 *
 * A polygon is its outer ring less its holes (their edges included), a zone is all its polygons together: the same
 * definition as `isInZone`, in sets of slots instead of points.
 */
export function slotsInShapes(index: CountIndex, shapes: readonly CountShape[]): SlotRanges {
  taken = 0;
  return shapes.length === 0 ? take() : slotsInSome(index, shapes, 0, shapes.length);
}

/** The same for one shape. */
export function slotsInShape(index: CountIndex, shape: CountShape): SlotRanges {
  taken = 0;
  return shapeSlots(index, shape);
}

function slotsInSome(
  index: CountIndex,
  shapes: readonly CountShape[],
  first: number,
  end: number,
): SlotRanges {
  if (end - first === 1) return shapeSlots(index, shapes[first]);
  const middle = (first + end) >>> 1;
  return united(slotsInSome(index, shapes, first, middle), slotsInSome(index, shapes, middle, end));
}

function shapeSlots(index: CountIndex, shape: CountShape): SlotRanges {
  if (shape.kind === "circle") {
    const found = take();
    addCircleSlots(index, shape.xM, shape.yM, shape.radiusM, found);
    return found;
  }
  const polygons = shape.polygons.polygonStart.length - 1;
  return polygons > 0 ? slotsInPolygons(index, shape.polygons, 0, polygons) : take();
}

function slotsInPolygons(index: CountIndex, set: PolygonSet, first: number, end: number): SlotRanges {
  if (end - first === 1) return polygonSlots(index, set, first);
  const middle = (first + end) >>> 1;
  return united(slotsInPolygons(index, set, first, middle), slotsInPolygons(index, set, middle, end));
}

function united(one: SlotRanges, other: SlotRanges): SlotRanges {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const both = take();
  uniteRanges(one, other, both);
  return both;
}

function polygonSlots(index: CountIndex, set: PolygonSet, polygon: number): SlotRanges {
  const { xy, ringStart, polygonStart } = set;
  let found = take();
  const outer = polygonStart[polygon];
  const end = polygonStart[polygon + 1];
  if (outer === end) return found;
  addRingSlots(index, xy, ringStart[outer], ringStart[outer + 1] - 1, found);
  for (let ring = outer + 1; ring < end && found.length > 0; ring++) {
    const hole = take();
    addRingSlots(index, xy, ringStart[ring], ringStart[ring + 1] - 1, hole);
    if (hole.length === 0) continue;
    const left = take();
    subtractRanges(found, hole, left);
    found = left;
  }
  return found;
}
