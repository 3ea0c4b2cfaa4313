/** Titles: positions one after the other (`Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Hà Tĩnh`), each with the body or unit it names. */

import { fold } from '../../text/fold.ts';
import { type Document, type Entity, ofType, type Span, spanFrom, textOf } from './document.ts';
import {
  bodyAhead,
  bodyBefore,
  bodyTaken,
  delegationEnd,
  fieldEnd,
  isAtTheHead,
  seatEnd,
} from './english-titles.ts';
import type { Position } from './lexicon.ts';
import { nameRun } from './runs.ts';

export interface TitlePart {
  from: number;
  to: number;
  position: Position;
  /** The body or unit that the title names. */
  target: Entity | null;
  /** The bodies that it names, and those of them that are but wards of the last. */
  inner?: Span[];
  wards?: Span[];
  /** The first word of the body that it does not name again: `ban` in `Phó Giám đốc Ban`. */
  kind?: string;
  /** Of which unit it is when it names none: `province` for `Bí thư Tỉnh ủy`, `district` for `Chủ tịch UBND huyện`. */
  level: 'province' | 'district' | 'country' | 'none';
}

export interface Title {
  from: number;
  to: number;
  parts: TitlePart[];
}

/** Positions of one word that are common words too: they need a capital letter. */
const NEEDS_CAPITAL =
  /^(?:thường trực|phụ trách|trưởng|phó trưởng|thư ký|head|president|secretary|chief|member|principal|minister|director|governor|rector|commander|captain)$/i;

/** The title that begins with token `from`, or null. */
export function parseTitle(doc: Document, from: number, end: number): Title | null {
  const lead = bodyBefore(doc, from);
  const first = parsePart(doc, lead?.outerTo ?? from, end, lead !== undefined);
  if (!first) return null;
  if (lead) first.target ??= lead.entities[0]!;
  const parts = [first];
  for (let part: TitlePart | null = first; part; ) {
    belongsToBody(doc, part, end);
    const next = jointEnd(doc, parentEnd(doc, part.to, end), end);
    part = next === null ? null : parsePart(doc, next, end, false);
    if (part) parts.push(part);
  }
  return { from, to: parts.at(-1)!.to, parts };
}

function parsePart(doc: Document, from: number, end: number, led: boolean): TitlePart | null {
  const { tokens, lexicon, key } = doc;
  const former = lexicon.former.longest(tokens, from, end, key);
  const position = lexicon.positions.longest(tokens, former?.to ?? from, end, key);
  // `Tổng lãnh sự quán` is a body, not a position.
  const body = lexicon.heads.longest(tokens, from, end, key);
  if (body && position && body.to > position.to) return null;
  if (!position) return null;
  const small = !tokens[former?.to ?? from]!.capital && NEEDS_CAPITAL.test(position.value.word);
  // `president of 3S Development`: in small letters only before a body.
  const ahead =
    bodyAhead(doc, position.to, end) !== null ||
    bodyTaken(doc, position.to) !== null ||
    /^[\p{Lu}\d]/u.test(tokens[position.to + 1]?.text ?? '');
  if (small && !led && (tokens[position.to]?.plain !== 'of' || !ahead)) return null;
  if (isAtTheHead(doc, from)) return null;
  // `Trưởng đoàn Việt Nam` heads a delegation, `Trưởng Công an huyện` a body.
  if (/^(?:phó )?trưởng$/i.test(position.value.word) && !spanFrom(doc, position.to, 'Organization'))
    return null;
  const part: TitlePart = {
    from,
    to: position.to,
    position: position.value,
    target: null,
    level: position.value.of === 'organization' ? 'none' : position.value.of,
  };
  // `Head of the Lao delegation` is nothing that one is in office.
  const delegation = delegationEnd(doc, position.to, end);
  if (delegation !== null) return { ...part, to: delegation, level: 'none' };
  let unit: 'province' | 'district' | null = null;
  let i = position.to;
  const take = (to: number) => {
    part.to = i = to;
  };
  while (i < end) {
    const body =
      // `Trưởng Công an huyện X`: the body begins within the position.
      (i === position.to ? bodyWithin(doc, from, i) : undefined) ??
      spanFrom(doc, i, 'Organization', 'Province', 'Country', 'Place', 'Delegation');
    const modifier = lexicon.modifiers.longest(tokens, i, end, key);
    const governing = lexicon.governing.longest(tokens, i, end, key);
    const units = lexicon.units.longest(tokens, i, end, key);
    const collective = lexicon.notOrganizations.longest(tokens, i, end, key);
    if (!body && lexicon.positions.longest(tokens, i, end, key)) break;
    if (body && body.type === 'Organization') {
      // `Trưởng khoa Ngoại của Bệnh viện X`: the ward is part of the title.
      const last = part.target?.type === 'Organization' ? part.inner?.at(-1) : undefined;
      if (last && last.outerFrom < body.from && isWard(doc, last)) part.wards = [...(part.wards ?? []), last];
      part.inner = [...(part.inner ?? []), body];
      part.target = body.entities[0]!;
      take(body.outerTo);
    } else if (body) {
      // `Đại sứ Việt Nam tại Lào` is Việt Nam's.
      const seat = tokens[i - 1]!.plain === 'tại';
      if (!part.target || (!seat && part.target.type === 'Country' && body.type === 'Province'))
        part.target = body.entities[0]!;
      take(body.outerTo);
      // `Governor of Khammouane province of Laos`
      const state = tokens[i]?.plain === 'of' ? spanFrom(doc, i + 1, 'Country') : undefined;
      if (state) take(state.outerTo);
      if (body.type === 'Country') take(seatEnd(doc, i, end));
      if (tokens[i]?.plain !== 'tại' && !lexicon.governing.longest(tokens, i, end, key)) break;
    } else if (
      part.target?.type === 'Country' &&
      tokens[i]!.plain === 'tại' &&
      spanFrom(doc, i + 1, 'Place')
    ) {
      // `Lãnh sự Việt Nam tại Pakse`
      take(spanFrom(doc, i + 1, 'Place')!.outerTo);
      break;
    } else if (governing) {
      part.level = governing.value === 'unit' ? 'province' : governing.value;
      take(governing.to);
    } else if (collective) {
      if (part.position.of !== 'province' || !/đảng bộ|thường vụ/.test(collective.value.toLowerCase()))
        part.level = 'none';
      take(collective.to);
    } else if (units && i > position.to - 1) {
      unit = units.value;
      take(units.to);
      if (unit === 'district') {
        part.level = 'district';
        break;
      }
    } else if (modifier) take(modifier.to);
    else if (i === position.to && part.position.of === 'organization' && bodyNamedShort(doc, i, end)) {
      const { body, to } = bodyNamedShort(doc, i, end)!;
      part.target = body;
      take(to);
      break;
    }
    // `Phó Giám đốc Sở X`: the body is not named again.
    else if (i === position.to && bareHead(doc, i, end) !== null) {
      part.kind = fold(tokens[i]!.text);
      take(bareHead(doc, i, end)!);
    }
    // `chủ nhiệm đồ án của Công ty X`: what the office is for stands before the body.
    else if (i === position.to && objectEnd(doc, i, end) > i) {
      i = objectEnd(doc, i, end);
    } else if (
      /^(?:của|nước|tại|of|the)$/.test(tokens[i]!.plain) &&
      [i + 1, i + 2].some((at) => spanFrom(doc, at, 'Province', 'Country', 'Organization'))
    ) {
      i++;
    } else if (i === position.to && bodyTaken(doc, i)) {
      const taken = bodyTaken(doc, i)!;
      part.target = taken.body;
      take(taken.to);
      break;
    } else if (i === position.to && part.position.of === 'country' && fieldEnd(doc, i, end) > i)
      take(fieldEnd(doc, i, end));
    // `Consul General in Da Nang X`: where, not of what.
    else if (i === position.to && /consul|ambassador/i.test(position.value.word) && seatEnd(doc, i, end) > i)
      take(seatEnd(doc, i, end));
    else if (part.position.of === 'country' && tokens[i]!.plain === 'to' && spanFrom(doc, i + 1, 'Country'))
      take(spanFrom(doc, i + 1, 'Country')!.outerTo);
    else if ((bodyAhead(doc, i, end) ?? i) > i) i = bodyAhead(doc, i, end)!;
    else if (tokens[i]!.plain === 'khóa' && tokens[i + 1]?.kind === 'number') take(i + 2);
    else break;
  }
  return part;
}

/**
 * `chủ nhiệm đồ án của Công ty X`, `giảng viên tổ tiếng Việt Trường Cao đẳng Y`: the index where the body is led to, behind a
 * few words that say what the office is for; or the place itself.
 */
function objectEnd(doc: Document, at: number, end: number): number {
  const { tokens } = doc;
  const part = /^(?:tổ|bộ|khoa|phòng|ban|đội)$/.test(tokens[at]?.plain ?? '');
  for (let i = at; i < Math.min(end, at + LONGEST_OBJECT); i++) {
    if (tokens[i]!.kind !== 'word') return at;
    if (tokens[i]!.plain === 'của') return i > at && spanFrom(doc, i + 1, 'Organization') ? i : at;
    if (i > at && part && spanFrom(doc, i, 'Organization')) return i;
    if (tokens[i]!.capital && !part) return at;
  }
  return at;
}

/** Words between an office and its body. */
const LONGEST_OBJECT = 6;

/** `Phó Đồn trưởng Chiềng Sơn`: the body named before whose name ends so. */
function bodyNamedShort(doc: Document, at: number, end: number): { body: Entity; to: number } | null {
  const to = doc.tokens[at]?.capital ? nameRun(doc, at, end, 3) : null;
  if (to === null || to - at < 2) return null;
  const name = `-${fold(textOf(doc, at, to)).replaceAll(' ', '-')}`;
  const body = ofType(doc, 'Organization')
    .slice(0, KNOWN)
    .find(({ key, mentions }) => key.split('@')[0]!.endsWith(name) && mentions.length > 0);
  return body ? { body, to } : null;
}

/** More bodies than an article tells of; keeps the time linear in any text. */
const KNOWN = 100;

/** The index after a head word that stands for the body alone. */
function bareHead(doc: Document, at: number, end: number): number | null {
  const head = doc.lexicon.heads.longest(doc.tokens, at, end, doc.key);
  return head && doc.article.lang === 'vi' && head.to - at <= 2 ? head.to : null;
}

/** `Phó trưởng khoa X`, `Trưởng bản Y`, `Ủy viên Trung ương Đảng …`: the last words of the position are the head of the body. */
function bodyWithin(doc: Document, from: number, to: number): Span | undefined {
  for (let i = from + 1; i < to; i++) {
    const body = spanFrom(doc, i, 'Organization', 'Place', 'Country');
    if (body && body.outerTo > to) return body;
  }
  return undefined;
}

/** `Trưởng khoa Sản, Bệnh viện X`: the ward is part of the title, which goes on to the body. */
function belongsToBody(doc: Document, part: TitlePart, end: number): void {
  const ward = part.inner?.at(-1);
  if (!ward || part.target !== ward.entities[0] || !isWard(doc, ward) || ward.outerTo !== part.to) return;
  if (doc.tokens[part.to]?.plain !== ',') return;
  const body = spanFrom(doc, part.to + 1, 'Organization');
  if (!body || body.outerFrom !== part.to + 1 || body.outerTo > end || isWard(doc, body)) return;
  part.wards = [...(part.wards ?? []), ward];
  part.inner = [...part.inner!, body];
  part.target = body.entities[0]!;
  part.to = body.outerTo;
}

const isWard = ({ tokens }: Document, { from }: Span) => /^(?:khoa|phòng)$/i.test(tokens[from]!.plain);

/** Past the body that the last one belongs to (`Cục trưởng Cục Cán bộ, Tổng cục Chính trị, Phó Trưởng Ban …`). */
function parentEnd(doc: Document, at: number, end: number): number {
  const parent = doc.tokens[at]?.plain === ',' ? spanFrom(doc, at + 1, 'Organization') : undefined;
  return parent && parent.outerTo < end && /^[,-]$/.test(doc.tokens[parent.outerTo]!.plain)
    ? parent.outerTo
    : at;
}

/** Past what joins two positions of one person (`,`, ` - `, `kiêm`), when another position follows. */
function jointEnd(doc: Document, at: number, end: number): number | null {
  const { tokens, lexicon, key } = doc;
  let i = at;
  if (i < end && /^[,-]$/.test(tokens[i]!.plain)) i++;
  const joint = lexicon.joints.longest(tokens, i, end, key);
  if (joint) i = joint.to;
  // `…, nguyên Chủ tịch Hội`
  const former = i > at ? lexicon.former.longest(tokens, i, end, key) : null;
  if (former && !joint && lexicon.positions.longest(tokens, former.to, end, key)) return i;
  // `Bí thư Tỉnh trưởng`: two titles run together.
  if (i === at && !tokens[i]?.capital) return null;
  return lexicon.positions.longest(tokens, i, end, key) ? i : null;
}
