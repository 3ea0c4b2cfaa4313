/**
 * Draws every node: one program for all shapes, each a signed distance function, so that nodes of different types keep their
 * order in depth and cost one draw call. Around the shape runs a ring in a colour of its own.
 */
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Shape } from '../../server/ontology.ts';
import { SHAPES } from './shapes.ts';

/** What the program reads beside sigma's own display data. */
export interface NodeLook {
  shape: number;
  /** Colour and width (in pixels at the node's own scale) of the ring around the shape. */
  ring: string;
  ringWidth: number;
}

const is = (shape: Shape) => `abs(v_shape - ${SHAPES.indexOf(shape)}.0) < 0.5`;

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_ringWidth;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec4 a_id;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying float v_shape;
varying float v_ringWidth;
varying float v_pixel;

const float bias = 255.0 / 254.0;

void main() {
  float pixel = 2.0 * u_correctionRatio;
  float radius = a_size * pixel / u_sizeRatio;
  // Corners of a triangle whose inscribed circle holds the shape, its ring and a pixel of smoothing.
  float reach = 2.0 * (radius * (1.0 + a_ringWidth / a_size) + pixel);
  vec2 offset = reach * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);

  v_point = offset / radius;
  v_pixel = pixel / radius;
  v_ringWidth = a_ringWidth / a_size;
  v_shape = a_shape;
  v_ring = a_ring;
  v_ring.a *= bias;
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
varying vec4 v_ring;
varying vec2 v_point;
varying float v_shape;
varying float v_ringWidth;
varying float v_pixel;

const float PI = 3.141592653589793;

float box(vec2 p, vec2 halfSize) {
  vec2 d = abs(p) - halfSize;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float diamond(vec2 p, float radius) {
  return (abs(p.x) + abs(p.y) - radius) * 0.70710678;
}

// A regular polygon with a corner up; radius is that of the circle through its corners.
float polygon(vec2 p, float count, float radius) {
  float slice = 2.0 * PI / count;
  float angle = atan(p.x, p.y);
  float side = cos(angle - slice * floor(angle / slice) - 0.5 * slice);
  return length(p) * side - radius * cos(0.5 * slice);
}

float star(vec2 p, float radius, float depth) {
  vec2 k1 = vec2(0.809016994375, -0.587785252292);
  vec2 k2 = vec2(-k1.x, k1.y);
  p.x = abs(p.x);
  p -= 2.0 * max(dot(k1, p), 0.0) * k1;
  p -= 2.0 * max(dot(k2, p), 0.0) * k2;
  p.x = abs(p.x);
  p.y -= radius;
  vec2 ba = depth * vec2(-k1.y, k1.x) - vec2(0.0, 1.0);
  float h = clamp(dot(p, ba) / dot(ba, ba), 0.0, radius);
  return length(p - ba * h) * sign(p.y * ba.x - p.x * ba.y);
}

float shape(vec2 p) {
  if (${is('circle')}) return length(p) - 0.92;
  if (${is('ring')}) return abs(length(p) - 0.72) - 0.24;
  if (${is('square')}) return box(p, vec2(0.8));
  if (${is('frame')}) return abs(box(p, vec2(0.62))) - 0.2;
  if (${is('diamond')}) return diamond(p, 1.12);
  if (${is('lozenge')}) return abs(diamond(p, 0.86)) - 0.2;
  if (${is('triangle')}) return polygon(p + vec2(0.0, 0.12), 3.0, 1.2);
  if (${is('triangle-down')}) return polygon(vec2(p.x, 0.12 - p.y), 3.0, 1.2);
  if (${is('pentagon')}) return polygon(p, 5.0, 1.04);
  if (${is('hexagon')}) return polygon(p, 6.0, 1.02);
  if (${is('star')}) return star(p, 1.16, 0.5);
  if (${is('cross')}) p = vec2(p.x + p.y, p.y - p.x) * 0.70710678;
  return min(box(p, vec2(1.0, 0.34)), box(p, vec2(0.34, 1.0)));
}

void main() {
  float outside = shape(v_point);
  #ifdef PICKING_MODE
  // A ring is picked by its hole too.
  gl_FragColor = min(outside, length(v_point) - 0.9) > v_ringWidth ? vec4(0.0) : v_color;
  #else
  float body = 1.0 - smoothstep(-v_pixel, v_pixel * 0.25, outside);
  float all = 1.0 - smoothstep(-v_pixel, v_pixel * 0.25, outside - v_ringWidth);
  vec4 color = mix(v_ring, v_color, body);
  float alpha = color.a * all;
  gl_FragColor = vec4(color.rgb * alpha, alpha);
  #endif
}
`;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'] as const;
const FLOAT = WebGLRenderingContext.FLOAT;
const BYTE = WebGLRenderingContext.UNSIGNED_BYTE;

export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: WebGLRenderingContext.TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_ringWidth', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: BYTE, normalized: true },
        { name: 'a_id', size: 4, type: BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  override processVisibleItem(index: number, at: number, data: NodeDisplayData & Partial<NodeLook>): void {
    const { array } = this;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = data.ringWidth ?? 0;
    array[at++] = data.shape ?? 0;
    array[at++] = floatColor(data.color);
    array[at++] = floatColor(data.ring ?? data.color);
    array[at++] = index;
  }

  override setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>,
  ): void {
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
