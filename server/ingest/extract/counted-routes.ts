/** Roads that a text counts off: `The first corridor …`, `hành lang thứ hai`. */

import { fold } from '../../text/fold.ts';
import { addSpan, type Document, entityOf, spanFrom, textOf } from './document.ts';

/** `The first corridor`, `a third corridor, the Dong Ha–Lao Bao expressway`: roads counted off. */
export function findCountedRoutes(doc: Document): void {
  if (doc.article.lang === 'en') countedInEnglish(doc);
  else countedInVietnamese(doc);
}

function countedInEnglish(doc: Document): void {
  const { tokens } = doc;
  for (const { from, to } of doc.sentences) {
    for (let i = from; i + 1 < to; i++) {
      if (
        !/^(?:first|second|third|fourth|fifth)$/.test(tokens[i]!.plain) ||
        !/^(?:corridor|route|road|highway)$/.test(tokens[i + 1]!.plain)
      )
        continue;
      const at = tokens[i + 2]?.plain === ',' ? i + (tokens[i + 3]?.plain === 'the' ? 4 : 3) : -1;
      const name = at > 0 ? spanFrom(doc, at, 'Route') : undefined;
      const entity =
        name?.entities[0] ?? entityOf(doc, 'Route', fold(textOf(doc, i, i + 2)), { kind: 'described' });
      addSpan(doc, {
        type: 'Route',
        from: i,
        to: i + 2,
        outerFrom: i,
        outerTo: name?.outerTo ?? i + 2,
        entities: [entity],
        head: 'counted',
      });
    }
  }
}

/** `hành lang thứ hai`, `tuyến đường thứ ba`. */
function countedInVietnamese(doc: Document): void {
  const { tokens } = doc;
  for (let i = 2; i + 1 < tokens.length; i++) {
    if (tokens[i]!.plain !== 'thứ' || !/^(?:nhất|hai|ba|tư|năm)$/.test(tokens[i + 1]!.plain)) continue;
    if (!/^(?:hành lang|tuyến đường|con đường)$/.test(`${tokens[i - 2]!.plain} ${tokens[i - 1]!.plain}`))
      continue;
    const entity = entityOf(doc, 'Route', fold(textOf(doc, i - 2, i + 2)), { kind: 'described' });
    addSpan(doc, {
      type: 'Route',
      from: i - 2,
      to: i + 2,
      outerFrom: i - 2,
      outerTo: i + 2,
      entities: [entity],
      head: 'counted',
    });
  }
}
