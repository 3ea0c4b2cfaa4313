/** Close names for one that is not known. */
import { foldTight } from '../text/fold.ts';

/** How many letter pairs two texts share, 0 to 1 (Sørensen–Dice): forgiving about order, length and a slip or two. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length - 2);
}

const LIKE_ENOUGH = 0.4;

/** The items whose names are most like `text`, best first, at most `limit`; none when nothing is like it. */
export function nearest<T>(
  text: string,
  items: Iterable<T>,
  namesOf: (item: T) => Iterable<string>,
  limit = 5,
): T[] {
  const wanted = foldTight(text);
  const scored: { item: T; score: number }[] = [];
  for (const item of items) {
    let score = 0;
    for (const name of namesOf(item)) score = Math.max(score, likeness(wanted, foldTight(name)));
    if (score >= LIKE_ENOUGH) scored.push({ item, score });
  }
  // Sorting is stable: among equals the order of `items` holds.
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item);
}
