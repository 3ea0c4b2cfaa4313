/** Where two sources draw one border, one of them draws it. */
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { nearLines, ringsOf, without } from '../../client/graph/outlines.ts';

const square = (left: number, right: number): Position[] => [
  [left, 0],
  [right, 0],
  [right, 4],
  [left, 4],
  [left, 0],
];

test('the shared side of two squares is cut from the second, its other sides stay', () => {
  const drawn = nearLines([square(0, 4)]);
  const lines = without(square(4.05, 8), drawn);
  const points = lines.flat();
  expect(Math.min(...points.map(([x]) => x!))).toBeGreaterThan(4.05);
  expect(Math.max(...points.map(([x]) => x!))).toBe(8);
  for (const [x, y] of points) expect(x! > 4.05 && (y === 0 || y === 4 || x === 8)).toBe(true);
});

test('an outline far from all others stays as it is', () => {
  const [line, ...more] = without(square(10, 14), nearLines([square(0, 4)]));
  expect(more).toEqual([]);
  expect(line?.[0]).toEqual([10, 0]);
  expect(line?.at(-1)).toEqual([10, 0]);
});

test('rings are taken from polygons of both kinds', () => {
  const polygon = { type: 'Polygon' as const, coordinates: [square(0, 1)] };
  const several = { type: 'MultiPolygon' as const, coordinates: [[square(0, 1)], [square(2, 3)]] };
  const feature = <G>(geometry: G) => ({ type: 'Feature' as const, properties: null, geometry });
  expect(ringsOf(feature(polygon))).toHaveLength(1);
  expect(ringsOf(feature(several))).toHaveLength(2);
  expect(ringsOf(feature({ type: 'Point' as const, coordinates: [0, 0] }))).toEqual([]);
});
