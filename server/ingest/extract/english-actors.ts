/**
 * Who acts in an English sentence: a unit with the body that governs it around it (`Quang Nam provincial People's Committee`,
 * `the Party Committee of Dien Bien province`), and delegations (`a high-level delegation from Laos' Sekong province`).
 */

import { addSpan, type Document, ofType, type Span, sentenceAt, spanFrom } from './document.ts';
import { capitalOf } from './references.ts';

/** Words between a name and what it belongs to that say nothing of either. */
const DESCRIBING =
  /^(?:the|central|northern|southern|eastern|western|north|south|northwestern|southeastern|highland|coastal|border|mountainous|neighbouring|neighboring|province|provinces)$/;

/** What a delegation may be called besides. */
const SORT =
  /^(?:high|level|-|senior|visiting|working|official|party|state|and|government|provincial|business|youth|military|young|officer|border|guard|inter|disciplinary)$/;

export function findEnglishActors(doc: Document): void {
  if (doc.article.lang !== 'en') return;
  governmentsByAdjective(doc);
  capitals(doc);
  for (const span of [...doc.spans]) {
    if (span.bare || !/^(?:Province|Country|Organization)$/.test(span.type)) continue;
    const from = span.type === 'Organization' ? ownedFrom(doc, span) : governedFrom(doc, span);
    const to = span.type === 'Organization' ? span.outerTo : governedTo(doc, span);
    const delegation = delegationAround(doc, from, to);
    if (delegation) addSpan(doc, { ...span, ...delegation, type: 'Delegation', bare: true });
    else if (from < span.outerFrom || to > span.outerTo)
      addSpan(doc, { ...span, outerFrom: from, outerTo: to, bare: true });
  }
}

/** `the Vietnamese Government`: the country of the adjective, where the article names it. */
function governmentsByAdjective(doc: Document): void {
  const { tokens, lexicon } = doc;
  for (const { from, to } of doc.sentences)
    for (let i = from; i < to; i++) {
      const iso = lexicon.english.adjectives.get(tokens[i]!.plain);
      const governing = iso && lexicon.english.governing.longest(tokens, i + 1, to);
      const state = governing && ofType(doc, 'Country').find(({ country }) => country === iso);
      if (!state || spanFrom(doc, i, 'Country')) continue;
      const end = governing.to;
      addSpan(doc, {
        type: 'Country',
        from: i,
        to: end,
        outerFrom: i,
        outerTo: end,
        entities: [state],
        bare: true,
      });
    }
}

/** `the Lao capital`: the capital that the article names. */
function capitals(doc: Document): void {
  const capital = capitalOf(doc);
  if (!capital) return;
  for (const { type, from, outerFrom, outerTo, entities } of [...doc.spans]) {
    const at = afterPossessive(doc, outerTo);
    if (type !== 'Country' || entities[0]?.country !== capital.country || doc.tokens[at]?.plain !== 'capital')
      continue;
    if (spanFrom(doc, at + 1, 'Province')) continue;
    addSpan(doc, {
      type: 'Province',
      from,
      to: at + 1,
      outerFrom,
      outerTo: at + 1,
      entities: [capital],
      bare: true,
    });
  }
}

/** The token after `'s`, or the same one where none stands there. */
export function afterPossessive({ tokens }: Document, at: number): number {
  if (tokens[at]?.plain !== "'") return at;
  return tokens[at + 1]?.plain === 's' && tokens[at + 1]!.glued ? at + 2 : at + 1;
}

/** Where the governing body after a unit ends: `Savannakhet province's authorities`, `the Vietnamese Government`. */
function governedTo(doc: Document, { outerTo }: Span): number {
  const { tokens, lexicon } = doc;
  let at = afterPossessive(doc, outerTo);
  while (lexicon.english.levels.has(tokens[at]?.plain ?? '')) at++;
  const { to: end } = doc.sentences[sentenceAt(doc, outerTo - 1)]!;
  return lexicon.english.governing.longest(tokens, at, end)?.to ?? outerTo;
}

/** Where the governing body before a unit begins: `People's Committee of Dien Bien province`. */
function governedFrom(doc: Document, { type, outerFrom }: Span): number {
  const { tokens, lexicon } = doc;
  const { from: start } = doc.sentences[sentenceAt(doc, outerFrom)]!;
  const of = beforeDescription(doc, outerFrom, start);
  // `Thailand's Mukdahan province`: the country only says where the province is.
  const owner = type === 'Province' ? ownerAfter(doc, of + 1, outerFrom) : outerFrom;
  if (tokens[of]?.plain !== 'of' || of <= start) return owner;
  const found = lexicon.english.governing.endingAt(tokens, of, start);
  if (!found) return owner;
  return lexicon.english.levels.has(tokens[found.from - 1]?.plain ?? '') ? found.from - 1 : found.from;
}

/** `Laos' Ministry of Health`: where the country begins that has a body. */
function ownedFrom(doc: Document, { outerFrom }: Span): number {
  const { tokens } = doc;
  const mark = tokens[outerFrom - 1]?.plain === "'" ? outerFrom - 1 : outerFrom - 2;
  if (tokens[mark]?.plain !== "'") return outerFrom;
  const { from: start } = doc.sentences[sentenceAt(doc, outerFrom)]!;
  return countryEnding(doc, mark, start)?.outerFrom ?? outerFrom;
}

/** Where the country among the words before a province begins; the province itself where there is none. */
function ownerAfter(doc: Document, from: number, to: number): number {
  for (let i = from; i < to; i++) if (spanFrom(doc, i, 'Country')) return i;
  return to;
}

/** The token before the words that describe a name, and before the country that has it. */
export function beforeDescription(doc: Document, from: number, start: number): number {
  const { tokens, lexicon } = doc;
  let at = from - 1;
  const skip = () => {
    while (
      at > start &&
      (DESCRIBING.test(tokens[at]!.plain) || lexicon.english.adjectives.has(tokens[at]!.plain))
    )
      at--;
  };
  skip();
  const mark = tokens[at]?.plain === 's' && tokens[at - 1]?.plain === "'" ? at - 1 : at;
  const owner = countryEnding(doc, tokens[mark]?.plain === "'" ? mark : at + 1, start);
  if (owner) {
    at = owner.outerFrom - 1;
    skip();
  }
  return at;
}

/** The country whose name ends before a token. */
export function countryEnding(doc: Document, token: number, start: number): Span | undefined {
  for (let i = token - 1; i >= Math.max(start, token - 5); i--) {
    const span = spanFrom(doc, i, 'Country');
    if (span && span.to === token) return span;
  }
  return undefined;
}

/** The limits of the delegation that comes from a unit or body. */
function delegationAround(
  doc: Document,
  from: number,
  to: number,
): { from: number; to: number; outerFrom: number; outerTo: number } | null {
  const { tokens } = doc;
  const { from: start, to: end } = doc.sentences[sentenceAt(doc, from)]!;
  let after = afterPossessive(doc, to);
  while (after < end && SORT.test(tokens[after]!.plain)) after++;
  if (after < end && tokens[after]!.plain === 'delegation')
    return { from, to: after + 1, outerFrom: from, outerTo: after + 1 };
  const of = beforeDescription(doc, from, start);
  if (of <= start || !/^(?:of|from)$/.test(tokens[of]!.plain) || tokens[of - 1]!.plain !== 'delegation')
    return null;
  let first = of - 1;
  while (first > start && SORT.test(tokens[first - 1]!.plain)) first--;
  if (first > start && /^(?:a|an|the)$/.test(tokens[first - 1]!.plain)) first--;
  return { from: first, to, outerFrom: first, outerTo: to };
}
