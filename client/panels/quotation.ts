/** Quotations in the text they come from: offsets into an article's body, cut into what stands before, in and after them. */

export interface Excerpt {
  before: string;
  quote: string;
  after: string;
}

/** Characters of a paragraph kept on either side of a quotation. */
const AROUND = 220;

/** The quotation with the rest of its paragraph; a long paragraph is cut at a space and marked with "…". */
export function paragraphAround(body: string, start: number, end: number): Excerpt {
  const from = body.lastIndexOf('\n', start - 1) + 1;
  const line = body.indexOf('\n', end);
  const to = line === -1 ? body.length : line;
  let before = body.slice(Math.min(from, start), start);
  let after = body.slice(end, to);
  if (before.length > AROUND) {
    const tail = before.slice(-AROUND);
    before = `… ${tail.slice(tail.indexOf(' ') + 1)}`;
  }
  if (after.length > AROUND) after = `${after.slice(0, after.lastIndexOf(' ', AROUND))} …`;
  return { before, quote: body.slice(start, end), after };
}

export interface Span {
  start: number;
  end: number;
}

export interface Piece<S extends Span> {
  /** Where it begins in the body. */
  start: number;
  text: string;
  /** Spans that hold this piece; none for plain text. */
  spans: S[];
}

/** Cuts a stretch of text at the edges of the spans, which may overlap; joined, the pieces are the stretch again. */
export function cutAtSpans<S extends Span>(
  body: string,
  from: number,
  to: number,
  spans: readonly S[],
): Piece<S>[] {
  const inside = spans.filter(({ start, end }) => start < to && end > from);
  const cuts = new Set([from, to]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, from));
    cuts.add(Math.min(end, to));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((at, i) => {
    const next = sorted[i + 1]!;
    return {
      start: at,
      text: body.slice(at, next),
      spans: inside.filter(({ start, end }) => start <= at && end >= next),
    };
  });
}

/** Start and end of every paragraph that is not empty. */
export function paragraphs(body: string): Span[] {
  const out: Span[] = [];
  for (const match of body.matchAll(/[^\n]+/g)) {
    if (match[0].trim() !== '') out.push({ start: match.index, end: match.index + match[0].length });
  }
  return out;
}
