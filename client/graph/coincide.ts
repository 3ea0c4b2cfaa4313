/** Moves places of one spot on the map beside each other: a unit before and after a reform, the two gates of one crossing. */
import type { ViewNode } from '../../server/api/types.ts';
import { nodeSize } from './look.ts';
import { extent, type Positions } from './positions.ts';

/** Places nearer than this, in degrees, are one spot: about five kilometres. */
const ONE_SPOT = 0.05;
/** Pixels left between the two. */
const GAP = 2;
/** Degrees a pixel, at least: all places may be in one spot. */
const LEAST_UNIT = 1e-4;
/** Turn, in radians, between the several that move aside for one. */
const TURN = Math.PI / 3;

/**
 * The weightiest place of a spot stays where it is; the others stand around it, each touching it, in the direction in which they
 * lie, or west where there is none. Changes `positions`, which hold nothing but places; `window` is in pixels.
 */
export function partPlaces(
  nodes: readonly ViewNode[],
  positions: Positions,
  window: { width: number; height: number },
): void {
  const { width, height } = extent(positions.values());
  const unit = Math.max(width / window.width, height / window.height, LEAST_UNIT);
  const places = nodes
    .filter(({ id }) => positions.has(id))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const spots: { node: ViewNode; at: { x: number; y: number }; aside: number }[] = [];
  for (const node of places) {
    const at = positions.get(node.id)!;
    const spot = spots.find((other) => Math.hypot(at.x - other.at.x, at.y - other.at.y) < ONE_SPOT);
    if (!spot) {
      spots.push({ node, at, aside: 0 });
      continue;
    }
    const [dx, dy] = [at.x - spot.at.x, at.y - spot.at.y];
    const angle = (dx === 0 && dy === 0 ? Math.PI : Math.atan2(dy, dx)) + spot.aside++ * TURN;
    const distance = Math.max(Math.hypot(dx, dy), (nodeSize(spot.node) + nodeSize(node) + GAP) * unit);
    positions.set(node.id, {
      x: spot.at.x + distance * Math.cos(angle),
      y: spot.at.y + distance * Math.sin(angle),
    });
  }
}
