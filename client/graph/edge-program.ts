/**
 * Draws edges, straight or curved, whole or dashed, with or without an arrow head: one shader, cut into as many segments as
 * the form needs. Dash tells the modality without colour; its length is in pixels, so zooming does not change it.
 */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** What the program reads beside sigma's own display data. */
export interface EdgeLook {
  /** Offset of the curve's control point from the middle, as a share of the edge's length; 0 is straight. */
  curvature: number;
  /** Pixels drawn and pixels left out in turn; `[0, 0]` is a whole line. */
  dash: readonly [on: number, off: number];
  arrow: boolean;
}

const VERTEX = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_size;
attribute float a_curvature;
attribute vec2 a_dash;
// Radius of the node the arrow points to; negative where there is no arrow.
attribute float a_radius;
attribute vec4 a_color;
attribute vec4 a_id;
// Place along the edge (0–1), side of the line (-1, 1), and 1 for the corners of the arrow head.
attribute vec3 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_halfWidth;
varying float v_head;

const float bias = 255.0 / 254.0;

void main() {
  float pixel = 2.0 * u_correctionRatio;
  vec2 chord = a_to - a_from;
  float span = max(length(chord), 1e-9);
  vec2 control = 0.5 * (a_from + a_to) + vec2(-chord.y, chord.x) * a_curvature;
  // Near enough to the length of the curve for dashes and arrow heads.
  float run = span * (1.0 + 0.66 * a_curvature * a_curvature);

  float width = max(a_size / u_sizeRatio, u_minEdgeThickness);
  float head = a_radius < 0.0 ? 0.0 : (5.0 + 2.0 * width) * pixel;
  float tip = a_radius < 0.0 ? 0.0 : (a_radius / u_sizeRatio + 1.5) * pixel;
  float end = max(1.0 - (tip + head) / run, 0.0);

  float t = a_corner.x * (a_radius < 0.0 ? 1.0 : end);
  float reach = (0.5 * width + 1.0) * pixel;
  if (a_corner.z > 0.5) {
    t = a_corner.x > 0.5 ? max(1.0 - tip / run, 0.0) : end;
    reach = head * 0.45;
  }

  vec2 point = mix(mix(a_from, control, t), mix(control, a_to, t), t);
  vec2 direction = normalize(mix(control - a_from, a_to - control, t) + 1e-12);
  vec2 normal = vec2(-direction.y, direction.x);
  gl_Position = vec4((u_matrix * vec3(point + normal * reach * a_corner.y, 1)).xy, 0, 1);

  v_head = a_corner.z;
  v_along = t * run / pixel;
  v_across = a_corner.y * reach / pixel;
  v_halfWidth = 0.5 * width;
  v_dash = a_dash;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_halfWidth;
varying float v_head;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float alpha = v_color.a;
  if (v_head < 0.5) {
    alpha *= 1.0 - smoothstep(v_halfWidth - 0.5, v_halfWidth + 0.5, abs(v_across));
    if (v_dash.y > 0.0) {
      float at = mod(v_along, v_dash.x + v_dash.y);
      alpha *= smoothstep(-0.5, 0.5, at) * (1.0 - smoothstep(v_dash.x - 0.5, v_dash.x + 0.5, at));
    }
  }
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_minEdgeThickness'] as const;
const FLOAT = WebGLRenderingContext.FLOAT;
const BYTE = WebGLRenderingContext.UNSIGNED_BYTE;

/** Two triangles a segment, and one for the arrow head. */
function corners(segments: number): number[][] {
  const out: number[][] = [];
  for (let i = 0; i < segments; i++) {
    const [a, b] = [i / segments, (i + 1) / segments];
    out.push([a, -1, 0], [a, 1, 0], [b, 1, 0], [a, -1, 0], [b, 1, 0], [b, -1, 0]);
  }
  out.push([1, 0, 1], [0, -1, 1], [0, 1, 1]);
  return out;
}

/** An edge program of so many segments: one for straight edges, some sixteen for curves. */
export function createModalityEdgeProgram(segments: number): EdgeProgramType {
  const data = corners(segments);
  return class extends EdgeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: data.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: WebGLRenderingContext.TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_from', size: 2, type: FLOAT },
          { name: 'a_to', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_curvature', size: 1, type: FLOAT },
          { name: 'a_dash', size: 2, type: FLOAT },
          { name: 'a_radius', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: BYTE, normalized: true },
          { name: 'a_id', size: 4, type: BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 3, type: FLOAT }],
        CONSTANT_DATA: data,
      };
    }

    override processVisibleItem(
      index: number,
      at: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      edge: EdgeDisplayData & Partial<EdgeLook>,
    ): void {
      const { array } = this;
      array[at++] = from.x;
      array[at++] = from.y;
      array[at++] = to.x;
      array[at++] = to.y;
      array[at++] = edge.size;
      array[at++] = edge.curvature ?? 0;
      array[at++] = edge.dash?.[0] ?? 0;
      array[at++] = edge.dash?.[1] ?? 0;
      array[at++] = edge.arrow ? to.size : -1;
      array[at++] = floatColor(edge.color);
      array[at++] = index;
    }

    override setUniforms(
      params: RenderParams,
      { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>,
    ): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
      gl.uniform1f(uniformLocations.u_minEdgeThickness, params.minEdgeThickness);
    }
  };
}
