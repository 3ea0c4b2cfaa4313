/** The network layout: the positions that the server computed, fitted to the window and to what is drawn of the graph. */
import type { GraphView } from '../../server/api/types.ts';
import { components, packComponents } from './components.ts';
import { phyllotaxis } from './phyllotaxis.ts';
import { extent, type Positions } from './positions.ts';
import { separate } from './separate.ts';

/** Most that a layout is stretched one way to fill the window: beyond it, distances would mislead. */
const MAX_STRETCH = 2;
/** Windows taller than this aspect show a broad network on end. */
const TALL = 0.8;

/**
 * A position for every node: parts that nothing joins are moved together, the whole is stretched towards the shape of the window
 * (in pixels), as a network has no true proportions, or turned on end for a tall one, and nodes that would cover each other there are moved apart.
 */
export function networkPositions(picture: GraphView, window: { width: number; height: number }): Positions {
  const positions: Positions = new Map();
  for (const { id, x, y } of picture.nodes) if (x !== null && y !== null) positions.set(id, { x, y });
  placeTheRest(picture, positions);
  if (window.width / window.height < TALL) turnOnEnd(picture, positions);
  packComponents(picture, positions);
  const { width, height } = extent(positions.values());
  if (width === 0 || height === 0) return positions;
  const wanted = ((window.width / window.height) * height) / width;
  const stretch = Math.min(Math.max(wanted, 1 / MAX_STRETCH), MAX_STRETCH);
  for (const point of positions.values()) {
    if (stretch > 1) point.x *= stretch;
    else point.y /= stretch;
  }
  const box = extent(positions.values());
  separate(picture.nodes, positions, Math.max(box.width / window.width, box.height / window.height));
  return positions;
}

/** Turns everything by a right angle when the main part is broader than tall. Changes `positions`. */
function turnOnEnd(picture: GraphView, positions: Positions): void {
  const main = components(picture)[0] ?? [];
  const { width, height } = extent(main.flatMap((id) => positions.get(id) ?? []));
  if (width <= height) return;
  for (const point of positions.values()) [point.x, point.y] = [-point.y, point.x];
}

/** Nodes without a position go around the middle of their placed neighbours, else below the picture. */
function placeTheRest(picture: GraphView, positions: Positions): void {
  const placed = new Map(positions);
  const { width, height, left, bottom } = extent(placed.values());
  const step = Math.max(width, height, 1) / (4 * Math.sqrt(picture.nodes.length + 1));
  const seen = new Map<string, number>();
  const near = neighbours(picture);
  for (const { id } of [...picture.nodes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (placed.has(id)) continue;
    const around = [...(near.get(id) ?? [])].flatMap((other) => placed.get(other) ?? []);
    const x = around.length ? mean(around.map((point) => point.x)) : left;
    const y = around.length ? mean(around.map((point) => point.y)) : bottom - step * 3;
    const key = `${x},${y}`;
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    const [dx, dy] = phyllotaxis(index, step);
    positions.set(id, { x: x + dx, y: y + dy });
  }
}

function neighbours(picture: GraphView): Map<string, Set<string>> {
  const near = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const set = near.get(from);
    if (set) set.add(to);
    else near.set(from, new Set([to]));
  };
  for (const { from, to } of picture.edges) {
    add(from, to);
    add(to, from);
  }
  return near;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
