/** Fields of cooperation: which the article speaks of, and which the sentence of an agreement or event lists (COVERS). */

import { type Ontology, sectorId } from '../../ontology.ts';
import type { Context } from './context.ts';
import { type Entity, entityOf, listIn, mention } from './document.ts';
import { holds } from './patterns.ts';

/** A field told of once in passing is none of the article's, unless the sentence is about what the two do together. */
const OFTEN = 2;

interface Trigger {
  sector: string;
  weak: boolean;
  from: number;
  to: number;
  sentence: number;
  together: boolean;
}

/** The sectors of the article, in the order of the ontology; adds the COVERS claims. */
export function findSectors(context: Context, ontology: Ontology): string[] {
  const triggers = findTriggers(context);
  const counts = new Map<string, number>();
  const strong = new Set(triggers.filter(({ weak }) => !weak).map(({ sector }) => sector));
  for (const { sector, together, weak } of triggers) {
    if (strong.has(sector)) counts.set(sector, (counts.get(sector) ?? 0) + (together && !weak ? OFTEN : 1));
  }
  // Whoever gives something of a stated value gives aid.
  if (
    context.claims
      .of('SUPPORTED')
      .some(({ properties, modality }) => properties.amount && modality !== 'proposed')
  ) {
    counts.set('aid', OFTEN);
  }
  const found = ontology.sectors.map(({ id }) => id).filter((id) => (counts.get(id) ?? 0) >= OFTEN);
  covers(
    context,
    triggers.filter(({ sector }) => found.includes(sector)),
  );
  return found;
}

function findTriggers({ doc, shapes }: Context): Trigger[] {
  const { tokens, lexicon, key } = doc;
  const found: Trigger[] = [];
  for (const [sentence, { from, to }] of doc.sentences.entries()) {
    let together: boolean | undefined;
    for (let i = from; i < to; ) {
      const trigger = lexicon.sectors.longest(tokens, i, to, key);
      if (!trigger) {
        i++;
        continue;
      }
      together ??= holds(lexicon, shapes[sentence]!, '@together|{A}');
      const { sector, weak } = trigger.value;
      found.push({ sector, weak, from: i, to: trigger.to, sentence, together });
      i = trigger.to;
    }
  }
  return found;
}

/** A sentence that names an agreement or event and lists fields after it says what the agreement or event is about. */
function covers(context: Context, triggers: Trigger[]): void {
  const bySentence = new Map<number, Trigger[]>();
  for (const trigger of triggers) listIn(bySentence, trigger.sentence, trigger);
  for (const [sentence, inSentence] of bySentence) {
    const shape = context.shapes[sentence]!;
    const subjects = shape.spans.filter(({ type }) => type === 'Agreement' || type === 'Event');
    const listing = /lĩnh vực|nội dung|về|gồm|fields|areas/u;
    if (subjects.length === 0 || !listing.test(shape.text)) continue;
    const own = inSentence.filter(({ from }) =>
      subjects.every((span) => from < span.outerFrom || from >= span.outerTo),
    );
    const distinct = new Set(own.map(({ sector }) => sector));
    if (distinct.size < 2) continue;
    for (const { sector, from, to } of own) {
      const entity: Entity = entityOf(context.doc, 'Sector', sectorId(sector));
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
