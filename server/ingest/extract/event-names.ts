/** How far the names of happenings go. */

import { closing } from './descriptions.ts';
import { type Document, spanFrom } from './document.ts';

/** How far the name of a meeting goes: over words that are known in such names, places, capitals, years and numbers. */
export function nameEnd(doc: Document, from: number, end: number): number {
  const { tokens, lexicon, article } = doc;
  let to = from;
  for (let i = from; i < end && article.lang === 'vi'; ) {
    const token = tokens[i]!;
    const quoted = token.plain === '"' ? closing(doc, i, end) : null;
    if (quoted !== null) {
      i = to = quoted;
      continue;
    }
    const inner = spanFrom(
      doc,
      i,
      'Province',
      'Country',
      'Place',
      'BorderGate',
      'Port',
      'Organization',
      'Route',
    );
    const year = token.plain === '(' && tokens[i + 1]?.plain === 'năm' && tokens[i + 3]?.plain === ')';
    if (spanFrom(doc, i, 'Agreement')) break;
    if (inner) i = to = inner.outerTo;
    else if (year) i = to = i + 4;
    else if (token.kind === 'number' && /^(?:năm|thứ)$/.test(tokens[i - 1]!.plain)) i = to = i + 1;
    else if (token.kind === 'word' && (token.capital || lexicon.eventWords.has(token.plain))) {
      i++;
      // A joining word ends no name.
      if (!/^(?:và|của|giữa|các|năm|lần|thứ)$/.test(token.plain)) to = i;
    } else if (token.plain === '-' && (i > from || tokens[i + 1]?.capital)) i++;
    else break;
  }
  return to;
}
