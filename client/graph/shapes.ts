/**
 * The outlines of the ontology's shapes, for the legend and the exported picture: path data in a box of 24 × 24.
 * The node program draws the same shapes by their distance functions.
 */
import type { Shape } from '../../server/ontology.ts';

const points = (count: number, radius: number, turn = -90, inner?: number): string => {
  const steps = inner === undefined ? count : count * 2;
  const corners = Array.from({ length: steps }, (_, i) => {
    const angle = ((turn + (360 / steps) * i) * Math.PI) / 180;
    const reach = inner !== undefined && i % 2 === 1 ? inner : radius;
    return `${(12 + reach * Math.cos(angle)).toFixed(2)} ${(12 + reach * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
};

export const SHAPE_PATHS: Record<Shape, string> = {
  circle: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0Z',
  square: 'M4 4H20V20H4Z',
  diamond: points(4, 11),
  triangle: points(3, 11.5),
  'triangle-down': points(3, 11.5, 90),
  pentagon: points(5, 10.5),
  hexagon: points(6, 10.5),
  star: points(5, 11.5, -90, 5.2),
  plus: 'M8.5 2.5H15.5V8.5H21.5V15.5H15.5V21.5H8.5V15.5H2.5V8.5H8.5Z',
  cross: 'M2.5 7.5 7.5 2.5 12 7 16.5 2.5 21.5 7.5 17 12 21.5 16.5 16.5 21.5 12 17 7.5 21.5 2.5 16.5 7 12Z',
  ring: 'M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0-19 0ZM7 12a5 5 0 1 1 10 0a5 5 0 1 1-10 0Z',
  frame: 'M3.5 3.5H20.5V20.5H3.5ZM8 8V16H16V8Z',
  lozenge: `${points(4, 11.5)}M12 6 6 12 12 18 18 12Z`,
};

/** The order in which the node program numbers the shapes. */
export const SHAPES = Object.keys(SHAPE_PATHS) as Shape[];
