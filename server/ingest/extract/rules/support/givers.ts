/** Who gives: the subject of a verb of giving, with whoever gives beside it. */

import { actorOf, type Context, matches } from '../../context.ts';
import type { Entity, Span } from '../../document.ts';
import type { PersonSpan } from '../../persons.ts';
import { entitiesIn, LETTERS, type Shape } from '../../shape.ts';
import { partsOf } from '../holds-position.ts';

/** A place of a sentence that may be an end of a gift. */
export interface Actor {
  /** Where its sign begins and ends in the shape. */
  at: number;
  end: number;
  span: Span;
}

export function actors({ text, spans }: Shape, from: number, to: number): Actor[] {
  return [...text.slice(from, to).matchAll(/⟨([PVCONFLB])(\d+)⟩/gu)].map((match) => ({
    at: from + match.index,
    end: from + match.index + match[0].length,
    span: spans[Number(match[2])]!,
  }));
}

/** The last actor before the verb that is no object or place there; who acts together stands in a list. */
export function subjectOf(context: Context, shape: Shape, before: Actor[], at: number): Actor | undefined {
  const { text } = shape;
  for (const actor of [...before].reverse()) {
    if (!/[PVCONF]/.test(LETTERS[actor.span.type]) || text[actor.at - 1] === '(') continue;
    // `cảm ơn ⟨O1⟩, nơi hồi đầu năm gửi tặng …`: of whom the clause goes on to speak.
    const taken =
      /^(?: \([^)]*\))?, (?:nơi|đơn vị|cơ quan|tỉnh|địa phương|tổ chức)(?! ⟨)[^⟨⟩,;]{0,30}$/u.test(
        text.slice(actor.end, at),
      );
    const left = text.slice(0, actor.at);
    // `một tủ thuốc của Công ty A tặng trạm`
    const direct = /của $/.test(left) && /^ (?:gửi |trao |đã |vừa )?$/.test(text.slice(actor.end, at));
    if (OBLIQUE.test(left) && !STAFF.test(left) && !taken && !direct) continue;
    // `doanh nghiệp ở huyện A, tỉnh B, biếu …`: where it has its seat.
    const seat = /⟨L\d+⟩(?:,| \() $/u.test(left) && /^(?: \(⟨C\d+⟩\))?[,)]/.test(text.slice(actor.end));
    if (seat && actor.span.type === 'Province') continue;
    // `mở lớp cho 24 cán bộ ⟨O1⟩ và tặng …`
    if (/cho (?!biết|hay|rằng|thấy)(?:⟨M\d+⟩ |\d+ )?[^⟨⟩,;]{0,24}$/u.test(text.slice(0, actor.at))) continue;
    // A country acts as a state, not as the home of students or experts.
    if (
      actor.span.type === 'Country' &&
      actor.span.outerFrom === actor.span.from &&
      !/(?:^|[,:.]|do|được|tiền|thì|và|mà|mong|mong muốn|muốn|đề nghị|nhờ|xin|kiến nghị) $/u.test(
        text.slice(0, actor.at),
      ) &&
      actor.at > 0
    )
      continue;
    const between = text.slice(actor.end, at);
    // `X đề nghị … hỗ trợ`: whoever is asked gives, not whoever asks.
    if (ASKING.test(between)) return undefined;
    if (between.length > SUBJECT || /[.:!?]/.test(between)) return undefined;
    if (isObject(context, shape, headOfList(shape, before, actor))) continue;
    if (unitsOf(context, shape, actor.span).length > 0) return actor;
  }
  return undefined;
}

/** `thay mặt tỉnh A, bà N trao …`: in whose name somebody gives. */
export const inWhoseName = ({ text }: Shape, before: Actor[], at: number): Actor | undefined =>
  before.findLast(
    (actor) =>
      /(?:thay mặt|đại diện cho|nhân danh) (?:[^⟨⟩,;]{0,30} )?$/u.test(text.slice(0, actor.at)) &&
      /^(?: \([^)]*\))?, [^⟨⟩;]{0,12}⟨N\d+⟩(?: đã| vừa|,)? $/u.test(text.slice(actor.end, at)),
  );

/** How far before its verb a subject may stand. */
const SUBJECT = 120;

/** `A và B tặng …`: the others of a list of givers. */
export function listBefore(context: Context, shape: Shape, before: Actor[], last: Actor): Entity[] {
  const found: Entity[] = [];
  for (let i = before.indexOf(last); i > 0; i--) {
    const [one, next] = [before[i - 1]!, before[i]!];
    if (
      !/^(?:,| và| cùng(?: với)?| phối hợp (?:với|cùng)|, và) $/u.test(shape.text.slice(one.end, next.at)) ||
      one.span.type !== last.span.type
    )
      break;
    if (/(?:cho|với|của|tới|đến) $/u.test(shape.text.slice(0, one.at))) break;
    found.unshift(...unitsOf(context, shape, one.span));
  }
  return found;
}

/** The first of the list that an actor closes. */
function headOfList({ text }: Shape, before: Actor[], last: Actor): Actor {
  let i = before.indexOf(last);
  while (i > 0 && /^(?:,| và|, và| cùng) $/u.test(text.slice(before[i - 1]!.end, before[i]!.at))) i--;
  return before[i]!;
}

/** `đã giúp ⟨P1⟩ đào tạo …`: whoever is given something is not the one who gives. */
function isObject(context: Context, shape: Shape, { at }: Actor): boolean {
  for (const { index, 0: verb } of matches(context, shape, '(?<act>@support)')) {
    const between = shape.text.slice(index + verb.length, at);
    const direct = !NO_OBJECT.test(between.replace(/⟨[FM]\d+⟩/gu, ''));
    if (index < at && between.length <= OBJECT && direct) return true;
  }
  return false;
}

/** Between a verb and a name that is not its object: `đề nghị ⟨P⟩`, `số tiền do ⟨P⟩ tặng`. */
const NO_OBJECT = /[,;⟩]|(?<!\p{L})(?:đề nghị|cảm ơn|mong) |(?<!\p{L})(?:do|mà) $/u;

/** How far behind its verb an object may stand. */
const OBJECT = 40;

/** Verbs of asking between a name and a verb of giving. */
const ASKING = /(?<!\p{L})(?:đề nghị|mong|mong muốn|xin|nhờ|kêu gọi|kiến nghị|trông đợi|muốn)(?!\p{L})/u;

/** What makes a name an object or a place. */
const OBLIQUE =
  /(?:ở|tại|từ|thuộc|với|thăm|viếng|chúc tết|cho|đến|tới|sang|về|giữa|theo|trên|trong|qua|của|của các|xây|xây dựng|dựng|nâng cấp|sửa chữa|khánh thành|doanh nghiệp|người|sinh viên|học sinh|lưu học sinh|học viên|hàng|hàng hóa|nông sản|khách|in|at|for|with|of) $/u;

/** `các bác sĩ của Bệnh viện X đã mổ …`: people act for the body that they are of. */
const STAFF =
  /(?:bác sĩ|bác sỹ|y sĩ|thầy thuốc|cán bộ|chuyên gia|đoàn|giáo viên|chiến sĩ|chiến sỹ|lực lượng|nhân viên|đội ngũ|tập thể|sinh viên)[^⟨⟩,;]{0,16}(?:của|từ|thuộc) $/u;

/** The localities or bodies that an actor gives for: a person for the unit whose officer the person is. */
export function unitsOf(context: Context, shape: Shape, span: Span): Entity[] {
  if (span.type === 'Friend') {
    const speaker = actorOf(context, shape.index);
    return speaker ? other(context, speaker) : [];
  }
  if (span.type === 'Person') {
    // `Chủ tịch UBND tỉnh X trao …`: a title that stands alone.
    const held = span.bare
      ? partsOf(span as PersonSpan).flatMap(({ target }) => target ?? [])
      : context.claims.from(span.entities[0], 'HOLDS_POSITION').map(({ to }) => to);
    return held.filter(({ type }) => type === 'Province' || type === 'Organization').slice(0, 1);
  }
  return span.type === 'Place' || span.type === 'Both' ? [] : span.entities;
}

/** `6 suất học bổng mà thành phố đã cấp cho X`: the locality which the article reports from. */
const REPORTS_FROM = /mà (?:tỉnh|thành phố)(?: ta| nhà)?(?: (?:đã|sẽ|vừa|đang))? $/u;
const WE =
  /(?:^|[,;:] |\s)(?:chúng tôi|tỉnh (?:tôi|ta|chúng tôi|nhà))(?: (?:còn|đã|cũng|sẽ|hiện|đang|tiếp tục|vừa|xây|lại)){0,4} $/u;
/** `Mỗi năm tỉnh cũng cấp …`: whoever the sentence before was about. */
const TAKEN_UP =
  /^(?:[-+*•] )?(?:.*(?:, |mỗi năm |hằng năm |hàng năm |năm qua |năm nay |năm ngoái |vừa qua |hiện nay ))?(?:tỉnh|thành phố|đơn vị|nhà trường|công ty|bệnh viện|đoàn|đoàn công tác)(?: (?:còn|đã|cũng|sẽ|hiện|tiếp tục|vừa))* $/u;
const PRONOUN = /^(?:ông|bà|đồng chí|anh|chị)(?: (?:cũng|đã|còn|vừa|thay mặt[^⟨⟩]{0,24}))* $/u;

/** Givers that the clause before the verb only means; null where one is named there, and no other meant. */
export function giversMeant(
  context: Context,
  { index }: Shape,
  clause: string,
  isNamed: boolean,
  toFriend: boolean,
): Entity[] | null {
  const { own } = context.principals;
  const only = (entity: Entity | null) => (entity ? [entity] : []);
  if (own && REPORTS_FROM.test(clause)) return [own];
  if (isNamed) return null;
  const said = clause.trimStart();
  // `tỉnh cũng đã giúp bạn …`: a paper calls the other side so.
  if (toFriend && /(?:tỉnh|thành phố)(?: (?:còn|đã|cũng|sẽ|hiện|tiếp tục|vừa))* $/u.test(said))
    return only(own);
  if (TAKEN_UP.test(said)) return only(takenUp(context, index, said));
  // `tặng A 300 triệu đồng; tặng B 200 triệu đồng`: the one who gives in the clause before.
  if (ELLIPSIS.test(said)) return only(giverBefore(context, index));
  if (WE.test(clause)) return only(own);
  return PRONOUN.test(said) ? only(actorOf(context, index)) : [];
}

/** Nobody before the verb. */
const ELLIPSIS = /^(?:(?:và|đồng thời|còn|cũng|đã|sẽ|vừa|ngoài ra|,) ?)*$/u;

const giverBefore = ({ claims }: Context, sentence: number): Entity | null =>
  claims.of('SUPPORTED').findLast((claim) => claim.sentence === sentence)?.from ?? null;

/** `đoàn`: the delegation that was named last; of others whoever the sentence before was about. */
function takenUp(context: Context, index: number, said: string): Entity | null {
  const actor = actorOf(context, index - 1);
  if (!/(?<!\p{L})(?:đoàn|tỉnh|thành phố)(?!\p{L})[^⟨⟩]*$/u.test(said)) return actor;
  if (!/đoàn/u.test(said)) return actor ?? context.principals.own;
  for (let i = index - 1; i >= 0 && i >= index - DELEGATION; i--) {
    const named = context.shapes[i]!.spans.findLast(({ type }) => type === 'Delegation')?.entities[0];
    if (named) return named;
  }
  return actor;
}

/** How many sentences back a delegation may be named. */
const DELEGATION = 40;

/** `A phối hợp với Bệnh viện B khám bệnh cho …`: whoever gives with the giver. */
export const helpersOf = (shape: Shape, clause: string): Entity[] =>
  entitiesIn(
    shape,
    /(?:phối hợp|cùng) (?:với|cùng) (⟨O\d+⟩(?:(?:,| và) ⟨O\d+⟩)*) (?:(?:đã|sẽ|vừa|cũng|còn|tiếp tục|cùng|tổ chức|đến|sang) ){0,4}$/u.exec(
      clause,
    )?.[1],
  );

/** Of the article's two sides the one that an actor is not on. */
export function other({ sides, principals }: Context, entity: Entity): Entity[] {
  const level = entity.type === 'Organization' && sides.own[0]?.type === 'Organization';
  const [own, theirs] = level
    ? [sides.own, sides.other]
    : [principals.own ? [principals.own] : [], principals.other ? [principals.other] : []];
  if (own.includes(entity) || (entity.country === 'VN' && !theirs.includes(entity)))
    return theirs.slice(0, 1);
  if (theirs.includes(entity) || entity.country === 'LA') return own.slice(0, 1);
  return [];
}
