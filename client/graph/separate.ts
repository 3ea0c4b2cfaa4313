/** Moves apart nodes that would cover each other on the screen, each no further than needed. */
import type { ViewNode } from '../../server/api/types.ts';
import { nodeSize } from './look.ts';
import type { Positions } from './positions.ts';

/** Pixels left between two nodes. */
const GAP = 8;
const ROUNDS = 30;
/** All pairs are compared: beyond so many nodes the picture is zoomed into anyway. */
const MOST_NODES = 600;

/** Changes `positions`; `unit` is how much of the layout's units a pixel is. The same input always gives the same result. */
export function separate(nodes: readonly ViewNode[], positions: Positions, unit: number): void {
  if (nodes.length > MOST_NODES) return;
  const discs = nodes
    .flatMap((node) => {
      const at = positions.get(node.id);
      return at ? [{ id: node.id, at, radius: nodeSize(node) }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    for (const [i, a] of discs.entries()) {
      for (let j = i + 1; j < discs.length; j++) {
        const b = discs[j]!;
        const [dx, dy] = [b.at.x - a.at.x, b.at.y - a.at.y];
        const wanted = (a.radius + b.radius + GAP) * unit;
        const distance = Math.hypot(dx, dy);
        if (distance >= wanted) continue;
        // Two in the very same place part sideways.
        const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [1, 0];
        const push = (wanted - distance) / 2;
        a.at.x -= ux * push;
        a.at.y -= uy * push;
        b.at.x += ux * push;
        b.at.y += uy * push;
        moved = true;
      }
    }
  }
}
