/** Where nodes lie, in the units of their layout; y grows upwards. */
export type Positions = Map<string, { x: number; y: number }>;

export interface Extent {
  left: number;
  bottom: number;
  right: number;
  top: number;
  width: number;
  height: number;
}

/** The box around points; all zero around none. */
export function extent(points: Iterable<{ x: number; y: number }>): Extent {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (left > right) [left, right, bottom, top] = [0, 0, 0, 0];
  return { left, right, bottom, top, width: right - left, height: top - bottom };
}
