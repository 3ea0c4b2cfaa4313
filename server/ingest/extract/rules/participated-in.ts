/** PARTICIPATED_IN: who took part in the happening that the article tells of, and in the ones it names beside it. */

import { type Context, group, matches } from '../context.ts';
import type { Entity, Span } from '../document.ts';
import { sentenceAt, sentenceOf, spanFrom, textOf } from '../document.ts';
import type { PersonSpan } from '../persons.ts';
import { spansIn } from '../shape.ts';
import { listedParticipants } from './participants-listed.ts';
import { toldParticipants } from './participants-told.ts';
import { join } from './participation.ts';

export function participatedIn(context: Context): void {
  if (context.mainEvent) {
    heads(context);
    listedParticipants(context);
    speakers(context);
    delegations(context);
    hosts(context);
    toldParticipants(context);
    sidesOfTheMeeting(context);
    named(context);
    unitsOfOfficials(context);
  }
  otherEvents(context);
}

/** `⟨V0⟩ do ⟨N1⟩ làm trưởng đoàn`, `Dẫn đầu đoàn là ⟨N0⟩`, `⟨N0⟩ dẫn đầu ⟨V1⟩`. */
function heads(context: Context): void {
  const patterns = [
    'do {who:N},?(?: -)? (?:làm trưởng đoàn|làm phó trưởng đoàn|dẫn đầu|làm đại diện|phụ trách|chỉ huy|dẫn đoàn|làm trưởng nhóm)',
    '(?:dẫn đầu|trưởng|người đứng đầu)~30 (?:là|có|gồm) {who:N}',
    '{who:N},?~40 (?:dẫn đầu|làm trưởng đoàn|led a|leads a|heading a)',
    '{who:N},?~~60(?:, |- )(?:dẫn đầu|trưởng) (?:{V}|{F}|đoàn)',
    '(?:headed by|led by) {who:N}',
    'trưởng {V},? (?:là )?{who:N}',
    '(?:đồng )?chủ trì~30(?:là|có|gồm)? {who:N+}',
  ];
  for (const shape of context.shapes) {
    for (const source of patterns) {
      for (const match of matches(context, shape, source)) {
        const role = /chủ nhà/.test(match[0]) ? 'host' : 'head';
        for (const who of group(shape, match, 'who')) join(context, who, shape.index, role, 'head', 0.9);
      }
    }
  }
}

/** Whoever speaks, gives or receives at the happening. */
function speakers(context: Context): void {
  const patterns = [
    '{who:N+},?~24 @speaking',
    '(?:theo|tiếp|đón|received|met with) {who:N}',
    '{who:N+},?(?: thì| cũng| còn| liền)? (?:muốn|nhờ|gật đầu|nhận lời|hứa|ngỏ ý|ngỏ lời|xin)(?! lỗi)',
    '(?:có mặt|hiện diện)~40(?:có|là|gồm) {who:N+}',
    '{who:N+}~~60 {E}',
    '{E}~~60 {who:N+}',
    '(?:tặng|trao)~40 (?:đến|cho) {who:N}',
    '(?:đại diện|thay mặt)~40 (?:là|có) {who:N}',
    '{who:N+},?~40(?:có mặt|tham dự|cùng dự)',
    '(?:đại diện|lãnh đạo)~8{who:O+}~~60(?:cũng có mặt|cùng có mặt|cũng dự|cùng dự|cùng tham dự)',
    'cử {who:N}~16(?:dự|tham dự|có mặt)',
    '{who:O|P} cử {N}~16(?:dự|tham dự|có mặt)',
    '(?:said|noted|added|stressed|explained|joked|recalled|remarked|concluded) {who:N}',
  ];
  const there = isInPassing(context) ? toldIn(context) : null;
  for (const shape of context.shapes) {
    if (there && !there.has(context.doc.sentences[shape.index]!.paragraph)) continue;
    for (const source of patterns) {
      for (const match of matches(context, shape, source)) {
        for (const who of group(shape, match, 'who'))
          join(context, who, shape.index, 'attendee', 'speaker', 0.7);
      }
    }
  }
}

/** An English paper tells of the happening late, and not as of one that is known (`At a meeting in Dong Hoi on March 14`). */
function isInPassing(context: Context): boolean {
  const { doc, mainEvent } = context;
  if (isCentral(context)) return false;
  if (doc.article.lang !== 'en') return mainEvent?.kind === 'meeting' || mainEvent?.kind === 'conference';
  const before = (start: number) => doc.article.body.slice(Math.max(0, start - 6), start);
  return (mainEvent?.mentions ?? []).every(
    ({ start, text }) => !/(?:^|\s)th(?:e|is|at) $/i.test(before(start)) && !/^the /i.test(text),
  );
}

/** The paragraphs that name the happening: where it is told in passing, others speak of other things. */
function toldIn({ doc, mainEvent }: Context): Set<number> {
  const sentences = (mainEvent?.mentions ?? []).map(({ start }) => sentenceOf(doc, start));
  return new Set(sentences.map((index) => doc.sentences[index]!.paragraph));
}

/** The localities and bodies that sent a delegation. */
function delegations(context: Context): void {
  for (const shape of context.shapes) {
    // `đại diện A, B và C ký Tuyên bố chung`
    for (const match of matches(
      context,
      shape,
      '(?:đại diện|lãnh đạo)~12{who:P+}~24(?:@signing|dự|tham dự|tham gia|có mặt)',
    ))
      for (const who of group(shape, match, 'who'))
        join(context, who, shape.index, 'attendee', 'represented');
    for (const match of matches(context, shape, '{who:V}')) {
      for (const who of group(shape, match, 'who')) join(context, who, shape.index, 'attendee', 'delegation');
    }
    for (const match of matches(
      context,
      shape,
      '{E}~30(?:giữa|của|between) {who:P|B|O+}(?:~12 (?:và|với|and|with) {also:P|O+})?',
    )) {
      for (const who of [...group(shape, match, 'who'), ...group(shape, match, 'also')])
        join(context, who, shape.index, undefined, 'between');
    }
    // `Hội nghị … giữa hai tỉnh A, B (Việt Nam) và ba tỉnh C, D (Lào)`: the name takes in only the first of the list.
    for (const match of matches(
      context,
      shape,
      '{event:E}(?:,| và| cùng) {who:P+}(?: \\({C}\\))?(?:~12(?:và|với|cùng) {also:P+})?',
    )) {
      const [span] = spansIn(shape, match.groups?.event);
      if (!span || !/giữa/u.test(textOf(context.doc, span.from, span.to))) continue;
      const first = provincesWithin(context, span);
      for (const who of [...first, ...group(shape, match, 'who'), ...group(shape, match, 'also')])
        join(context, who, shape.index, undefined, 'between');
    }
    for (const match of matches(context, shape, 'đoàn~20 của {who:O+}')) {
      for (const who of group(shape, match, 'who')) join(context, who, shape.index, 'attendee', 'delegation');
    }
  }
}

function provincesWithin({ doc }: Context, { from, to }: Span): Entity[] {
  const found: Entity[] = [];
  for (let i = from; i < to; i++) {
    const entity = spanFrom(doc, i, 'Province')?.entities[0];
    if (entity && !found.includes(entity)) found.push(entity);
  }
  return found;
}

/** The place or body that is visited, and those who arrange. */
function hosts(context: Context): void {
  const patterns = [
    '@visiting (?:tại |với |ở |to )?(?:the )?{who:P|O+}',
    '@attending~12 tại {who:P}',
    'tại {who:P},?(?: {C},?)?~~60 (?:hội nghị|hội đàm|{E})',
    'do {who:O|P+}~30 tổ chức',
    'tại {E}~~60, {who:O}~16(?:đã )?(?:trao|tặng|bàn giao)',
    'phối hợp tổ chức~8 {who:O+}',
    '{E} do {P}~8phối hợp (?:với|cùng) {who:O+} tổ chức',
    '(?:được|do) {who:O|P+}~8(?:khai giảng|bế giảng|khánh thành|khởi công|khai trương|đăng cai|chủ trì)',
    '{who:O|P+}~16(?:phối hợp |cùng )?(?:đã )?tổ chức~12 {E}',
    '(?:hosted|organi[sz]ed)(?: jointly)? by (?:the )?{who:O|P+}',
  ];
  for (const shape of context.shapes) {
    for (const source of patterns) {
      for (const match of matches(context, shape, source)) {
        for (const who of group(shape, match, 'who')) join(context, who, shape.index, 'host', 'host');
      }
    }
  }
}

/** Those whom the article is about: a meeting of the two is theirs, whoever is named. */
function sidesOfTheMeeting(context: Context): void {
  const { sides, mainEvent, doc } = context;
  if (mainEvent?.kind === 'exchange' || !isCentral(context)) return;
  for (const side of [sides.own, sides.other]) {
    for (const who of side) {
      const first = doc.spans.find(({ entities, bare }) => !bare && entities[0] === who);
      if (first) join(context, who, sentenceAt(doc, first.from), 'attendee', 'side', 0.6);
    }
  }
}

/** Whoever is named with an office in the report of a happening was there, unless the words speak of another time. */
function named(context: Context): void {
  if (!isCentral(context)) return;
  for (const span of context.persons) {
    const [person] = span.entities;
    if (span.bare || !person || context.claims.from(person, 'HOLDS_POSITION').length === 0) continue;
    const sentence = sentenceAt(context.doc, span.from);
    const { text } = context.shapes[sentence]!;
    if (ELSEWHERE.test(text) || isFormer(context, span)) continue;
    join(context, person, sentence, 'attendee', 'named', 0.6);
  }
}

/** `nguyên Đại sứ`: an office of the past. */
const isFormer = ({ doc }: Context, { titles }: PersonSpan): boolean =>
  titles.some(
    ({ from }) => doc.lexicon.former.longest(doc.tokens, from, doc.tokens.length, doc.key) !== null,
  );

/** The happening is what the article is about: its first sentences tell of it, or it is named again and again. */
function isCentral({ mainEvent, doc }: Context): boolean {
  const first = sentenceOf(doc, Math.min(...(mainEvent?.mentions ?? []).map(({ start }) => start)));
  return (
    first < CENTRAL || doc.sentences[first]!.paragraph <= 2 || (mainEvent?.mentions.length ?? 0) >= OFTEN
  );
}

const CENTRAL = 6;
const OFTEN = 4;

/** Words of memory, of the past and of absence. */
const ELSEWHERE =
  /(?<!\p{L})(?:nguyên|cố|tưởng niệm|tưởng nhớ|sinh thời|từng|trước đây|năm xưa|vắng mặt|gửi thư|gửi điện|the late|former)(?!\p{L})/u;

/** An official takes part for the province or body whose official it is; parties, wards and states send nobody so. */
export function unitsOfOfficials(context: Context): void {
  const { claims, mainEvent } = context;
  for (const { from: person, properties } of claims.to(mainEvent, 'PARTICIPATED_IN')) {
    if (person.type !== 'Person') continue;
    const role = properties.role === 'host' ? 'host' : 'attendee';
    for (const { to, sentence } of claims.from(person, 'HOLDS_POSITION')) {
      if (to.type === 'Province' && mainEvent?.kind !== 'exchange')
        join(context, to, sentence, role, 'official', 0.7);
      if (to.type === 'Organization' && !/^(?:dang|khoa)-/.test(to.key))
        join(context, to, sentence, role, 'official', 0.6);
    }
  }
}

/** `⟨B0⟩ đã tổ chức … ⟨E1⟩`: those who stand in the sentence of an event that is not the article's own. */
function otherEvents(context: Context): void {
  const { doc, mainEvent, claims } = context;
  for (const span of doc.spans) {
    const [event] = span.entities;
    if (span.type !== 'Event' || !event || event === mainEvent || event.key.startsWith('named|')) continue;
    const sentence = sentenceAt(doc, span.from);
    const shape = context.shapes[sentence]!;
    const organised = /tổ chức/.test(shape.text.slice(0, 200)) && event.kind === 'anniversary';
    const who = new Set<Entity>();
    for (let i = span.from; i < span.to; i++) {
      const inner = spanFrom(doc, i, 'Province')?.entities[0];
      if (inner) who.add(inner);
    }
    const beside = ['{who:P|B|V+}~~160 {E}', '{E},? {who:P|B|V+}'];
    for (const source of who.size === 0 ? beside : []) {
      for (const match of matches(context, shape, source))
        for (const each of group(shape, match, 'who')) who.add(each);
    }
    for (const from of who) {
      claims.add({
        type: 'PARTICIPATED_IN',
        from,
        to: event,
        sentence,
        rule: 'participants/named-event',
        confidence: 0.7,
        properties: { role: organised ? 'host' : undefined },
      });
    }
  }
}
