/**
 * Moves the parts of a picture that nothing joins closer together. Forces drive them apart without end, and a picture fitted to
 * all of them would show the main part small.
 */
import type { GraphView } from '../../server/api/types.ts';
import { extent, type Positions } from './positions.ts';

/** Room left between parts, as a share of the main part's longer side. */
const GAP = 0.12;

/**
 * The largest part stays where it is; the others, the larger first, go below it in rows as wide as it is. Each part keeps its own
 * arrangement. Changes `positions`.
 */
export function packComponents(picture: GraphView, positions: Positions): void {
  const [main, ...others] = components(picture).map((ids) => ids.filter((id) => positions.has(id)));
  if (!main || others.length === 0) return;
  const around = (ids: string[]) => extent(ids.map((id) => positions.get(id)!));
  const home = around(main);
  const gap = GAP * Math.max(home.width, home.height, 1);
  let x = home.left;
  let y = home.bottom - gap;
  let rowHeight = 0;
  for (const ids of others) {
    const box = around(ids);
    if (x > home.left && x + box.width > home.right) {
      x = home.left;
      y -= rowHeight + gap;
      rowHeight = 0;
    }
    for (const id of ids) {
      const point = positions.get(id)!;
      point.x += x - box.left;
      point.y += y - box.top;
    }
    x += box.width + 2 * gap;
    rowHeight = Math.max(rowHeight, box.height);
  }
}

/** Ids of the nodes of each connected part, the largest part first, then by its smallest id. */
export function components({ nodes, edges }: GraphView): string[][] {
  const parent = new Map(nodes.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) {
      parent.set(at, parent.get(parent.get(at)!)!);
      at = parent.get(at)!;
    }
    return at;
  };
  for (const { from, to } of edges) if (parent.has(from) && parent.has(to)) parent.set(root(from), root(to));
  const parts = new Map<string, string[]>();
  for (const { id } of [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = root(id);
    const part = parts.get(key);
    if (part) part.push(id);
    else parts.set(key, [id]);
  }
  return [...parts.values()].sort((a, b) => b.length - a.length);
}
