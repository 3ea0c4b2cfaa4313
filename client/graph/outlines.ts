/**
 * Lines of the map where two sets of boundaries meet. Outlines of different sources run a little beside each other along one
 * border; here the lines of one set are cut where the other set draws them already.
 */
import type { Feature, Position } from 'geojson';

/** Degrees within which a line is taken for the same border. */
const SAME_BORDER = 0.12;
/** Degrees between the points at which lines are compared. */
const SAMPLE = 0.03;

/** All rings of a polygon or of several; none for anything else. */
export function ringsOf({ geometry }: Feature): Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates;
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}

/** Tells whether a point lies within `SAME_BORDER` of any line of `rings`. */
export function nearLines(rings: readonly Position[][]): (point: Position) => boolean {
  const cells = new Map<string, Position[]>();
  for (const ring of rings) {
    for (const point of sampled(ring)) {
      const key = `${cell(point[0])},${cell(point[1])}`;
      const held = cells.get(key);
      if (held) held.push(point);
      else cells.set(key, [point]);
    }
  }
  return ([x = 0, y = 0]) => {
    for (let i = cell(x) - 1; i <= cell(x) + 1; i++)
      for (let j = cell(y) - 1; j <= cell(y) + 1; j++)
        if (cells.get(`${i},${j}`)?.some(([a = 0, b = 0]) => Math.hypot(a - x, b - y) < SAME_BORDER))
          return true;
    return false;
  };
}

/** What is left of a ring as lines, once the stretches that `drawn` knows are cut out. */
export function without(ring: Position[], drawn: (point: Position) => boolean): Position[][] {
  const lines: Position[][] = [];
  let line: Position[] = [];
  for (const point of sampled(ring)) {
    if (drawn(point)) {
      if (line.length > 1) lines.push(line);
      line = [];
    } else line.push(point);
  }
  if (line.length > 1) lines.push(line);
  return lines;
}

function cell(degrees = 0): number {
  return Math.floor(degrees / SAME_BORDER);
}

/** The points of a ring with as many between them as keep them `SAMPLE` apart at most. */
function* sampled(ring: Position[]): Generator<Position> {
  for (const [i, [x = 0, y = 0]] of ring.entries()) {
    yield [x, y];
    const [nextX = x, nextY = y] = ring[i + 1] ?? [];
    const parts = Math.ceil(Math.hypot(nextX - x, nextY - y) / SAMPLE);
    for (let part = 1; part < parts; part++)
      yield [x + ((nextX - x) * part) / parts, y + ((nextY - y) * part) / parts];
  }
}
