/** The network layout: the same for the same graph, communities apart, room between nodes. */
import { expect, test } from 'vitest';
import { computeLayout, type LayoutEdge, type LayoutNode, type Position } from '../server/layout.ts';

/** `count` stars of `size` leaves, the hubs in a chain. */
function stars(count: number, size: number): { nodes: LayoutNode[]; edges: LayoutEdge[] } {
  const nodes: LayoutNode[] = [];
  const edges: LayoutEdge[] = [];
  for (let star = 0; star < count; star++) {
    nodes.push({ id: `hub${star}` });
    if (star > 0) edges.push({ from: `hub${star - 1}`, to: `hub${star}` });
    for (let leaf = 0; leaf < size; leaf++) {
      nodes.push({ id: `leaf${star}-${leaf}` });
      edges.push({ from: `leaf${star}-${leaf}`, to: `hub${star}`, weight: 1 + (leaf % 3) });
    }
  }
  return { nodes, edges };
}

const distance = (a: Position, b: Position) => Math.hypot(a.x - b.x, a.y - b.y);

test('does not depend on the order of nodes and edges, nor on which end an edge names first', () => {
  const { nodes, edges } = stars(4, 12);
  const turned = edges.map(({ from, to, weight }) => ({ from: to, to: from, weight }));
  const once = computeLayout(nodes, edges);
  const again = computeLayout([...nodes].reverse(), turned.reverse());
  expect(Object.fromEntries(again)).toEqual(Object.fromEntries(once));
});

test('keeps the members of a community nearer to their hub than to the others', () => {
  const { nodes, edges } = stars(4, 15);
  const at = computeLayout(nodes, edges);
  let home = 0;
  for (let star = 0; star < 4; star++) {
    for (let leaf = 0; leaf < 15; leaf++) {
      const here = at.get(`leaf${star}-${leaf}`)!;
      const hubs = [0, 1, 2, 3].map((hub) => distance(here, at.get(`hub${hub}`)!));
      if (hubs.indexOf(Math.min(...hubs)) === star) home++;
    }
  }
  expect(home).toBeGreaterThan(54);
});

test('leaves room between any two nodes of a small graph', () => {
  const { nodes, edges } = stars(6, 15);
  const at = [...computeLayout(nodes, edges).values()];
  const width = Math.max(...at.map(({ x }) => x)) - Math.min(...at.map(({ x }) => x));
  let closest = Number.POSITIVE_INFINITY;
  for (const [i, a] of at.entries())
    for (const b of at.slice(i + 1)) closest = Math.min(closest, distance(a, b));
  expect(closest / width).toBeGreaterThan(0.01);
});

test('gives every node one finite place: alone, in a loop, with parallel or dangling edges, or in thousands', () => {
  const odd = computeLayout(
    [{ id: 'a' }, { id: 'b' }, { id: 'alone' }, { id: 'alone2' }],
    [
      { from: 'a', to: 'a' },
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
      { from: 'a', to: 'gone' },
    ],
  );
  expect([...odd.keys()].sort()).toEqual(['a', 'alone', 'alone2', 'b']);
  expect(computeLayout([], [])).toEqual(new Map());
  expect([...computeLayout([{ id: 'one' }], []).keys()]).toEqual(['one']);
  const { nodes, edges } = stars(100, 99);
  for (const layout of [odd, computeLayout(nodes, edges)]) {
    const places = [...layout.values()];
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
  }
});
