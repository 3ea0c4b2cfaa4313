/**
 * Where labels go: pure geometry, in pixels of the window. The important label is placed first and wins; a label that
 * finds no free side of its node is left out, so that no two ever overlap.
 */

export interface LabelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Sides of the node where a label may stand, in the order in which they are tried. */
export const SIDES = [
  'right',
  'left',
  'below',
  'above',
  'right-below',
  'right-above',
  'left-below',
  'left-above',
] as const;
export type Side = (typeof SIDES)[number];

/**
 * How much a label matters: `firm` may cover nodes less important than its own that are not firm themselves, `forced` any node.
 */
export type Rank = 'lesser' | 'firm' | 'forced';

export interface LabelCandidate {
  id: string;
  x: number;
  y: number;
  /** Radius of the node. */
  radius: number;
  width: number;
  height: number;
  /** Room that a narrower form takes: tried before anything is covered. */
  narrow?: { width: number; height: number };
  /** Side it had in the last frame: kept while free, so that labels do not jump. */
  side?: Side;
  /** `lesser` when not given. */
  rank?: Rank;
}

export interface PlacedLabel {
  id: string;
  side: Side;
  box: LabelBox;
  /** True when only the narrower form found room. */
  narrowed: boolean;
}

const GAP = 3;
/** Share of a node's radius that counts as the node where room is scarce: the corners of its box are empty. */
const CORE = 0.8;
const CELL = 64;

/** Boxes that are taken, found again by the cells of a coarse grid that they touch. */
class Occupancy {
  private readonly cells = new Map<number, LabelBox[]>();

  add(box: LabelBox): void {
    for (const key of this.keys(box)) {
      const held = this.cells.get(key);
      if (held) held.push(box);
      else this.cells.set(key, [box]);
    }
  }

  hits(box: LabelBox): boolean {
    for (const key of this.keys(box)) {
      if (this.cells.get(key)?.some((held) => overlap(held, box))) return true;
    }
    return false;
  }

  private *keys(box: LabelBox): Generator<number> {
    const [x0, x1] = [Math.floor(box.left / CELL), Math.floor(box.right / CELL)];
    const [y0, y1] = [Math.floor(box.top / CELL), Math.floor(box.bottom / CELL)];
    for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) yield x * 4096 + y;
  }
}

export function overlap(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Places labels for `candidates`, the most important first, inside a window of `width` × `height` pixels. Their nodes are
 * obstacles too: no label covers one, unless it ranks higher and would find no place elsewhere.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  window: { width: number; height: number },
): PlacedLabel[] {
  const nodes = new Occupancy();
  for (const candidate of candidates) nodes.add(nodeBox(candidate));
  const kept = new Occupancy();
  for (const candidate of candidates) if (isFirm(candidate)) kept.add(nodeBox(candidate, CORE));
  const labels = new Occupancy();
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    if (!isFirm(candidate)) kept.add(nodeBox(candidate, CORE));
    const { rank = 'lesser', narrow } = candidate;
    const at = (size: { width: number; height: number }, narrowed: boolean, avoid: Occupancy | null) => {
      for (const side of sidesFor(candidate)) {
        const box = boxAt({ ...candidate, ...size }, side);
        const inside =
          box.left >= 0 && box.top >= 0 && box.right <= window.width && box.bottom <= window.height;
        if (inside && !labels.hits(box) && !avoid?.hits(box))
          return { id: candidate.id, side, box, narrowed };
      }
      return undefined;
    };
    const free = (avoid: Occupancy | null) =>
      at(candidate, false, avoid) ?? (narrow && at(narrow, true, avoid));
    const label =
      free(nodes) ??
      (rank === 'lesser' ? undefined : free(kept)) ??
      (rank === 'forced' ? free(null) : undefined);
    if (!label) continue;
    labels.add(label.box);
    placed.push(label);
  }
  return placed;
}

function isFirm({ rank = 'lesser' }: LabelCandidate): boolean {
  return rank !== 'lesser';
}

function sidesFor({ side }: LabelCandidate): readonly Side[] {
  return side ? [side, ...SIDES.filter((other) => other !== side)] : SIDES;
}

function nodeBox({ x, y, radius: whole }: LabelCandidate, share = 1): LabelBox {
  const radius = whole * share;
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function boxAt({ x, y, radius, width, height }: LabelCandidate, side: Side): LabelBox {
  const away = radius + GAP;
  const [across, down] = side.includes('-') ? side.split('-') : [side, side];
  // Beside a corner of the node: nearer than beside its box, as nodes are round.
  const near = side.includes('-') ? away * 0.6 : away;
  let left = x - width / 2;
  let top = y - height / 2;
  if (across === 'right') left = x + near;
  else if (across === 'left') left = x - near - width;
  if (down === 'below') top = y + near;
  else if (down === 'above') top = y - near - height;
  return { left, top, right: left + width, bottom: top + height };
}

/** Cuts a name into at most two lines of about `most` characters, at spaces; what does not fit is shortened with "…". */
export function wrapLabel(name: string, most: number): string[] {
  if (name.length <= most) return [name];
  const words = name.split(' ');
  let first = words.shift() ?? '';
  // Two lines of like length look calmer than a full one and a stump.
  const aim = Math.min(most, Math.max(Math.ceil(name.length / 2), most / 2));
  while (words[0] && first.length + words[0].length / 2 < aim && first.length + 1 + words[0].length <= most)
    first += ` ${words.shift()}`;
  const rest = words.join(' ');
  if (!rest) return [shorten(first, most)];
  return [shorten(first, most), shorten(rest, most)];
}

/** Cuts at a space where one is near, and never between a letter and its marks. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (cut.length + segment.length > most - 1) break;
    cut += segment;
  }
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
