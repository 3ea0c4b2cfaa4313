/**
 * Which edge lies under a point: plain geometry over the edges in view. Sigma's own edge events draw every edge a second
 * time in each frame; this costs nothing until someone points or clicks.
 */

import type { Drawing } from './label-layer.ts';

export interface EdgeShape {
  id: string;
  from: { x: number; y: number };
  to: { x: number; y: number };
  curvature: number;
}

const PIECES = 16;

/** The edge nearest to `point` within `tolerance` pixels; all in pixels of the window. */
export function nearestEdge(
  edges: Iterable<EdgeShape>,
  point: { x: number; y: number },
  tolerance: number,
): string | null {
  let best: string | null = null;
  let nearest = tolerance;
  for (const edge of edges) {
    if (!mayReach(edge, point, tolerance)) continue;
    const distance = distanceTo(edge, point);
    if (distance <= nearest) {
      nearest = distance;
      best = edge.id;
    }
  }
  return best;
}

/** False when the point lies outside the box of the edge, grown by its bulge. */
function mayReach({ from, to, curvature }: EdgeShape, { x, y }: { x: number; y: number }, tolerance: number) {
  const grown = tolerance + Math.abs(curvature) * Math.hypot(to.x - from.x, to.y - from.y);
  return (
    x >= Math.min(from.x, to.x) - grown &&
    x <= Math.max(from.x, to.x) + grown &&
    y >= Math.min(from.y, to.y) - grown &&
    y <= Math.max(from.y, to.y) + grown
  );
}

/** Distance from a point to an edge; a curve is measured along short straight pieces. */
export function distanceTo(edge: EdgeShape, point: { x: number; y: number }): number {
  const pieces = edge.curvature === 0 ? 1 : PIECES;
  let best = Infinity;
  let before = edge.from;
  for (let i = 1; i <= pieces; i++) {
    const next = pointOn(edge, i / pieces);
    best = Math.min(best, distanceToSegment(point, before, next));
    before = next;
  }
  return best;
}

/** The point at `t` (0–1) of an edge. Pixels run downwards, so the control point is mirrored against the edge program's. */
export function pointOn({ from, to, curvature }: EdgeShape, t: number): { x: number; y: number } {
  const control = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return {
    x: a * from.x + b * control.x + c * to.x,
    y: a * from.y + b * control.y + c * to.y,
  };
}

function distanceToSegment(
  point: { x: number; y: number },
  a: { x: number; y: number },
  b: { x: number; y: number },
): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const clamped = Math.min(Math.max(t, 0), 1);
  return Math.hypot(point.x - a.x - clamped * dx, point.y - a.y - clamped * dy);
}

/** The edges of a drawing where they are on the screen now. */
export function* edgeShapes(renderer: Drawing): Generator<EdgeShape> {
  const known = new Map<string, { x: number; y: number }>();
  const place = (id: string) => {
    let point = known.get(id);
    if (!point) {
      point = renderer.framedGraphToViewport(renderer.getNodeDisplayData(id) ?? { x: 0, y: 0 });
      known.set(id, point);
    }
    return point;
  };
  for (const { edge, attributes, source, target } of renderer.getGraph().edgeEntries()) {
    yield { id: edge, from: place(source), to: place(target), curvature: attributes.curvature };
  }
}
