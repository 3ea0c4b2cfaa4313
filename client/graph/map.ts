/**
 * The map layout: places where they are, everything else near the place it belongs to. Positions are Mercator's, in degrees
 * of longitude, so that the boundaries drawn beneath need no other projection.
 */
import type { GraphView, ViewNode } from '../../server/api/types.ts';
import { partPlaces } from './coincide.ts';
import { phyllotaxis } from './phyllotaxis.ts';
import type { Positions } from './positions.ts';

/** Where a point of the earth lies on the map. */
export function mercator(lat: number, lon: number): { x: number; y: number } {
  const radians = (Math.min(Math.max(lat, -85), 85) * Math.PI) / 180;
  return { x: lon, y: (Math.log(Math.tan(Math.PI / 4 + radians / 2)) * 180) / Math.PI };
}

/** Distance between neighbours around one place, in degrees. */
const STEP = 0.17;

/** The relations that say where something belongs, the most telling first; any other comes after these. */
const BELONGING = [
  'LOCATED_IN',
  'PAIRED_WITH',
  'PASSES_THROUGH',
  'HOLDS_POSITION',
  'PARTY_TO',
  'PARTICIPATED_IN',
];

/**
 * A position for every node. A node without coordinates goes to the placed neighbour that the most telling relation names
 * (the heavier one where two are equal, then the smaller id), step by step outwards; what nothing ties to a place is set
 * below the map. Places in one spot are moved apart as far as a fitted picture in `window` (pixels) asks for. The same picture
 * always gives the same positions.
 */
export function mapPositions(picture: GraphView, window: { width: number; height: number }): Positions {
  const positions: Positions = new Map();
  for (const { id, lat, lon } of picture.nodes) {
    if (lat !== null && lon !== null) positions.set(id, mercator(lat, lon));
  }
  partPlaces(picture.nodes, positions, window);
  const anchors = anchorsOf(picture, positions);
  const around = new Map<string, number>();
  const foot = footOf(positions);
  for (const { id } of byId(picture.nodes)) {
    if (positions.has(id)) continue;
    const anchor = anchors.get(id) ?? '';
    const index = around.get(anchor) ?? 0;
    around.set(anchor, index + 1);
    const centre = positions.get(anchor) ?? foot;
    const [dx, dy] = phyllotaxis(index, STEP);
    positions.set(id, { x: centre.x + dx, y: centre.y + dy });
  }
  return positions;
}

/** For each node without coordinates the placed node it belongs to, at any number of steps. */
function anchorsOf(picture: GraphView, placed: Positions): Map<string, string> {
  const weights = new Map(picture.nodes.map((node) => [node.id, node.weight]));
  const ties = new Map<string, { rank: number; other: string }[]>();
  for (const { type, from, to } of picture.edges) {
    const rank = BELONGING.includes(type) ? BELONGING.indexOf(type) : BELONGING.length;
    for (const [id, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const list = ties.get(id) ?? [];
      list.push({ rank, other });
      ties.set(id, list);
    }
  }
  for (const list of ties.values()) {
    list.sort(
      (a, b) =>
        a.rank - b.rank ||
        (weights.get(b.other) ?? 0) - (weights.get(a.other) ?? 0) ||
        (a.other < b.other ? -1 : 1),
    );
  }
  const anchors = new Map([...placed.keys()].map((id) => [id, id]));
  for (let grew = true; grew; ) {
    grew = false;
    const found: [string, string][] = [];
    for (const { id } of picture.nodes) {
      if (anchors.has(id)) continue;
      const tie = ties.get(id)?.find(({ other }) => anchors.has(other));
      if (tie) found.push([id, anchors.get(tie.other)!]);
    }
    for (const [id, anchor] of found) anchors.set(id, anchor);
    grew = found.length > 0;
  }
  return anchors;
}

function byId(nodes: ViewNode[]): ViewNode[] {
  return [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where nodes without any tie to a place are gathered: below the south-western corner of what is on the map. */
function footOf(positions: Positions): { x: number; y: number } {
  const points = [...positions.values()];
  if (points.length === 0) return { x: 0, y: 0 };
  return { x: Math.min(...points.map(({ x }) => x)) + 1, y: Math.min(...points.map(({ y }) => y)) - 1.5 };
}
