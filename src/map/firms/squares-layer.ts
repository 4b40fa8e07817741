import { type DefaultProps, Layer, type LayerProps, project32 } from "@deck.gl/core";
import { Geometry, Model } from "@luma.gl/engine";
import type { SquaresData } from "./square-attributes.ts";

type SquareUniforms = { inkColour: readonly [number, number, number] };

const block = `\
layout(std140) uniform squareUniforms {
  vec3 inkColour;
} square;
`;

const squareUniforms = {
  name: "square",
  vs: block,
  fs: block,
  source: "",
  uniformTypes: { inkColour: "vec3<f32>" },
} as const;

const vs = `\
#version 300 es
#define SHADER_NAME firm-square-vertex

in vec3 positions;
in vec4 instanceSouth;
in vec4 instanceNorth;
in float instanceOpacity;

out float opacity;

void main(void) {
  opacity = instanceOpacity;
  vec4 side = positions.y > 0.5 ? instanceNorth : instanceSouth;
  vec3 corner = vec3(positions.x > 0.5 ? side.zw : side.xy, 0.0);
  geometry.worldPosition = corner;
  gl_Position = project_position_to_clipspace(corner, vec3(0.0), vec3(0.0), geometry.position);
  // Outside the clip volume: an empty square costs no fragments.
  if (instanceOpacity <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

const fs = `\
#version 300 es
#define SHADER_NAME firm-square-fragment

precision highp float;

in float opacity;
out vec4 fragColor;

void main(void) {
  fragColor = vec4(square.inkColour, opacity);
}
`;

type OwnProps = {
  /** Also names the slot of the map's style under which the squares are drawn. */
  beforeId: string;
  data: SquaresData;
  inkColour: readonly [number, number, number];
};

const defaultProps: DefaultProps<OwnProps & LayerProps> = {};

/** Firms summed over RD squares, ink in six shades. A change of filter rewrites one number a square. */
export class SquaresLayer extends Layer<OwnProps & LayerProps> {
  static override layerName = "SquaresLayer";
  static override defaultProps = defaultProps;

  declare state: { model?: Model };

  override getShaders() {
    return super.getShaders({ vs, fs, modules: [project32, squareUniforms] });
  }

  override initializeState(): void {
    const attributes = this.getAttributeManager();
    if (!attributes) throw new Error("A layer that draws has attributes.");
    attributes.addInstanced({
      // noAlloc: the arrays always come ready made, deck never fills them from objects.
      instanceSouth: { size: 4, type: "float32", noAlloc: true },
      instanceNorth: { size: 4, type: "float32", noAlloc: true },
      instanceOpacity: { size: 1, type: "float32", noAlloc: true },
    });
    this.state.model = new Model(this.context.device, {
      ...this.getShaders(),
      id: this.props.id,
      bufferLayout: attributes.getBufferLayouts(),
      geometry: new Geometry({
        topology: "triangle-strip",
        attributes: {
          positions: { size: 3, value: new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0]) },
        },
      }),
      isInstanced: true,
    });
  }

  override draw(): void {
    const uniforms: SquareUniforms = { inkColour: this.props.inkColour };
    const { model } = this.state;
    if (!model) return;
    model.shaderInputs.setProps({ square: uniforms });
    model.draw(this.context.renderPass);
  }
}
