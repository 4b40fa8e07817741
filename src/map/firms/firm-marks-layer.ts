import { type DefaultProps, Layer, type LayerProps, project32 } from "@deck.gl/core";
import { Model } from "@luma.gl/engine";
import { fs, type MarkUniforms, markUniforms, vs } from "./mark-shader.ts";
import { minDiameterPx, pixelsPerRootJob } from "./mark-size.ts";

/** The four arrays of a mark, ready for the graphics card; see mark-shader.ts for what they hold. */
export type MarkAttributes = {
  readonly markPositions: { readonly value: Float64Array; readonly size: 2 };
  readonly markJobs: { readonly value: Float32Array; readonly size: 2 };
  readonly markState: { readonly value: Uint8Array; readonly size: 4; readonly normalized: true };
  readonly markColour: { readonly value: Uint8Array; readonly size: 4; readonly normalized: true };
};

export type FirmMarksData = { readonly length: number; readonly attributes: MarkAttributes };

type OwnProps = {
  /** Also names the slot of the map's style under which the marks are drawn. */
  beforeId: string;
  data: FirmMarksData;
  progress: number;
  dimmed: number;
  casingColour: readonly [number, number, number];
  ringColour: readonly [number, number, number];
  outlinePx: number;
};

const defaultProps: DefaultProps<OwnProps & LayerProps> = {
  progress: 1,
  dimmed: 0.42,
  outlinePx: 0,
};

/**
 * Firms as circles, squares and diamonds of equal area. Size, shape and edge come out of the shaders, so a
 * frame costs no work per firm in JavaScript; a change of filter or focus rewrites four bytes per firm.
 */
export class FirmMarksLayer extends Layer<OwnProps & LayerProps> {
  static override layerName = "FirmMarksLayer";
  static override defaultProps = defaultProps;

  declare state: { model?: Model };

  override getShaders() {
    return super.getShaders({ vs, fs, modules: [project32, markUniforms] });
  }

  override initializeState(): void {
    const attributes = this.getAttributeManager();
    if (!attributes) throw new Error("A layer that draws has attributes.");
    attributes.add({
      // noAlloc: the arrays always come ready made, deck never fills them from objects.
      markPositions: { size: 3, type: "float64", fp64: true, noAlloc: true },
      markJobs: { size: 2, type: "float32", noAlloc: true },
      markState: { size: 4, type: "unorm8", noAlloc: true },
      markColour: { size: 4, type: "unorm8", noAlloc: true },
    });
    this.state.model = new Model(this.context.device, {
      ...this.getShaders(),
      id: this.props.id,
      bufferLayout: attributes.getBufferLayouts(),
      topology: "point-list",
      isInstanced: false,
    });
  }

  override draw(): void {
    const { progress, dimmed, casingColour, ringColour, outlinePx } = this.props;
    const { zoom } = this.context.viewport;
    // deck counts zoom in 512 px tiles, as the map does.
    const uniforms: MarkUniforms = {
      pixelsPerRootJob: pixelsPerRootJob(zoom),
      minDiameter: minDiameterPx(zoom),
      progress,
      dimmed,
      casingColour,
      ringColour,
      outlinePx,
    };
    const { model } = this.state;
    if (!model) return;
    model.shaderInputs.setProps({ mark: uniforms });
    model.setVertexCount(this.getNumInstances());
    model.draw(this.context.renderPass);
  }
}
