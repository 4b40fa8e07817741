import type { Map as MapLibreMap } from "maplibre-gl";
import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawFreehandMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from "terra-draw";
import type { CornerRemoval, DrawingTool, MapShape, ShapeCheck } from "../../core/scene.ts";
import type { Emitter, MapEvents } from "../map-events.ts";
import { guardClick } from "./click-guard.ts";
import type { Aimed } from "./crosshair.ts";
import { CANCEL_KEY, FINISH_KEY, MapAdapter } from "./map-adapter.ts";
import { circleCorners, distanceM, nearestCorner, withoutRepeats } from "./map-shape.ts";
import { outerRings, ringAround, shiftedShape, withCorners } from "./zone-parts.ts";

/** What the overlay paints of a drawing or an edit in progress. */
export type DrawingPicture =
  | {
      readonly kind: "drawing";
      readonly tool: DrawingTool;
      readonly shape: MapShape;
      readonly committed: number;
    }
  | {
      readonly kind: "editing";
      readonly shape: MapShape;
      readonly middles: readonly (readonly [number, number])[];
      /** Dragged as a whole: no handles are painted. */
      readonly whole?: boolean;
      /** Position of the corner under the hand, which Delete takes away. */
      readonly inHand?: number | null;
    };

type DrawingOptions = {
  readonly map: MapLibreMap;
  readonly events: Emitter<MapEvents>;
  readonly check: ShapeCheck;
  /** Something to paint changed. */
  readonly onPicture: () => void;
};

const KEYS = { cancel: CANCEL_KEY, finish: FINISH_KEY };
const TOO_FEW = "shape.too-few-corners";
/** A circle being edited has this many corners in the drawing library; one in 16 is shown as a handle. */
const CIRCLE_CORNERS = 64;
/** Above this, handles between the corners would only be in the way. */
const MOST_MIDDLES = 40;
/** A corner this near to the pointer is in hand; as near as the drawing library takes it. */
const IN_HAND_PX = 18;

/** What of a zone can be dragged: its corners too, or only the zone as a whole. By the mode it is kept under. */
const WITH_HANDLES = {
  polygon: {
    feature: {
      draggable: true,
      coordinates: { draggable: true, deletable: true, midpoints: { draggable: true } },
    },
  },
  freehand: { feature: { draggable: true, coordinates: { draggable: true, deletable: true } } },
  circle: { feature: { draggable: true, coordinates: { resizable: "center-fixed" as const } } },
};
const AS_A_WHOLE = {
  polygon: { feature: { draggable: true } },
  freehand: { feature: { draggable: true } },
  circle: { feature: { draggable: true } },
};

/**
 * Drawing and editing of zones. The drawing library keeps the rules of each tool; this file feeds it pointer
 * and keyboard alike, and turns what it holds into shapes and events.
 */
export class Drawing implements Aimed {
  readonly adapter: MapAdapter;
  private readonly map: MapLibreMap;
  private readonly events: Emitter<MapEvents>;
  private readonly check: ShapeCheck;
  private readonly onPicture: () => void;
  private readonly draw: TerraDraw;
  private readonly polygonMode: TerraDrawPolygonMode;

  private tool: DrawingTool | null = null;
  private edited: { id: string; shape: MapShape } | null = null;
  private picture: DrawingPicture | null = null;
  /** The edited zone is dragged as a whole, without handles. */
  private whole = false;
  private lastSent = "";
  private frame = 0;
  private endGuard: () => void = () => {};
  private silent = false;
  /** Name of the edited zone within the drawing library, which insists on its own kind of id. */
  private editId: string | number = "";
  /** Of a zone that is dragged as a whole: its outer rings and their names; a drag of any of them is one of all. */
  private parts: readonly {
    readonly id: string | number;
    readonly ring: readonly (readonly [number, number])[];
  }[] = [];

  constructor({ map, events, check, onPicture }: DrawingOptions) {
    this.map = map;
    this.events = events;
    this.check = check;
    this.onPicture = onPicture;
    this.adapter = new MapAdapter(map, () => this.invalidate());
    this.adapter.onAim = (lonDeg, latDeg) => this.aim(lonDeg, latDeg);
    const validation = this.validateOnFinish;
    this.polygonMode = new TerraDrawPolygonMode({ keyEvents: KEYS, validation, pointerDistance: 14 });
    this.draw = new TerraDraw({
      adapter: this.adapter,
      modes: [
        this.polygonMode,
        new TerraDrawRectangleMode({ keyEvents: KEYS, drawInteraction: "click-move-or-drag", validation }),
        new TerraDrawCircleMode({
          keyEvents: KEYS,
          drawInteraction: "click-move-or-drag",
          segments: CIRCLE_CORNERS,
          startingRadiusKilometers: 0.001,
          validation,
        }),
        new TerraDrawFreehandMode({
          keyEvents: KEYS,
          drawInteraction: "click-move-or-drag",
          minDistance: 6,
          autoClose: true,
          pointerDistance: 16,
          validation,
        }),
        new TerraDrawSelectMode({
          keyEvents: null,
          pointerDistance: 18,
          // 0 = every event; the library leaves out each n-th one.
          dragEventThrottle: 0,
          allowManualDeselection: false,
          flags: WITH_HANDLES,
        }),
      ],
    });
    this.draw.on("finish", (id, { action }) => this.onFinish(String(id), action));
    this.draw.on("change", () => this.invalidate());
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.endGuard();
    if (this.draw.enabled) this.draw.stop();
  }

  /** Drawing or editing: a click now is not a click on the map. */
  get busy(): boolean {
    return this.tool !== null || this.edited !== null;
  }

  get active(): boolean {
    return this.tool !== null;
  }

  movePointer(x: number, y: number): void {
    this.adapter.movePointer(x, y);
  }

  click(x: number, y: number): void {
    this.adapter.click(x, y);
  }

  get current(): DrawingPicture | null {
    return this.picture;
  }

  start(tool: DrawingTool): void {
    this.leave();
    this.tool = tool;
    this.open();
    this.draw.setMode(tool);
    this.map.getCanvas().style.cursor = "crosshair";
    this.invalidate();
  }

  /** Closes the shape with the corners that are set; too few of them is said, not done. */
  finish(): void {
    if (!this.tool) return;
    const enough = this.tool === "polygon" ? this.committed >= 3 : this.picture !== null;
    if (enough) this.adapter.press(FINISH_KEY);
    else this.events.emit("draw:invalid", { code: TOO_FEW, at: null });
  }

  /** Takes the tool off. `told` says so in an event: for a person's own Escape, not for the page's doing. */
  cancel(told: boolean): void {
    const { tool } = this;
    if (!tool) return;
    this.leave();
    if (told) this.events.emit("draw:cancel", { tool });
  }

  /** One corner back; a shape without steps (rectangle, circle, freehand) starts over. @returns whether there was one */
  removeLastCorner(): boolean {
    if (!this.tool || !this.picture) return false;
    if (this.tool === "polygon") this.polygonMode.undo();
    else this.adapter.press(CANCEL_KEY);
    this.lastSent = "";
    this.invalidate();
    return true;
  }

  /** The corner that was taken back last. @returns whether there was one */
  restoreCorner(): boolean {
    if (this.tool !== "polygon" || this.polygonMode.redoSize() === 0) return false;
    this.polygonMode.redo();
    this.invalidate();
    return true;
  }

  /** Takes away the corner under the hand of a zone with handles. */
  removeCornerInHand(): CornerRemoval {
    const shape = this.edited && !this.whole ? this.editedShape() : null;
    if (!this.edited || shape?.kind !== "polygon") return "none";
    const corner = this.cornerInHand(shape);
    if (corner === null) return "none";
    if (shape.corners.length <= 3) return "few";
    const { id } = this.edited;
    const fewer = withCorners(
      shape,
      shape.corners.filter((_, at) => at !== corner),
    );
    if (this.check(fewer)) return "misshapen";
    this.edit({ id, shape: fewer });
    this.events.emit("edit:finish", { id, shape: fewer });
    return "removed";
  }

  private cornerInHand(shape: MapShape): number | null {
    const { last } = this.adapter;
    if (shape.kind !== "polygon" || !last || this.whole) return null;
    return nearestCorner(
      shape.corners.map(([lon, lat]) => this.adapter.project(lon, lat)),
      this.adapter.project(...last),
      IN_HAND_PX,
    );
  }

  /** Corners that are set in the drawing so far. */
  get committed(): number {
    return this.picture?.kind === "drawing" ? this.picture.committed : 0;
  }

  /** @param whole dragged as a whole only: no handles, and any form is taken as it is */
  edit(zone: { id: string; shape: MapShape } | null, whole = false): void {
    const same = zone && this.edited?.id === zone.id && sameShape(this.edited.shape, zone.shape);
    if (same && whole === this.whole) return;
    // Nothing was under edit: a tool that is on stays on.
    if (!zone && !this.edited) return;
    // The hand was last on something else.
    if (this.edited?.id !== zone?.id) this.adapter.last = null;
    this.leave();
    this.whole = whole;
    if (!zone) return;
    this.open();
    const isCircle = zone.shape.kind === "circle";
    const corners =
      zone.shape.kind === "circle"
        ? circleCorners(zone.shape.centre, zone.shape.radiusM, CIRCLE_CORNERS)
        : zone.shape.corners;
    const rings = whole && zone.shape.kind === "polygon" ? outerRings(zone.shape) : [corners];
    this.parts = rings.map((ring) => ({ id: this.draw.getFeatureId(), ring: ring.map(rounded) }));
    this.editId = this.parts[0].id;
    const results = this.draw.addFeatures(
      this.parts.map(({ id, ring }) => ({
        id,
        type: "Feature",
        geometry: { type: "Polygon", coordinates: [[...ring, ring[0]].map(([lon, lat]) => [lon, lat])] },
        properties: {
          mode: isCircle ? "circle" : ring.length > MOST_MIDDLES ? "freehand" : "polygon",
          ...(isCircle ? { radiusKilometers: 1 } : {}),
        },
      })),
    );
    const added = results.find(({ valid }) => !valid) ?? results[0];
    if (!added?.valid) {
      this.leave();
      this.events.emit("error", {
        code: "map.zone-not-editable",
        context: { zone: zone.id, reason: added?.reason ?? "" },
      });
      return;
    }
    this.edited = zone;
    this.draw.updateModeOptions<typeof TerraDrawSelectMode>("select", {
      flags: whole ? AS_A_WHOLE : WITH_HANDLES,
    });
    this.draw.setMode("select");
    this.draw.selectFeature(this.editId);
    this.invalidate();
  }

  /** The zones changed outside (undo, removal): an edit follows its zone, or ends with it. */
  followZone(find: (id: string) => { readonly shape: MapShape } | undefined): void {
    const { edited } = this;
    if (!edited) return;
    const zone = find(edited.id);
    if (!zone) this.edit(null);
    else if (!nearlySame(zone.shape, edited.shape))
      this.edit({ id: edited.id, shape: zone.shape }, this.whole);
  }

  get editedId(): string | null {
    return this.edited?.id ?? null;
  }

  private open(): void {
    if (this.draw.enabled) return;
    this.draw.start();
    this.map.doubleClickZoom.disable();
  }

  /** Ends drawing or editing without an event. */
  private leave(): void {
    const was = this.tool !== null || this.edited !== null;
    this.tool = null;
    this.edited = null;
    this.parts = [];
    this.lastSent = "";
    this.picture = null;
    this.adapter.anchor = null;
    if (this.draw.enabled) {
      this.silent = true;
      this.draw.stop();
      this.silent = false;
    }
    this.map.getCanvas().style.cursor = "";
    this.map.dragPan.enable();
    if (was) {
      // The second click of a double click that closed the shape must not zoom.
      setTimeout(() => {
        if (!this.tool) this.map.doubleClickZoom.enable();
      }, 350);
    }
    this.onPicture();
  }

  private readonly validateOnFinish = (
    feature: { geometry: { type: string; coordinates: unknown } },
    context: { updateType: string },
  ): { valid: boolean; reason?: string } => {
    if (context.updateType !== "finish" || !this.tool) return { valid: true };
    const shape = this.shapeOf(feature.geometry.coordinates as number[][][], this.tool);
    const problem = shape ? this.check(shape) : { code: TOO_FEW, at: null };
    if (!problem) return { valid: true };
    this.events.emit("draw:invalid", problem);
    return { valid: false, reason: problem.code };
  };

  private shapeOf(coordinates: number[][][], tool: DrawingTool): MapShape | null {
    const { anchor, last } = this.adapter;
    if (tool === "circle") {
      if (!anchor || !last) return null;
      const radiusM = distanceM(anchor, last);
      return radiusM > 0 ? { kind: "circle", centre: anchor, radiusM } : null;
    }
    const corners = withoutRepeats(coordinates[0] ?? []);
    return corners.length > 0 ? { kind: "polygon", corners } : null;
  }

  private onFinish(id: string, action: string): void {
    if (this.silent) return;
    if (action === "draw" && this.tool) {
      const { tool } = this;
      const feature = this.draw.getSnapshotFeature(id);
      const shape = feature ? this.shapeOf(feature.geometry.coordinates as number[][][], tool) : null;
      this.leave();
      // What lies under the pointer now was not clicked: the page moves as soon as it hears of the shape.
      this.endGuard = guardClick();
      if (shape) this.events.emit("draw:finish", { tool, shape });
      else this.events.emit("draw:cancel", { tool });
      return;
    }
    if (this.edited && this.parts.some((part) => id === String(part.id))) {
      const shape = this.editedShape();
      if (!shape) return;
      const before = this.edited;
      const problem = this.whole ? null : this.check(shape);
      if (problem) {
        // Back to the shape before this drag; the words say what was wrong.
        this.events.emit("draw:invalid", problem);
        this.edit(null);
        this.edit(before);
        this.events.emit("edit:change", { id: before.id, shape: before.shape });
        return;
      }
      this.edited = { id: before.id, shape };
      this.events.emit("edit:finish", { id: before.id, shape });
      this.gatherParts();
      this.invalidate();
    }
  }

  /** One part was dragged: the others follow it, each to where the picture of the whole has it already. */
  private gatherParts(): void {
    const { edited, picture, whole } = this;
    if (!edited || !whole || edited.shape.kind === "circle") return;
    this.leave();
    this.edit(edited, true);
    this.picture = picture;
  }

  /** Takes the part under the pointer in hand. */
  private aim(lonDeg: number, latDeg: number): void {
    if (this.parts.length < 2) return;
    const part = ringAround(
      this.parts.map(({ ring }) => ring),
      lonDeg,
      latDeg,
    );
    if (part >= 0) this.draw.selectFeature(this.parts[part].id);
  }

  /** The shape that is dragged as a whole, as far as the part in hand was. */
  private shiftedWhole(shape: Extract<MapShape, { kind: "polygon" }>): MapShape {
    for (const { id, ring } of this.parts) {
      const geometry = this.draw.getSnapshotFeature(id)?.geometry;
      if (geometry?.type !== "Polygon") continue;
      const [lon, lat] = geometry.coordinates[0][0];
      if (lon !== ring[0][0] || lat !== ring[0][1])
        return shiftedShape(shape, lon - ring[0][0], lat - ring[0][1]);
    }
    return shape;
  }

  /** The shape under edit as it is now. */
  private editedShape(): MapShape | null {
    if (this.whole && this.edited?.shape.kind === "polygon") return this.shiftedWhole(this.edited.shape);
    const feature = this.edited && this.draw.getSnapshotFeature(this.editId);
    if (!feature || !this.edited || feature.geometry.type !== "Polygon") return null;
    const corners = withoutRepeats(feature.geometry.coordinates[0] ?? []);
    if (this.edited.shape.kind !== "circle") return withCorners(this.edited.shape, corners);
    const centre = middleOf(corners);
    // Moving a circle keeps its radius to the metre; only pulling its edge changes it.
    const measured = distanceM(centre, corners[0]);
    const before = this.edited.shape.radiusM;
    const moved = Math.abs(measured - before) < Math.max(0.5, before * 0.004);
    return { kind: "circle", centre, radiusM: moved ? before : measured };
  }

  private invalidate(): void {
    if (this.silent || this.frame !== 0) return;
    this.frame = requestAnimationFrame(this.update);
  }

  /** Once a frame at most: a new picture, and an event when the shape is another one. */
  private readonly update = (): void => {
    this.frame = 0;
    const before = this.picture;
    this.picture = this.edited ? this.editPicture() : this.drawPicture();
    this.onPicture();
    const { picture, tool, edited } = this;
    if (!picture) {
      if (tool && before) this.events.emit("draw:empty", { tool });
      return;
    }
    const key = JSON.stringify([picture.shape, picture.kind === "drawing" ? picture.committed : 0]);
    if (key === this.lastSent) return;
    const isFirst = this.lastSent === "";
    this.lastSent = key;
    if (picture.kind === "drawing" && tool)
      this.events.emit("draw:change", { tool, shape: picture.shape, committed: picture.committed });
    else if (edited && !isFirst) this.events.emit("edit:change", { id: edited.id, shape: picture.shape });
  };

  private drawPicture(): DrawingPicture | null {
    const { tool } = this;
    if (!tool || !this.draw.enabled) return null;
    for (const feature of this.draw.getSnapshot()) {
      // Guidance points (closing corner, start of a freehand line) are not the shape.
      if (feature.geometry.type !== "Polygon" || feature.properties.mode !== tool) continue;
      const shape = this.shapeOf(feature.geometry.coordinates, tool);
      if (!shape) return null;
      const count = feature.properties.committedCoordinateCount;
      const committed =
        typeof count === "number" ? count : shape.kind === "polygon" ? shape.corners.length : 1;
      return { kind: "drawing", tool, shape, committed };
    }
    return null;
  }

  private editPicture(): DrawingPicture | null {
    const shape = this.editedShape();
    if (!shape) return null;
    const middles: [number, number][] = [];
    for (const feature of this.draw.getSnapshot())
      if (feature.geometry.type === "Point" && feature.properties.midPoint)
        middles.push(feature.geometry.coordinates as [number, number]);
    return { kind: "editing", shape, middles, whole: this.whole, inHand: this.cornerInHand(shape) };
  }
}

/** As the drawing library keeps it. */
function rounded([lon, lat]: readonly [number, number]): readonly [number, number] {
  return [Number(lon.toFixed(9)), Number(lat.toFixed(9))];
}

function middleOf(corners: readonly (readonly [number, number])[]): [number, number] {
  let lon = 0;
  let lat = 0;
  for (const corner of corners) {
    lon += corner[0];
    lat += corner[1];
  }
  return [lon / corners.length, lat / corners.length];
}

/** Degrees are kept to five decimals and metres to one, so a shape comes back rounded. */
function nearlySame(a: MapShape, b: MapShape): boolean {
  const close = (p: readonly [number, number], q: readonly [number, number]): boolean =>
    Math.abs(p[0] - q[0]) < 2e-5 && Math.abs(p[1] - q[1]) < 2e-5;
  if (a.kind === "circle")
    return b.kind === "circle" && close(a.centre, b.centre) && Math.abs(a.radiusM - b.radiusM) < 0.2;
  if (b.kind === "circle" || a.corners.length !== b.corners.length) return false;
  return a.corners.every((corner, index) => close(corner, b.corners[index]));
}

function sameShape(a: MapShape, b: MapShape): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
