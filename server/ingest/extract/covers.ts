/** COVERS: a sentence that names an agreement or event and lists fields after it says what the agreement or event is about. */

import { sectorId } from '../../ontology.ts';
import type { Context } from './context.ts';
import { entityOf, mention } from './document.ts';
import type { SentenceTriggers } from './sector-triggers.ts';

const LISTING = /lĩnh vực|nội dung|về|gồm|fields|areas/u;

/** Adds the COVERS claims of the sentences, for the sectors that are the article's. */
export function covers(context: Context, sentences: readonly SentenceTriggers[], sectors: Set<string>): void {
  for (const { sentence, triggers } of sentences) {
    const shape = context.shapes[sentence];
    const subjects = shape?.spans.filter(({ type }) => type === 'Agreement' || type === 'Event') ?? [];
    if (!shape || subjects.length === 0 || !LISTING.test(shape.text)) continue;
    const own = triggers
      .filter(({ from }) => subjects.every((span) => from < span.outerFrom || from >= span.outerTo))
      .flatMap(({ from, to, phrase }) =>
        phrase.pointers
          .filter(({ sector, strength }) => strength !== 'weak' && sectors.has(sector))
          .map(({ sector }) => ({ sector, from, to })),
      );
    if (new Set(own.map(({ sector }) => sector)).size < 2) continue;
    for (const { sector, from, to } of own) {
      const entity = entityOf(context.doc, 'Sector', sectorId(sector));
      mention(context.doc, entity, from, to);
      for (const span of subjects) {
        if (span.outerTo > from) continue;
        context.claims.add({
          type: 'COVERS',
          from: span.entities[0],
          to: entity,
          sentence: shape.index,
          rule: 'sector-list',
          confidence: 0.7,
        });
      }
    }
  }
}
