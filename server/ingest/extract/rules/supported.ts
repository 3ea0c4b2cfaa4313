/** SUPPORTED: who gives what to whom. */

import type { Modality } from '../../../ontology.ts';
import { findAmounts } from '../../../text/amounts.ts';
import { actorOf, type Context, group, matches, modality } from '../context.ts';
import { type Entity, type Span, textOf } from '../document.ts';
import { presumedCountry, provinceOfBody } from '../organizations.ts';
import { entitiesIn, LETTERS, type Shape } from '../shape.ts';

/** A place of a sentence that may be an end of a gift. */
interface Actor {
  /** Where its sign begins and ends in the shape. */
  at: number;
  end: number;
  span: Span;
}

/** Help as a noun: `sự hỗ trợ tích cực của thành phố Huế … góp phần vào sự phát triển của tỉnh Sekong`. */
const NOUNS: [string, number][] = [
  ['(?<act>@supportNouns)~20 của {from:P|V|C|O}~~200 {to:P|C}', 0.75],
  ['(?<act>@supportNouns)~20 của {from:P|V|C|O}~~40 (?:cho|dành cho|đối với) {to:P|C}', 0.85],
  // cử chuyên gia của Bệnh viện A sang giúp Bệnh viện B; Bệnh viện A nhận bác sĩ của Bệnh viện B sang thực hành
  ['(?<act>cử|đưa)~30của {from:O|P} sang~16@support~8{to:O|P}', 0.8],
  [
    '{from:O|P} (?:sẽ |đã )?(?<act>tiếp nhận|nhận|đón)~40(?:của|từ) {to:O|P}~24(?:học|thực hành|thực tập|đào tạo|tập huấn)',
    0.8,
  ],
];

export function supported(context: Context): void {
  for (const shape of context.shapes) {
    for (const act of matches(context, shape, '(?<act>@support)')) gift(context, shape, act);
    for (const [source, confidence] of NOUNS) {
      for (const match of matches(context, shape, source)) {
        if (isNoGift(context, match[0])) continue;
        const [from] = group(shape, match, 'from');
        const [to] = group(shape, match, 'to');
        if (from && to)
          addGift(
            context,
            shape,
            from,
            to,
            match.index,
            modality(context, shape, match.index),
            'noun',
            confidence,
          );
      }
    }
    cooperationGoesOn(context, shape);
    roadWorks(context, shape);
    fundedBy(context, shape);
  }
  giftLists(context);
}

/** `Danh sách hỗ trợ:` and lines of `- X: 5 tấn gạo`, `Điện Biên hỗ trợ các tỉnh bạn:` and lines of `- Tỉnh X: …`. */
function giftLists(context: Context): void {
  let list: { giver: Entity | null; receiver: Entity | null } | null = null;
  for (const shape of context.shapes) {
    const item =
      /^[-*+•] (?:tỉnh )?(?:cán bộ|giáo viên|,|nhân dân| )*(⟨[POV]\d+⟩)(?:[^:⟨⟩]{0,24}: | ⟨M| (?:một|hai|ba|bốn|\d))/u.exec(
        shape.text,
      );
    if (!/^[-*+•] /u.test(shape.text)) {
      const opens = /:\s*$/.test(shape.text) && [...matches(context, shape, '(?<act>@support)')].length > 0;
      if (opens) {
        const told = context.claims
          .of('SUPPORTED')
          .filter(({ sentence }) => sentence <= shape.index)
          .at(-1);
        const named = entitiesIn(shape, shape.text).find(
          ({ type }) => type === 'Province' || type === 'Organization',
        );
        list = { giver: named ?? null, receiver: told?.to ?? null };
      } else if (!/^⟨/u.test(shape.text) && shape.text.length > CAPTION) list = null;
      continue;
    }
    if (!list || !item) continue;
    const [who] = entitiesIn(shape, item[1]);
    if (!who) continue;
    const abroad = (a: Entity, b: Entity) => !a.country || !b.country || a.country !== b.country;
    if (list.giver && list.giver !== who && abroad(list.giver, who) && list.giver.country)
      addGift(context, shape, list.giver, who, item[0].length, 'existing', 'list', 0.75);
    else if (list.receiver && list.receiver !== who && abroad(list.receiver, who))
      addGift(context, shape, who, list.receiver, item[0].length, 'existing', 'list', 0.75);
  }
}

/** Characters of a line that may stand within a list without ending it. */
const CAPTION = 90;

/** A verb of giving with whoever gives and whoever receives, in whatever order the clause has them. */
function gift(context: Context, shape: Shape, act: RegExpMatchArray & { index: number }): void {
  const { text } = shape;
  const at = act.index;
  const start = Math.max(text.lastIndexOf(';', at), text.lastIndexOf(': ', at)) + 1;
  const stop = text.indexOf(';', at);
  const end = stop < 0 ? text.length : stop;
  const verb = act.groups!.act!;
  // `các hỗ trợ`, `gói hỗ trợ`: a noun.
  if (
    /(?:liên|các|gói|sự|khoản|cơ chế|lượng|lực lượng|công tác|nguồn|vốn|nguồn vốn|mức|chính sách) $/u.test(
      text.slice(0, at),
    )
  )
    return;
  const rest = text.slice(at, Math.min(end, at + REST));
  if (
    isNoGift(context, rest) ||
    sendsToLearn(
      withAmounts(context, shape, text.slice(Math.max(start, at - NEARBY), at)),
      withAmounts(context, shape, rest),
    )
  )
    return;
  const before = actors(shape, start, at);
  const aside = /, (?:nơi|mà|trong đó|qua đó|nhằm|góp phần|trong khi)(?!\p{L})/u.exec(rest);
  const after = actors(shape, at + verb.length, aside ? at + aside.index : Math.min(end, at + REST));
  const passive = /(?:được|do) (?:cả )?⟨\p{L}\d+⟩(?: \(⟨\p{L}\d+⟩\))?[^⟨⟩;,]{0,40}$/u.exec(
    text.slice(start, at),
  );
  // `được chính quyền sở tại giúp …`: by whom is not told; `được ⟨O1⟩ nhận`: that one is given.
  if (/(?<!\p{L})được [^⟨⟩,;]{3,60}$/u.test(text.slice(start, at)) || (passive && /nhận$/u.test(verb)))
    return;
  // `6 suất học bổng mà thành phố đã cấp cho X`: the locality which the article reports from.
  const ours = /mà (?:tỉnh|thành phố)(?: ta| nhà)?(?: (?:đã|sẽ|vừa|đang))? $/u.test(text.slice(start, at));
  const giver = ours
    ? undefined
    : passive
      ? before.find(({ at: place }) => place >= start + passive.index)
      : subjectOf(context, shape, before, at);
  const givers =
    ours && context.principals.own
      ? [context.principals.own]
      : giver
        ? [...listBefore(context, shape, before, giver), ...unitsOf(context, shape, giver.span)]
        : /^(?:.*(?:, |mỗi năm |hằng năm ))?(?:tỉnh|thành phố|đơn vị|nhà trường|công ty|bệnh viện)(?: (?:còn|đã|cũng|sẽ|hiện|tiếp tục|vừa))* $/u.test(
              text.slice(start, at).trimStart(),
            )
          ? [actorOf(context, shape.index - 1)].filter((entity) => entity !== null)
          : /(?:^|[,;:] |\s)(?:chúng tôi|tỉnh (?:tôi|ta|chúng tôi|nhà))(?: (?:còn|đã|cũng|sẽ|hiện|đang|tiếp tục|vừa|xây|lại)){0,4} $/u.test(
                text.slice(start, at),
              )
            ? [context.principals.own].filter((entity) => entity !== null)
            : /^(?:ông|bà|đồng chí|anh|chị)(?: (?:cũng|đã|còn|vừa|thay mặt[^⟨⟩]{0,24}))* $/u.test(
                  text.slice(start, at).trimStart(),
                )
              ? [actorOf(context, shape.index)].filter((entity) => entity !== null)
              : [];
  if (givers.length === 0) return;
  const how = modality(context, shape, at);
  const weak =
    context.doc.lexicon.relations.weakSupport!.longest(context.doc.tokens, shape.tokensAt(at).from) !== null;
  const amount = COUNTED.test(text.slice(start, Math.min(end, at + REST)));
  for (const from of givers) {
    const named = receiversIn(
      context,
      shape,
      from,
      after,
      passive ? before.filter((each) => each !== giver) : [],
    );
    // `Mỗi đơn vị được X tặng …`: those that the sentence before names.
    const each =
      passive &&
      /mỗi (?:đơn vị|cơ quan|trường|nơi|bên) được $/u.test(text.slice(start, start + passive.index + 5));
    const listed = each ? bodiesBefore(context, shape, from) : [];
    const meant =
      listed.length > 0
        ? listed
        : named.length > 0
          ? named
          : receiversMeant(context, shape, from, text.slice(start, at), amount);
    if (weak && !amount) continue;
    for (const to of meant) {
      const abroad = !from.country || !to.country || from.country !== to.country;
      // One province helps another of its own country only where the sentence says so outright.
      if (from !== to && (abroad || (named.includes(to) && to.type === 'Province')))
        addGift(
          context,
          shape,
          from,
          to,
          at,
          how,
          giver ? (passive ? 'given' : 'giving') : 'of-the-province',
          named.length > 0 ? 0.85 : 0.65,
        );
    }
  }
}

/** `gửi học sinh sang học`, `cử cán bộ sang dự lớp`: who sends them is helped. */
const sendsToLearn = (before: string, rest: string) =>
  /^(?:gửi|cử|đưa)/u.test(rest) &&
  /(?:học sinh|sinh viên|học viên|con em)/u.test(before + rest.slice(0, NEARBY)) &&
  !/^(?:gửi|cử|đưa)[^⟨⟩,;]{0,24}(?:giảng viên|giáo viên|chuyên gia|bác sĩ)/u.test(rest);

/** A piece of a shape with the words of what it counts. */
const withAmounts = ({ doc }: Context, { spans }: Shape, piece: string): string =>
  piece.replace(/⟨M(\d+)⟩/gu, (sign, number: string) => {
    const span = spans[Number(number)];
    return span ? textOf(doc, span.from, span.to).toLowerCase() : sign;
  });

/** Characters beside a verb of sending in which it is told whom. */
const NEARBY = 60;

/** Something that can be counted: an amount, a number of things that is no year. */
const COUNTED =
  /⟨M\d+⟩|học bổng|suất quà|quà |(?<!năm )(?<![\p{N}/-])\d[\d.,]* (?!người(?! (?:nghèo|dân|bệnh|khuyết|già|khó))|đối|lượt|ngày|tháng|năm|lần|km|vụ|mốc|cột|xã|tỉnh|huyện|đoàn|hộ|khẩu|trường hợp|giờ|phút|tuổi|điểm|chuyên|cửa|bên|nước)\p{L}|là \d+ người|(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười) (?:cán bộ|học|sinh viên|bác sĩ|kỹ sư|giáo viên|lớp|suất|bộ|chiếc|tấn|máy|xe|con|căn|ngôi|người)/u;

/** How far into a clause what is given and to whom may be told. */
const REST = 220;

function actors({ text, spans }: Shape, from: number, to: number): Actor[] {
  return [...text.slice(from, to).matchAll(/⟨([PVCONFLB])(\d+)⟩/gu)].map((match) => ({
    at: from + match.index,
    end: from + match.index + match[0].length,
    span: spans[Number(match[2])]!,
  }));
}

/** The last actor before the verb that is no object or place there; who acts together stands in a list. */
function subjectOf(context: Context, shape: Shape, before: Actor[], at: number): Actor | undefined {
  const { text } = shape;
  for (const actor of [...before].reverse()) {
    if (!/[PVCONF]/.test(LETTERS[actor.span.type]) || text[actor.at - 1] === '(') continue;
    if (OBLIQUE.test(text.slice(0, actor.at)) && !STAFF.test(text.slice(0, actor.at))) continue;
    // `mở lớp cho 24 cán bộ ⟨O1⟩ và tặng …`
    if (/cho (?!biết|hay|rằng|thấy)(?:⟨M\d+⟩ |\d+ )?[^⟨⟩,;]{0,24}$/u.test(text.slice(0, actor.at))) continue;
    // A country acts as a state, not as the home of students or experts.
    if (
      actor.span.type === 'Country' &&
      actor.span.outerFrom === actor.span.from &&
      !/(?:^|[,:.]|do|được|tiền|thì|và|mà) $/u.test(text.slice(0, actor.at)) &&
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

/** `A và B tặng …`: the others of a list of givers. */
function listBefore(context: Context, shape: Shape, before: Actor[], last: Actor): Entity[] {
  const found: Entity[] = [];
  for (let i = before.indexOf(last); i > 0; i--) {
    const [one, next] = [before[i - 1]!, before[i]!];
    if (
      !/^(?:,| và| cùng|, và) $/u.test(shape.text.slice(one.end, next.at)) ||
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
    if (index < at && between.length <= OBJECT && !/[,;⟩]|(?:đề nghị|cảm ơn|mong) /u.test(between))
      return true;
  }
  return false;
}

/** How far behind its verb an object may stand. */
const OBJECT = 40;

/** Verbs of asking between a name and a verb of giving. */
const ASKING = /(?<!\p{L})(?:đề nghị|mong|mong muốn|xin|nhờ|kêu gọi|kiến nghị|trông đợi|muốn)(?!\p{L})/u;

/** What makes a name an object or a place. */
const OBLIQUE =
  /(?:ở|tại|từ|thuộc|với|cho|đến|tới|sang|về|giữa|theo|trên|trong|qua|của|của các|xây|xây dựng|dựng|nâng cấp|sửa chữa|khánh thành|doanh nghiệp|người|sinh viên|học sinh|lưu học sinh|học viên|hàng|hàng hóa|nông sản|khách|in|at|for|with|of) $/u;

/** `các bác sĩ của Bệnh viện X đã mổ …`: people act for the body that they are of. */
const STAFF =
  /(?:bác sĩ|bác sỹ|y sĩ|thầy thuốc|cán bộ|chuyên gia|đoàn|giáo viên|chiến sĩ|chiến sỹ|lực lượng|nhân viên|đội ngũ|tập thể|sinh viên)[^⟨⟩,;]{0,16}(?:của|từ|thuộc) $/u;

/** How far before its verb a subject may stand. */
const SUBJECT = 120;

/** The localities or bodies that an actor gives for: a person for the unit whose officer the person is. */
function unitsOf(context: Context, shape: Shape, span: Span): Entity[] {
  if (span.type === 'Friend') {
    const speaker = actorOf(context, shape.index);
    return speaker ? other(context, speaker) : [];
  }
  if (span.type === 'Person') {
    const held = context.claims.from(span.entities[0], 'HOLDS_POSITION').map(({ to }) => to);
    return held.filter(({ type }) => type === 'Province' || type === 'Organization').slice(0, 1);
  }
  return span.type === 'Place' || span.type === 'Both' ? [] : span.entities;
}

/** Those after the verb, the nearest list of them; in the passive, those before it. */
function receiversIn(
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
      const people = PEOPLE.test(left);
      // `đào tạo 286 cán bộ tại Trường X`: where they learn, not whom it helps.
      const school =
        /(?:ở|tại) $/u.test(left) &&
        actor.span.entities.some((entity) => presumedCountry(context.doc, entity) === from.country);
      if (school && actor.span.type === 'Organization') continue;
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
      const near = list === after && i === 0 && actor.span.type === 'Province' && from.type === 'Province';
      const direct =
        near && /(?:^|\s)(?:sang|cho|tới|đến|giúp|tỉnh)? ?$/u.test(left.slice(-6)) && isBehind(shape, actor);
      const own = actor.span.entities.filter(
        (entity) => entity !== from && (direct || !entity.country || entity.country !== from.country),
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
  /(?:người|dân|hộ|em|học sinh|sinh viên|bệnh nhân|bà con|đồng bào|gia đình|nạn nhân|trẻ|cán bộ|giáo viên|học trò|con em)[^⟨⟩,;]{0,24}(?:ở|tại|của|thuộc) $/u;

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
function bodiesBefore(context: Context, { index }: Shape, from: Entity): Entity[] {
  const last = context.shapes[index - 1];
  const named = last ? entitiesIn(last, last.text) : [];
  return named.filter(
    (each) =>
      each.type === 'Organization' && each !== from && presumedCountry(context.doc, each) !== from.country,
  );
}

/** The province in which the article puts a place. */
function provinceOfPlace({ claims }: Context, place: Entity | undefined): Entity | null {
  const seen = new Set<Entity>();
  let at = place;
  while (at && at.type !== 'Province' && !seen.has(at)) {
    seen.add(at);
    at = claims.from(at, 'LOCATED_IN')[0]?.to;
  }
  return at?.type === 'Province' ? at : null;
}

/** Where nobody is named: whoever thanks or asks, else the other side of the article. */
function receiversMeant(
  context: Context,
  shape: Shape,
  from: Entity,
  before: string,
  amount: boolean,
): Entity[] {
  if (/(?:cảm ơn|biết ơn|nhờ|đề nghị|mong|mong muốn|trông đợi|thanked|asked|urged)(?!\p{L})/u.test(before)) {
    const speaker = actorOf(context, shape.index) ?? unitThatSpeaks(context, shape, from);
    if (speaker && speaker !== from && speaker.country !== from.country) return [speaker];
    return other(context, from);
  }
  if (!amount) return [];
  const teller = /^(?:theo|according to) ⟨N/u.test(shape.text) ? actorOf(context, shape.index) : null;
  if (teller && teller.country !== from.country) return [teller];
  // The locality that the sentences are about.
  for (const each of [shape, context.shapes[shape.index - 1]]) {
    if (
      !each ||
      context.doc.sentences[each.index]!.paragraph !== context.doc.sentences[shape.index]!.paragraph
    )
      break;
    const named = entitiesIn(each, each.text).find(
      ({ type, country }) => type === 'Province' && country && from.country && country !== from.country,
    );
    if (named) return [named];
  }
  const principal = from === context.principals.own || from === context.principals.other;
  return principal || /học|lào|bạn/u.test(shape.text) ? other(context, from) : [];
}

/** `Sở Công Thương tỉnh X đề nghị …`: a body asks for its province where a province is asked. */
function unitThatSpeaks(context: Context, shape: Shape, from: Entity): Entity | null {
  const [body] = entitiesIn(shape, /^[^⟨⟩]{0,40}⟨O\d+⟩/u.exec(shape.text)?.[0]);
  if (!body) return null;
  return from.type === 'Province' ? provinceOfBody(context.doc, body) : body;
}

/** Of the article's two sides the one that an actor is not on. */
function other({ sides, principals }: Context, entity: Entity): Entity[] {
  const level = entity.type === 'Organization' && sides.own[0]?.type === 'Organization';
  const [own, theirs] = level
    ? [sides.own, sides.other]
    : [principals.own ? [principals.own] : [], principals.other ? [principals.other] : []];
  if (own.includes(entity) || (entity.country === 'VN' && !theirs.includes(entity)))
    return theirs.slice(0, 1);
  if (theirs.includes(entity) || entity.country === 'LA') return own.slice(0, 1);
  return [];
}

/** Souvenirs among officials, and help to one another, are no support of one by the other. */
function isNoGift(context: Context, rest: string): boolean {
  if (
    /^[^;]{0,160}(?:vào thị trường|tiêu thụ (?:hàng|nông|sản)|quảng bá)/u.test(rest) ||
    /^(?:tiếp )?nhận được/u.test(rest) ||
    /^mở (?!(?:⟨M\d+⟩|\d+|một|hai|ba|bốn|năm|các|nhiều)? ?(?:lớp|khóa))|^góp (?!⟨M)|^cấp (?!⟨M|cho|học|kinh|phát|thuốc|tặng|miễn)|(?:nhau|each other|one another)(?![\p{L}\p{M}])/u.test(
      rest.slice(0, 80),
    )
  )
    return true;
  return context.doc.lexicon.data.relations.gifts!.some((gift) => rest.slice(0, 60).includes(gift));
}

/** `⟨P0⟩ luôn … hợp tác với ⟨P1⟩, trong đó đã tiếp nhận, đào tạo nhiều lưu học sinh … hỗ trợ địa phương bạn`. */
function cooperationGoesOn(context: Context, shape: Shape): void {
  const source =
    '{from:P}~60(?:hợp tác|quan hệ)~12với {to:P}, (?:trong đó|đặc biệt|nhất là)~12(?<act>@support)';
  for (const match of matches(context, shape, source)) {
    const [from] = group(shape, match, 'from');
    const [to] = group(shape, match, 'to');
    const at = match.index + match[0].length;
    if (from && to)
      addGift(
        context,
        shape,
        from,
        to,
        at - match.groups!.act!.length,
        modality(context, shape, at),
        'cooperation',
        0.75,
      );
  }
}

/** `thành phố Huế … nghiên cứu, hỗ trợ mở rộng tuyến đường từ tỉnh Sekong đến …`: for the province, or country, of the road. */
function roadWorks(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '(?<act>hỗ trợ|giúp|tài trợ|giúp đỡ)(?: {F})? @works {road:R}',
  )) {
    const [road] = group(shape, match, 'road');
    const acting = /⟨[PVC]\d+⟩(?= (?:tạo điều kiện|hỗ trợ|giúp|sẽ|cần|tiếp tục|quan tâm|nghiên cứu|dùng))/gu;
    const before = [...shape.text.slice(0, match.index).matchAll(acting)].at(-1);
    const from = before ? entitiesIn(shape, before[0])[0] : actorOf(context, shape.index);
    const where = (type: string, of: string) =>
      context.claims
        .of(type)
        .find((claim) => claim.from === road && claim.to.type === of && claim.to !== from)?.to;
    const to =
      from?.type === 'Country' ? where('LOCATED_IN', 'Country') : where('PASSES_THROUGH', 'Province');
    if (!from || !to) continue;
    addGift(context, shape, from, to, match.index, modality(context, shape, match.index), 'road-works', 0.75);
  }
}

/** `mở rộng ⟨R0⟩ (đoạn phía Lào) bằng nguồn vốn viện trợ của Chính phủ Việt Nam`. */
function fundedBy(context: Context, shape: Shape): void {
  for (const match of matches(
    context,
    shape,
    '{what:R|J|L|G}(?: \\(~12{to:C}\\))?~24(?:bằng|từ)~12(?:vốn|nguồn)~16của {from:C|P|O}',
  )) {
    const [from] = group(shape, match, 'from');
    const [what] = group(shape, match, 'what');
    const [named] = group(shape, match, 'to');
    const to = named ?? context.claims.from(what, 'LOCATED_IN').find(({ to }) => to.type === 'Country')?.to;
    if (from && to)
      addGift(context, shape, from, to, match.index, modality(context, shape, match.index), 'funding', 0.8);
  }
}

/** Claims a gift told at an offset of a sentence, with what is given and how much. */
export function addGift(
  context: Context,
  shape: Shape,
  from: Entity,
  to: Entity,
  at: number,
  how: Modality | null,
  rule: string,
  confidence: number,
): void {
  const { what, amount, currency } = thing(context, shape, at);
  context.claims.add({
    type: 'SUPPORTED',
    from,
    to,
    sentence: shape.index,
    rule: `support/${rule}`,
    modality: how,
    confidence,
    properties: { what, amount, currency },
  });
}

/** What is given, in the words of the clause, and how much of it: an amount there, else the last one before in the sentence. */
function thing(
  { doc }: Context,
  shape: Shape,
  at: number,
): { what: string; amount?: string; currency?: string } {
  const { body } = doc.article;
  const clause = /^[^;]*/u.exec(shape.text.slice(at))![0];
  const from = doc.tokens[shape.tokensAt(at).from]!.start;
  const to = doc.tokens[shape.tokensAt(at + Math.max(0, clause.length - 1)).to - 1]!.end;
  const words = body
    .slice(from, Math.max(from, to))
    .replace(/\s+/gu, ' ')
    .replace(/[\s.,;:/]+$/u, '');
  const what = words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\S*$/u, '')}…` : words;
  const amount =
    findAmounts(words)[0] ?? findAmounts(body.slice(doc.sentences[shape.index]!.start, from)).at(-1);
  return { what, amount: amount?.text, currency: amount?.currency };
}

/** What is given is told in a line. */
const LONGEST = 160;
