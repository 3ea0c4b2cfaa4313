/** Points that fill a disc evenly from its middle outwards, as the seeds of a sunflower do. */

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The `index`-th point (from 0) around the origin; neighbours lie about `step` apart. The origin itself stays free. */
export function phyllotaxis(index: number, step: number): [x: number, y: number] {
  const radius = step * Math.sqrt(index + 1);
  const angle = (index + 1) * GOLDEN_ANGLE;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
