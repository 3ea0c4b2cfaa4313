/** The CONNECTS_TO of goods: whose goods go, or are to go, through which port or gate. */

import { actorOf, type Context, group, matches, modality } from '../context.ts';
import type { Entity } from '../document.ts';
import { entitiesIn, type Shape } from '../shape.ts';

export function goods(context: Context): void {
  for (const shape of context.shapes) {
    // … tỉnh Sekong đẩy mạnh xuất khẩu hàng hóa qua Cảng Chân Mây
    for (const match of matches(context, shape, '@goods~40 (?:@through)~16 {to:T|G+}'))
      send(context, shape, match, 'start');
    // … về cảng Chân Mây để vận chuyển hàng hóa sang nước thứ ba; Cảng Chân Mây … phục vụ xuất khẩu
    for (const match of matches(context, shape, '{to:T+}~30 (?:để|nhằm|phục vụ|cho việc|for|to)~12@goods'))
      send(context, shape, match, 'end');
    // … về cảng Chân Mây, nơi có thể đưa hàng sang nước thứ ba
    for (const match of matches(context, shape, '{to:T+},? nơi~24@goods')) send(context, shape, match, 'end');
    // sử dụng cảng Chân Mây làm nơi trung chuyển
    for (const match of matches(context, shape, '(?:sử dụng|khai thác|dùng|use|using)~24{to:T+}'))
      send(context, shape, match, 'end');
  }
}

/** Whether it is so is told by what stands before the verb, which may begin the match or end it. */
function send(
  context: Context,
  shape: Shape,
  match: RegExpMatchArray & { index: number },
  verb: 'start' | 'end',
): void {
  const at = verb === 'start' ? match.index : match.index + match[0].length;
  for (const to of group(shape, match, 'to')) {
    for (const from of origins(context, shape, match.index, to)) {
      context.claims.add({
        type: 'CONNECTS_TO',
        from,
        to,
        sentence: shape.index,
        rule: 'goods',
        modality: modality(context, shape, at),
        confidence: 0.8,
      });
    }
  }
}

/** Whose goods: the provinces of another country named last before in the sentence, else the one that was asked, or is spoken of. */
function origins(context: Context, shape: Shape, offset: number, to: Entity): Entity[] {
  const before = [
    ...shape.text.slice(0, offset).matchAll(/⟨[PV]\d+⟩(?:(?:,| và|, và| -) ⟨[PV]\d+⟩)*/gu),
  ].reverse();
  for (const [text] of before) {
    const foreign = entitiesIn(shape, text).filter(
      ({ type, country }) => type === 'Province' && country !== to.country,
    );
    if (foreign.length > 0) return foreign;
  }
  return [context.discourse[shape.index]!.addressee, actorOf(context, shape.index)]
    .filter((entity): entity is Entity => entity !== null && entity.country !== to.country)
    .slice(0, 1);
}
