/** Which edge is under the pointer. */
import { describe, expect, test } from 'vitest';
import { distanceTo, type EdgeShape, nearestEdge, pointOn } from '../../client/graph/picking.ts';

const straight: EdgeShape = { id: 's', from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, curvature: 0 };
const curved: EdgeShape = { ...straight, id: 'c', curvature: 0.4 };

describe('picking edges', () => {
  test.each([
    [{ x: 50, y: 3 }, 's'],
    [{ x: 50, y: 9 }, null],
    [{ x: 104, y: 0 }, 's'],
    [{ x: 120, y: 0 }, null],
  ])('%j on a straight edge: %s', (point, id) => {
    expect(nearestEdge([straight], point, 7)).toBe(id);
  });

  test('the nearer of two wins; a curve is picked where it bends', () => {
    const middle = pointOn(curved, 0.5);
    expect(middle).toEqual({ x: 50, y: -20 });
    expect(nearestEdge([straight, curved], middle, 7)).toBe('c');
    expect(nearestEdge([straight, curved], { x: 50, y: -6 }, 7)).toBe('s');
    expect(distanceTo(curved, middle)).toBeCloseTo(0, 5);
  });

  test('an edge of no length is a point', () => {
    expect(distanceTo({ ...straight, to: { x: 0, y: 0 } }, { x: 3, y: 4 })).toBe(5);
  });
});
