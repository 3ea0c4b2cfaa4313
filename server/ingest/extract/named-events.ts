/** Commemorations, years of friendship, disasters and festivals: each an event by its own name. */

import { fold } from '../../text/fold.ts';
import { descriptionEnd } from './descriptions.ts';
import { addSpan, type Document, type Entity, entityOf, type Span, textOf } from './document.ts';

/** Words with which the sentence goes on after such a name. */
export const NAMED_STOPS = new Set(
  'đã được do nhằm để là sẽ vừa tại trên với theo mà khi có này đó vào sau và cũng thì diễn còn cuốn làm gây khiến cắt ập quét vẫn nhấn tràn đổ xảy khi'.split(
    ' ',
  ),
);

/** Finds them in the whole article. */
export function findNamed(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  for (const { from, to } of doc.sentences) {
    let commemorates = false;
    for (let i = from; i < to; i++) {
      const head = lexicon.named.longest(tokens, i, to, key);
      const isAnniversary = head?.value === 'kỷ niệm';
      // `nhân 48 năm Quốc khánh Lào`
      if (isAnniversary || lexicon.frames.longest(tokens, i, to, key)) commemorates = true;
      const years = isAnniversary ? head.to : i;
      const anniversary =
        commemorates &&
        tokens[years]?.kind === 'number' &&
        tokens[years + 1]?.plain === 'năm' &&
        /^(?:ngày|thiết|quan|quốc|thành|truyền|ký|hiệp)$/.test(tokens[years + 2]?.plain ?? '');
      if (anniversary) {
        const end = descriptionEnd(doc, years + 2, to, NAMED_STOPS);
        addNamed(doc, i, end, 'anniversary', fold(textOf(doc, years, end)));
        i = end - 1;
      } else if (
        head &&
        !isAnniversary &&
        (tokens[i]!.capital || DISASTERS.test(head.value)) &&
        // `hai cơn bão liên tiếp`: none of them alone.
        !/^(?:hai|ba|bốn|các|những|nhiều|mấy)$/.test(i > from ? tokens[i - 1]!.plain : '')
      ) {
        // `bão số 13 ở …`: the number is its name.
        const numbered = /số$/.test(head.value) && tokens[head.to]?.kind === 'number';
        const christened = CHRISTENED.test(head.value);
        if (christened && !/^[\p{Lu}\d]/u.test(tokens[head.to]?.text ?? '')) continue;
        if (/ (?:năm|of)$/.test(head.value) && tokens[head.to]?.kind !== 'number') continue;
        const end = numbered || christened ? head.to + 1 : descriptionEnd(doc, head.to, to, NAMED_STOPS);
        const friendship = /^năm/i.test(head.value);
        if (end === head.to && !friendship && !/^(?:vụ|trận|đợt)/.test(head.value)) continue;
        const known = end === head.to && !friendship ? lastOf(doc, head.value) : null;
        if (known) {
          addSpan(doc, {
            type: 'Event',
            from: i,
            to: end,
            outerFrom: i,
            outerTo: end,
            entities: [known],
            head: 'named',
          });
          continue;
        }
        const name = friendship ? fold(head.value) : nameOfNamed(textOf(doc, i, end));
        addNamed(doc, i, end, friendship ? 'year' : 'named', name);
        i = end - 1;
      }
    }
  }
}

/** `Trận lũ` by itself takes up the one told before. */
const lastOf = (doc: Document, head: string): Entity | null =>
  [...doc.entities.values()]
    .filter(({ type, key }) => type === 'Event' && key.startsWith(`named|${nameOfNamed(head)}`))
    .at(-1) ?? null;

/** `Bão số 9` and `cơn bão số 9` are one. */
const nameOfNamed = (text: string): string =>
  fold(text).replace(/^(?:con|tran|dot|sieu) (?=(?:bao|mua|lu|lut)(?: |$))/, '');

/** Storms that have a name, and cases that have a sign. */
const CHRISTENED = /^(?:typhoon|storm|cyclone|(?:siêu )?bão|chuyên án.*)$/i;

/** Disasters and years, which are written small. */
const DISASTERS = /^(?:vụ|trận|năm|bão|siêu|cơn|đợt|lũ|lụt|vỡ|dịch|chuyên|typhoon|storm|cyclone|flood)/i;

function addNamed(doc: Document, from: number, to: number, kind: string, name: string): void {
  const entity = entityOf(doc, 'Event', `${kind}|${name}`, { kind, properties: { kind } });
  const span: Span = {
    type: 'Event',
    from,
    to,
    outerFrom: from,
    outerTo: to,
    entities: [entity],
    head: kind,
  };
  addSpan(doc, span);
}
