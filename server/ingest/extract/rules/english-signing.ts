/** SIGNED in English where the document is only taken up: `Putting their names to it were A and B`, `It bears the signatures of A and of B`. */

import { type Context, group, matches, modality } from '../context.ts';

const SIGNING = '(?:names? to it|signatur(?:e|es) of|signatories (?:are|were)|signed (?:it|them) were)';

export function englishSigning(context: Context): void {
  const { doc, claims, shapes } = context;
  if (doc.article.lang !== 'en') return;
  for (const shape of shapes) {
    for (const match of matches(context, shape, `${SIGNING}~12 {who:N+}(?:,?~24{also:N})?`)) {
      const document = doc.spans
        .filter(({ type, from }) => type === 'Agreement' && from < doc.sentences[shape.index]!.to)
        .sort((a, b) => b.from - a.from)[0]?.entities[0];
      for (const from of [...group(shape, match, 'who'), ...group(shape, match, 'also')])
        claims.add({
          type: 'SIGNED',
          from,
          to: document,
          sentence: shape.index,
          rule: 'signing/taken-up',
          modality: modality(context, shape, match.index),
          confidence: 0.75,
        });
    }
  }
}
