/** Bodies that are taken up by their head word alone: `nhà trường`, `Công ty`, `hãng`. */

import { fold } from '../../text/fold.ts';
import { addSpan, type Document, type Entity, ofType, spanFrom } from './document.ts';

/** `nhà trường`, `Công ty`, `Hội` alone: the body of that kind that was named last. */
export function findBareHeads(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  const last = new Map<string, Entity>();
  const most = namedMost(doc);
  let here = -1;
  for (const { from, to, paragraph } of doc.sentences) {
    // In a new paragraph the one is meant that the article names most.
    if (paragraph !== here) {
      for (const [first, entity] of last) {
        const known = most.get(first);
        if (known && isMoreThan(known, entity, first)) last.set(first, known);
      }
    }
    here = paragraph;
    for (let i = from; i < to; i++) {
      const span = spanFrom(doc, i, 'Organization');
      const entity = span?.entities[0];
      if (span && entity) {
        last.set(entity.key.split('-')[0]!, entity);
        i = span.outerTo - 1;
        continue;
      }
      if (doc.taken.has(i)) continue;
      const school = tokens[i]!.plain === 'nhà' && tokens[i + 1]?.plain === 'trường';
      // `hãng`: the company named last.
      const firm = tokens[i]!.plain === 'hãng' ? lastFirm(last) : undefined;
      if (firm && i > from && !/^(?:các|những|một|nhiều|hai|ba)$/.test(tokens[i - 1]!.plain)) {
        addSpan(doc, {
          type: 'Organization',
          from: i,
          to: i + 1,
          outerFrom: i,
          outerTo: i + 1,
          entities: [firm],
          bare: true,
          head: 'bare',
        });
        continue;
      }
      const head = school ? { to: i + 2, value: 'trường' } : lexicon.heads.longest(tokens, i, to, key);
      if (!head || /^(?:Đảng|Ban|Bộ|Quốc hội)/.test(head.value)) continue;
      const small = !tokens[i]!.capital;
      const next = tokens[head.to];
      const first = fold(tokens[school ? i + 1 : i]!.text);
      const meant = last.get(first) ?? (school ? (last.get('dai') ?? last.get('hoc')) : undefined);
      const alone =
        head.to - i <= 2 && !next?.capital && (!small || ALONE.test(head.value)) && !(i === from && small);
      const another = tokens[i - 1]?.plain === 'một' && i > from;
      if (meant && alone && !another && !lexicon.plural.endingAt(tokens, i, Math.max(from, i - 2), key)) {
        addSpan(doc, {
          type: 'Organization',
          from: i,
          to: head.to,
          outerFrom: i,
          outerTo: head.to,
          entities: [meant],
          bare: true,
          head: 'bare',
        });
      }
      i = head.to - 1;
    }
  }
}

const lastFirm = (last: Map<string, Entity>) =>
  FIRMS.map((kind) => last.get(kind)).find((each) => each !== undefined);

/** Of two schools that are named as often, the one that the article began with is its own. */
const isMoreThan = ({ mentions }: Entity, other: Entity, kind: string): boolean =>
  mentions.length > other.mentions.length || (kind === 'truong' && mentions.length === other.mentions.length);

/** Of the bodies whose names begin with a word the one with most mentions. */
function namedMost(doc: Document): Map<string, Entity> {
  const most = new Map<string, Entity>();
  for (const entity of ofType(doc, 'Organization')) {
    const first = entity.key.split('-')[0]!;
    if (entity.mentions.length > (most.get(first)?.mentions.length ?? 0)) most.set(first, entity);
  }
  return most;
}

/** First words of the names of companies. */
const FIRMS = ['cong', 'tap', 'tong', 'doanh'];

/** Heads that take up a body also in small letters. */
const ALONE = /^(?:trường|bệnh viện|công ty|tập đoàn|trạm|đồn|đội)$/i;
