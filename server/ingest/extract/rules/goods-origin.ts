/** Whose goods they are where the words beside them do not say so: the province named before, asked, or spoken of. */

import { actorOf, type Context } from '../context.ts';
import type { Entity, Span } from '../document.ts';
import { entitiesIn, type Shape, spansIn } from '../shape.ts';

/** `nông sản của tỉnh`: that of the locality which speaks. */
export function ownGoods(context: Context, shape: Shape, to: Entity): Entity[] {
  const actor = speaker(context, shape) ?? topic(context, shape.index);
  return actor && actor.country !== to.country ? [actor] : [];
}

/** The locality for which the sentence speaks, `tỉnh này` being the one spoken of, or that of the body of whoever speaks. */
function speaker(context: Context, shape: Shape): Entity | null {
  const actor = actorOf(context, shape.index);
  if (actor?.type === 'Province') return actor;
  for (const span of shape.spans) {
    const home = homeOf(context, span);
    if (home) return home;
  }
  return OWN.test(shape.text) ? topic(context, shape.index) : null;
}

/** The province of a person by office, or of a body. */
function homeOf({ claims }: Context, { type, entities: [entity] }: Span): Entity | null {
  if (type !== 'Person' && type !== 'Organization') return null;
  const bodies = type === 'Person' ? claims.from(entity, 'HOLDS_POSITION').map(({ to }) => to) : [entity];
  for (const body of bodies) {
    if (body?.type === 'Province') return body;
    const home = claims.from(body, 'LOCATED_IN').find(({ to }) => to.type === 'Province');
    if (home) return home.to;
  }
  return null;
}

/** Words that take up the province spoken of. */
const OWN = /(?<!\p{L})tỉnh (?:này|ấy|ông|bà|mình)(?!\p{L})/u;

/** A province, or somebody of one, at the head of a sentence: `Khăm Muộn là …`, `Riêng với Salavan, …`. */
const SUBJECT =
  /^(?:[-•*+] )?(?:(?:riêng|còn|với|về|phía|đối với|tỉnh|nhưng|song|trong khi đó|đến lượt),? ){0,3}⟨[PN]\d+⟩(?!,? (?:và )?⟨[PN])/u;

/** Somebody who says what the sentences are about: `Giới thiệu về địa phương, ⟨N0⟩ cho biết: …`. */
const TELLER =
  /^[^⟨⟩]{0,60}⟨N\d+⟩(?=,? (?:cũng |đã )?(?:cho biết|cho hay|thông tin|nói|chia sẻ|khẳng định|nhấn mạnh|giới thiệu)(?!\p{L}))/u;

/** How many sentences back a locality may have been spoken of. */
const REACH = 3;

/** The province with which a sentence of the same paragraph begins, the last before a sentence: `Khăm Muộn là chân hàng lớn nhất. …`. */
function topic(context: Context, index: number): Entity | null {
  const { doc, shapes } = context;
  const { paragraph } = doc.sentences[index]!;
  for (let i = index; i >= Math.max(0, index - REACH); i--) {
    if (doc.sentences[i]!.paragraph !== paragraph) break;
    const { text } = shapes[i]!;
    const [first] = spansIn(shapes[i]!, (SUBJECT.exec(text) ?? TELLER.exec(text))?.[0]);
    if (first) return first.type === 'Person' ? homeOf(context, first) : (first.entities[0] ?? null);
  }
  return null;
}

/** Whose goods, which for want of a word are never Vietnamese ones: the provinces of another country named last before in the sentence, else the one that was asked, or is spoken of. */
export function origins(context: Context, shape: Shape, offset: number, to: Entity): Entity[] {
  const before = [
    ...shape.text
      .slice(0, offset)
      .matchAll(/(?<!(?:trình|lên|trình lên|gửi) )⟨[PV]\d+⟩(?:(?:,| và|, và| -) ⟨[PV]\d+⟩)*/gu),
  ].reverse();
  for (const [text] of before) {
    const foreign = entitiesIn(shape, text).filter(
      ({ type, country }) => type === 'Province' && country !== to.country && country !== 'VN',
    );
    if (foreign.length > 0) return foreign;
  }
  const own = OWN.test(shape.text) ? topic(context, shape.index) : null;
  const bodies = shape.spans.map((span) => homeOf(context, span));
  return [context.discourse[shape.index]!.addressee, speaker(context, shape), own, ...bodies]
    .filter((entity): entity is Entity => entity !== null && entity.country !== to.country)
    .filter(({ country }) => country !== 'VN')
    .slice(0, 1);
}
