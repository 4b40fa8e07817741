import { CASING, DIAMOND_HALF_DIAGONAL, MAX_DIAMETER_PX, SQUARE_HALF_SIDE } from "./mark-size.ts";

/** What all marks share in a frame. */
export type MarkUniforms = {
  /** Diameter of one square-root job and of the smallest mark, CSS pixels. */
  pixelsPerRootJob: number;
  minDiameter: number;
  /** 0 = sizes of the year left, 1 = sizes of the year shown. */
  progress: number;
  /** Opacity of marks out of focus. */
  dimmed: number;
  /** Edge around marks and ink of the ring around affected ones, 0-1 each. */
  casingColour: readonly [number, number, number];
  ringColour: readonly [number, number, number];
  /** A thin black outline, for paper. */
  outlinePx: number;
};

const block = `\
layout(std140) uniform markUniforms {
  float pixelsPerRootJob;
  float minDiameter;
  float progress;
  float dimmed;
  vec3 casingColour;
  float outlinePx;
  vec3 ringColour;
} mark;
`;

export const markUniforms = {
  name: "mark",
  vs: block,
  fs: block,
  source: "",
  uniformTypes: {
    pixelsPerRootJob: "f32",
    minDiameter: "f32",
    progress: "f32",
    dimmed: "f32",
    casingColour: "vec3<f32>",
    outlinePx: "f32",
    ringColour: "vec3<f32>",
  },
} as const;

/** What the two shaders must agree on. */
const SHARED = `\
const float SQUARE_HALF_SIDE = ${SQUARE_HALF_SIDE.toFixed(6)};
const float DIAMOND_HALF_DIAGONAL = ${DIAMOND_HALF_DIAGONAL.toFixed(6)};
const float RING_GAP = 2.0;
const float RING_INK = 1.6;
const float SMOOTH = 0.6;
float casingOf(float diameter) {
  if (diameter < ${CASING.noneBelowPx.toFixed(1)}) return 0.0;
  return diameter < ${CASING.belowPx.toFixed(1)} ? ${CASING.thinPx.toFixed(1)} : ${CASING.thickPx.toFixed(1)};
}
`;

/**
 * A mark is one point, drawn as large as it is: an instance of four corners costs some processors that stand in for
 * a graphics card as much as a draw call of its own.
 *
 * markJobs   jobs of the year left and of the year shown; 0 = not drawn, -1 = unknown (smallest, hollow)
 * markState  port side / 255 (0 inside, 1 in transition, 2 outside), then 1 or 0: visible, dimmed, affected
 * markColour red, green, blue, hollow
 */
export const vs = `\
#version 300 es
#define SHADER_NAME firm-mark-vertex

in vec3 markPositions;
in vec3 markPositions64Low;
in vec2 markJobs;
in vec4 markState;
in vec4 markColour;

flat out vec4 colour;
flat out vec4 markShape; // diameter, port side, affected, reach
flat out vec2 shiftPx; // from the mark's own centre to that of its point
flat out float hollow;
${SHARED}
float diameterOf(float jobs) {
  if (jobs == 0.0) return 0.0;
  if (jobs < 0.0) return mark.minDiameter;
  return min(${MAX_DIAMETER_PX.toFixed(1)}, max(mark.minDiameter, mark.pixelsPerRootJob * sqrt(jobs)));
}

void main(void) {
  geometry.worldPosition = markPositions;
  float affected = markState.w;
  float diameter = mix(diameterOf(markJobs.x), diameterOf(markJobs.y), mark.progress);
  bool visible = markState.y > 0.5 && diameter > 0.3;
  if (affected > 0.5) diameter = max(diameter, 7.0);
  // The longest reach of a shape of this diameter is the diamond's corner.
  float reach = diameter * DIAMOND_HALF_DIAGONAL + 2.0 * casingOf(diameter) + SMOOTH;
  if (affected > 0.5) reach += RING_GAP + RING_INK + 1.0;

  markShape = vec4(diameter, floor(markState.x * 255.0 + 0.5), affected, reach);
  bool unknown = markJobs.y < 0.0;
  hollow = unknown ? 1.0 : markColour.a;
  float opacity = mix(1.0, mark.dimmed, markState.z);
  colour = vec4(markColour.rgb, opacity);

  gl_Position = project_position_to_clipspace(
    markPositions, markPositions64Low, vec3(0.0), geometry.position);
  gl_PointSize = 2.0 * reach * project.devicePixelRatio;
  // A point whose centre is out of the picture is not drawn at all, so that one stays just inside it.
  vec2 limit = vec2(0.9999 * gl_Position.w);
  vec2 centre = clamp(gl_Position.xy, -limit, limit);
  shiftPx = (centre - gl_Position.xy) / project_pixel_size_to_clipspace(vec2(1.0));
  gl_Position.xy = centre;
  // Outside the clip volume: a mark that is not drawn costs no fragments.
  if (!visible || any(greaterThan(abs(shiftPx), vec2(reach)))) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

export const fs = `\
#version 300 es
#define SHADER_NAME firm-mark-fragment

precision highp float;

flat in vec4 colour;
flat in vec4 markShape;
flat in vec2 shiftPx;
flat in float hollow;
out vec4 fragColor;
${SHARED}
// Distance in pixels to the edge of the shape, negative inside.
float edgeDistance(vec2 p, float diameter, float side) {
  if (side > 1.5) return length(p) - 0.5 * diameter;
  if (side > 0.5) return (abs(p.x) + abs(p.y) - diameter * DIAMOND_HALF_DIAGONAL) * 0.70710678;
  vec2 outside = abs(p) - diameter * SQUARE_HALF_SIDE;
  return max(outside.x, outside.y);
}

float inside(float distance) { return 1.0 - smoothstep(-SMOOTH, SMOOTH, distance); }

void main(void) {
  float diameter = markShape.x;
  vec2 offsetPx = vec2(2.0 * gl_PointCoord.x - 1.0, 1.0 - 2.0 * gl_PointCoord.y) * markShape.w + shiftPx;
  float casing = casingOf(diameter);
  float distance = edgeDistance(offsetPx, diameter, markShape.y);
  bool affected = markShape.z > 0.5;
  float gap = affected ? RING_GAP : casing;

  // From the outside in: ink ring (affected only), casing, outline (paper only), the mark's own colour.
  float alpha = inside(distance - gap - (affected ? RING_INK : 0.0));
  if (alpha <= 0.0) discard;
  vec3 rgb = affected ? mark.ringColour : mark.casingColour;
  rgb = mix(rgb, affected ? vec3(1.0) : mark.casingColour, inside(distance - gap));
  if (mark.outlinePx > 0.0) rgb = mix(rgb, vec3(0.0), inside(distance - mark.outlinePx));
  rgb = mix(rgb, colour.rgb, inside(distance));
  if (hollow > 0.5) {
    float wall = diameter < 8.0 ? 1.2 : 1.8;
    rgb = mix(rgb, mark.casingColour, inside(distance + wall));
  }
  // The casing is a little see-through, so that a crowd of small marks does not become a white cloud.
  fragColor = vec4(rgb, alpha * colour.a);
}
`;
