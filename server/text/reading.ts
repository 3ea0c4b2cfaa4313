/**
 * A text as it is read: one space for each run of spaces, one kind of dash, nothing that is not seen. Two ways to set the same
 * words come out alike, and what is found in the reading can be told by its place in the source.
 */

export interface Reading {
  text: string;
  /** Where in the source stands what begins at an offset of the reading. */
  begins: (offset: number) => number;
  /** Where in the source ends what ends before an offset of the reading. */
  ends: (offset: number) => number;
}

/** Runs of spaces and unseen characters other than a single space or line feed, and dashes other than a hyphen. */
const UNEVEN =
  /[\s\u00ad\u200b-\u200d\u2060\ufeff]{2,}|[^\S \n]|[\u00ad\u200b-\u200d\u2060\ufeff]|(?!-)[\p{Pd}−]/gu;

/** Line feeds stay as many as they are: they part paragraphs. */
export function read(source: string): Reading {
  /** Where an even stretch begins, in the reading and in the source. */
  const stretches = { text: [0], source: [0] };
  let text = '';
  let last = 0;
  for (const { 0: uneven, index } of source.matchAll(UNEVEN)) {
    text += source.slice(last, index) + evened(uneven);
    last = index + uneven.length;
    if (evened(uneven).length === uneven.length) continue;
    stretches.text.push(text.length);
    stretches.source.push(last);
  }
  const begins = (offset: number) => {
    const stretch = lastAtMost(stretches.text, offset);
    return stretches.source[stretch]! + offset - stretches.text[stretch]!;
  };
  return {
    text: text + source.slice(last),
    begins,
    ends: (offset) => (offset === 0 ? 0 : begins(offset - 1) + 1),
  };
}

function evened(uneven: string): string {
  if (/^[\p{Pd}−]/u.test(uneven)) return '-'.repeat(uneven.length);
  const lines = uneven.split('\n').length - 1;
  if (lines > 0) return '\n'.repeat(lines);
  return /\s/.test(uneven.replaceAll('\ufeff', '')) ? ' ' : '';
}

function lastAtMost(offsets: number[], offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
