/** Delegations, and the people of a unit: they stand for it. */

import { addSpan, type Document, sentenceAt, spanFrom } from './document.ts';

/** Widens provinces, countries and bodies to the words that leave them the actor (`lãnh đạo tỉnh X`, `UBND tỉnh X`). */
export function widenActors(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  for (const span of [...doc.spans]) {
    if (span.type !== 'Province' && span.type !== 'Country') continue;
    const sentence = doc.sentences[sentenceAt(doc, span.from)]!;
    let from = span.outerFrom;
    for (let steps = 0; steps < 8; steps++) {
      const joined =
        from - 1 > sentence.from && /^(?:và|,|của)$/.test(tokens[from - 1]!.plain) && from < span.outerFrom
          ? from - 1
          : from;
      const befores = [lexicon.acting, lexicon.governing].flatMap(
        (set) => set.endingAt(tokens, joined, sentence.from, key)?.from ?? [],
      );
      if (befores.length === 0) break;
      from = Math.min(...befores);
    }
    if (from === span.outerFrom) continue;
    const wide = { ...span, outerFrom: from, bare: true };
    addSpan(doc, wide);
  }
}

/** Apart from the loop that asks for it: a callback there would be made for each word. */
const lastDelegation = ({ spans }: Document, before: number) =>
  spans.findLast(({ type, from }) => type === 'Delegation' && from < before);

export function findDelegations(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const head = lexicon.delegations.longest(tokens, i, to, key);
      if (!head) continue;
      const at =
        /^(?:của|tỉnh)$/.test(tokens[head.to]?.plain ?? '') && !spanFrom(doc, head.to, 'Province')
          ? head.to + 1
          : head.to;
      const of = spanFrom(doc, at, 'Province', 'Organization', 'Country');
      if (!of) {
        // `Đoàn đã trao …`: the delegation named last.
        const last = lastDelegation(doc, i);
        const alone = tokens[i]!.capital || i === from;
        if (last && alone && !tokens[head.to]?.capital)
          addSpan(doc, {
            type: 'Delegation',
            from: i,
            to: head.to,
            outerFrom: i,
            outerTo: head.to,
            entities: last.entities,
            bare: true,
            head: 'taken-up',
          });
        continue;
      }
      addSpan(doc, {
        type: 'Delegation',
        from: i,
        to: of.outerTo,
        outerFrom: i,
        outerTo: of.outerTo,
        entities: of.entities,
        bare: true,
      });
      i = of.outerTo - 1;
    }
  }
}
