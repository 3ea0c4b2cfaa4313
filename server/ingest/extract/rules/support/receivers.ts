/** Who is given something: named in the clause, or meant by it. */

import { presumedCountry, provinceOfBody } from '../../bodies.ts';
import { actorOf, type Context } from '../../context.ts';
import { type Entity, ofType } from '../../document.ts';
import { entitiesIn, type Shape } from '../../shape.ts';
import { type Actor, other } from './givers.ts';

/** Those after the verb, the nearest list of them; in the passive, those before it. */
export function receiversIn(
  context: Context,
  shape: Shape,
  from: Entity,
  after: Actor[],
  before: Actor[],
): Entity[] {
  for (const list of [after, [...before].reverse()]) {
    for (const [i, actor] of list.entries()) {
      const left = shape.text.slice(0, actor.at);
      if (/\($/.test(left)) continue;
      // `bàn giao Trạm Y tế X`: what is handed over.
      if (list === after && actor.span.type === 'Organization' && /bàn giao $/u.test(left)) continue;
      const people = PEOPLE.test(left);
      // `đào tạo 286 cán bộ tại Trường X`: where they learn, not whom it helps.
      const school =
        /(?:ở|tại) $/u.test(left) &&
        actor.span.entities.some((entity) => presumedCountry(context.doc, entity) === from.country);
      if (school && actor.span.type === 'Organization') continue;
      // `32 sinh viên Lào đang theo học Trường X được A trao học bổng`
      if (/(?:theo học|đang học|công tác|làm việc)(?: ở| tại)? $/u.test(left)) continue;
      if (
        /(?:ở|tại|từ|bằng|theo|do|với|cùng|qua|thông qua|nhờ|xây|xây mới|xây dựng|dựng|sửa chữa|nâng cấp|cử|của) $/u.test(
          left,
        ) &&
        list === after &&
        actor.span.type !== 'Friend'
      ) {
        if (!people && (!/(?:của|ở) $/u.test(left) || after.length > i + 1)) continue;
      }
      if (actor.span.type === 'Friend') {
        const [body] = actor.span.entities;
        if (body && body !== from && !(body.country && body.country === from.country)) return [body];
        const alike = counterpart(context, from);
        if (alike) return [alike];
        const nearest = lastAbroad(context, shape, from, actor.at);
        return nearest ? [nearest] : other(context, from);
      }
      // `lưu học sinh Lào thuộc tỉnh Sekong`; experts of a country are nobody's receivers.
      if (actor.span.type === 'Country') {
        if (/(?:chuyên gia|quân tình nguyện|bộ đội|người|doanh nghiệp|liệt sĩ|liệt sỹ) $/u.test(left))
          continue;
        if (
          list === after &&
          list[i + 1] &&
          /^ (?:thuộc|của|ở) $/u.test(shape.text.slice(actor.end, list[i + 1]!.at))
        )
          continue;
      }
      if (actor.span.type === 'Place') {
        const home = provinceOfPlace(context, actor.span.entities[0]);
        if (home && home !== from) return [home];
        continue;
      }
      if (actor.span.type === 'Person' || actor.span.type === 'Both') continue;
      // Right behind the verb the receiver may be of the giver's own country.
      const near = list === after && i === 0 && /^(?:Province|Organization)$/.test(actor.span.type);
      const direct =
        near &&
        /(?:^|\s)(?:sang|cho|tới|đến|giúp|tỉnh)? ?$/u.test(left.slice(-6)) &&
        (isBehind(shape, actor) || (actor.span.type === 'Organization' && /(?<!\p{L})cho $/u.test(left)));
      const own = actor.span.entities.filter(
        (entity) =>
          entity !== from &&
          ((direct && kindOf(entity) !== kindOf(from)) || !entity.country || entity.country !== from.country),
      );
      if (own.length === 0) continue;
      return [...own, ...listAfter(shape, list, i)];
    }
  }
  return [];
}

/** True where only words of direction stand between a verb of giving and the actor. */
const isBehind = ({ text }: Shape, { at }: Actor): boolean =>
  /(?:giúp|tặng|hỗ trợ|ủng hộ|gửi|trao|cấp|viện trợ)(?: (?:sang|cho|tới|đến|giúp|tặng))? $/u.test(
    text.slice(0, at),
  );

/** `giúp tỉnh bạn`: in a text of many the locality of the other side that the sentence named last. */
function lastAbroad({ sides }: Context, { text, spans }: Shape, from: Entity, at: number): Entity | null {
  if (from.type !== 'Province' || sides.own[0]?.type === 'Organization') return null;
  const named = [...text.slice(0, at).matchAll(/⟨P(\d+)⟩/gu)].reverse();
  for (const [, number] of named) {
    const [entity] = spans[Number(number)]!.entities;
    if (entity?.country && from.country && entity.country !== from.country) return entity;
  }
  return null;
}

/** `cho 186 người nghèo ở tỉnh …`: the people of a place stand for it. */
const PEOPLE =
  /(?:người|dân|hộ|em|học sinh|sinh viên|bệnh nhân|bà con|đồng bào|gia đình|nạn nhân|trẻ|cán bộ|giáo viên|giảng viên|y sĩ|y tá|bác sĩ|nữ hộ sinh|điều dưỡng|kỹ sư|kỹ thuật viên|học viên|chị em|hội viên|đoàn viên|sĩ quan|phóng viên|học trò|con em)[^⟨⟩,;]{0,24}(?:ở|tại|của|thuộc) $/u;

/** `A, B và C`: the others of a list. */
function listAfter({ text }: Shape, list: Actor[], first: number): Entity[] {
  const more: Entity[] = [];
  for (let i = first + 1; i < list.length; i++) {
    const between = text.slice(list[i - 1]!.end, list[i]!.at);
    if (
      !/^(?:,| và|, và| gồm| cùng|:| and|, and) (?:tỉnh )?$/u.test(between) ||
      list[i]!.span.type !== list[first]!.span.type
    )
      break;
    more.push(...list[i]!.span.entities);
  }
  return more;
}

/** The bodies of another country that the sentence before names. */
export function bodiesBefore(context: Context, { index }: Shape, from: Entity): Entity[] {
  const last = context.shapes[index - 1];
  const named = last ? entitiesIn(last, last.text) : [];
  return named.filter(
    (each) =>
      each.type === 'Organization' && each !== from && presumedCountry(context.doc, each) !== from.country,
  );
}

/** The province in which the article puts a place. */
export function provinceOfPlace({ claims }: Context, place: Entity | undefined): Entity | null {
  const seen = new Set<Entity>();
  let at = place;
  while (at && at.type !== 'Province' && !seen.has(at)) {
    seen.add(at);
    at = claims.from(at, 'LOCATED_IN')[0]?.to;
  }
  return at?.type === 'Province' ? at : null;
}

/** Where nobody is named: whoever thanks or asks, else the other side of the article. */
export function receiversMeant(
  context: Context,
  shape: Shape,
  from: Entity,
  before: string,
  amount: boolean,
  rest: string,
): Entity[] {
  if (/(?:cảm ơn|biết ơn|nhờ|đề nghị|mong|muốn|xin|trông đợi|thanked|asked|urged)(?!\p{L})/u.test(before)) {
    const speaker =
      actorOf(context, shape.index) ??
      unitThatSpeaks(context, shape, from) ??
      unitOfSpeaker(context, shape, from);
    if (speaker && speaker !== from && speaker.country !== from.country) return [speaker];
    return other(context, from);
  }
  if (!amount) return [];
  const alike = PERSONS.test(rest) ? null : counterpart(context, from);
  if (alike) return [alike];
  const teller = /^(?:theo|according to) ⟨N/u.test(shape.text)
    ? (actorOf(context, shape.index) ?? unitOfSpeaker(context, shape, from))
    : null;
  if (teller && teller.country !== from.country) return [teller];
  const home = from.country ?? presumedCountry(context.doc, from);
  // The locality that the sentences are about.
  for (const each of [shape, context.shapes[shape.index - 1]]) {
    if (
      !each ||
      context.doc.sentences[each.index]!.paragraph !== context.doc.sentences[shape.index]!.paragraph
    )
      break;
    const named = entitiesIn(each, each.text).find(
      ({ type, country }) => type === 'Province' && country && home && country !== home,
    );
    if (named) return [named];
  }
  // `cho học sinh nghèo bản A`: people of a place of which the article does not tell where it lies.
  if (/(?<!\p{L})cho [^⟨⟩;.]{0,40}⟨L/u.test(rest)) return [];
  // `Đoàn Công an tỉnh A đến thăm Công an tỉnh B. Đoàn đã trao tặng …`: bodies that meet.
  const { sides } = context;
  if (
    from.type === 'Organization' &&
    [...sides.own, ...sides.other].includes(from) &&
    !/⟨B/u.test(shape.text)
  ) {
    const met = other(context, from);
    if (met.length > 0) return met;
  }
  const principal = from === context.principals.own || from === context.principals.other;
  return principal || /học|lào|bạn/u.test(shape.text) ? other(context, from) : [];
}

/** `Giám đốc Công an tỉnh X đề nghị …`: an officer asks for the body, or for its province where a province is asked. */
function unitOfSpeaker({ claims, doc }: Context, shape: Shape, from: Entity): Entity | null {
  const [person] = entitiesIn(shape, /^[^⟨⟩]{0,40}⟨N\d+⟩/u.exec(shape.text)?.[0]);
  const body = claims.from(person, 'HOLDS_POSITION').find(({ to }) => to.type === 'Organization')?.to;
  return from.type === 'Province' ? provinceOfBody(doc, body ?? null) : (body ?? null);
}

/** People who are given something: no body is. */
const PERSONS =
  /(?<!\p{L})(?:hộ|dân|người dân|người|em|cháu|học sinh|sinh viên|học viên|bà con|gia đình|bệnh nhân|trường|trạm|bản)(?!\p{L})/u;

/** The only body beyond the border that is called as the giver is: `Hội Cựu chiến binh tỉnh A`, `Hội Cựu chiến binh Lào tỉnh B`. */
function counterpart({ doc }: Context, giver: Entity): Entity | null {
  if (giver.type !== 'Organization' || !giver.country) return null;
  const alike = ofType(doc, 'Organization').filter(
    (body) => body.country && body.country !== giver.country && kindOf(body) === kindOf(giver),
  );
  return alike.length === 1 ? alike[0]! : null;
}

const kindOf = ({ key }: Entity) => key.split('@')[0]!.replace(/-(?:lao|viet-nam|nhan-dan)(?=-|$)/g, '');

/** `Sở Công Thương tỉnh X đề nghị …`: a body asks for its province where a province is asked. */
function unitThatSpeaks(context: Context, shape: Shape, from: Entity): Entity | null {
  const [body] = entitiesIn(shape, /^[^⟨⟩]{0,40}⟨O\d+⟩/u.exec(shape.text)?.[0]);
  if (!body) return null;
  return from.type === 'Province' ? provinceOfBody(context.doc, body) : body;
}
