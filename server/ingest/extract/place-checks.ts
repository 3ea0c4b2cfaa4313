/** What only the whole article can decide about its places: unknown provinces, and short names of countries. */

import { addSpan, type Document, discard, drop, type Span, sentenceAt, spanFrom } from './document.ts';
import type { NameTree } from './names.ts';
import { countrySpan } from './place-spans.ts';

/** All provinces of Vietnam and Laos are known: an unknown one counts only where a third country is spoken of. */
export function dropUnknownProvinces(doc: Document): void {
  for (const span of doc.spans) {
    const [entity] = span.entities;
    if (span.type !== 'Province' || !entity || entity.record) continue;
    const { from, to } = doc.sentences[sentenceAt(doc, span.from)]!;
    let abroad = false;
    for (let i = from; i < to; i++) {
      const country = spanFrom(doc, i, 'Country')?.entities[0]?.country;
      abroad ||= country !== undefined && country !== 'VN' && country !== 'LA';
    }
    if (abroad) continue;
    drop(doc, 'Province', 'the gazetteer has no province of this name', span.from, span.to);
    discard(doc, span);
  }
}

/** `quan hệ Việt - Lào`: a short name that counts only beside another country. */
export function findJoinedCountries(doc: Document, tree: NameTree): void {
  const { tokens, lexicon } = doc;
  for (const [id, { joined }] of Object.entries(lexicon.data.places.countries)) {
    const record = joined.length > 0 ? tree.record(id) : undefined;
    if (!record) continue;
    for (let i = 0; i < tokens.length; i++) {
      if (!joined.includes(tokens[i]!.text) || spanFrom(doc, i, 'Country')) continue;
      const before = tokens[i - 1]?.plain === '-' && i >= 2 && spanFrom(doc, i - 2, 'Country')?.to === i - 1;
      const after = tokens[i + 1]?.plain === '-' && spanFrom(doc, i + 2, 'Country');
      if (before || after) {
        addSpan(doc, countrySpan(doc, record, { from: i, to: i + 1, forms: [], plain: '' }));
      }
    }
  }
}

/** `the Lao government`, `the Lao province of Sekong`: the adjective says which state. */
const OF_STATE = /^(?:government|province|provinces)$/;

/** `the Lao side`, `Lao shippers`: an article that has nothing but such adjectives does not name the country. */
export function dropAdjectives(doc: Document): void {
  if (doc.article.lang !== 'en') return;
  const named = doc.spans.filter(({ type }) => type === 'Country');
  const isAdjective = ({ from, to }: Span) =>
    to === from + 1 &&
    doc.lexicon.english.adjectives.has(doc.tokens[from]!.plain) &&
    !OF_STATE.test(doc.tokens[to]?.plain ?? '');
  const nouns = new Set(named.filter((span) => !isAdjective(span)).map(({ entities }) => entities[0]));
  for (const span of named) if (!nouns.has(span.entities[0])) discard(doc, span);
}
