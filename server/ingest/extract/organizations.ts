/** Organisations: a head word (`Sở`, `Bệnh viện`, `Bộ Chỉ huy`) and the name that goes on from it. */

import { fold, foldEntry } from '../../text/fold.ts';
import { hasMarks, plainCase } from '../../text/vietnamese.ts';
import type { Mention } from '../types.ts';
import { closing } from './descriptions.ts';
import {
  addSpan,
  type Document,
  type Entity,
  entityOf,
  hideWithin,
  lastNotAfter,
  listIn,
  mention,
  ofType,
  type Span,
  sentenceAt,
  spanFrom,
  textOf,
} from './document.ts';
import { settleEnglish, usualCountry } from './english-names.ts';
import type { PersonSpan } from './persons.ts';
import { type Principals, provinceBefore } from './references.ts';
import { nameRun } from './runs.ts';
import { findByField, findByShortName } from './short-names.ts';
import { sideOf } from './sides.ts';
import type { TitlePart } from './titles.ts';

const PLACES = ['Province', 'Country', 'Place', 'EconomicZone', 'BorderGate', 'Port'] as const;

/** Words before a head that make it a person's title. */
const LEADERS = new Set(['trưởng', 'chánh']);

/** Heads whose names list fields with commas and dashes (`Sở Văn hóa, Thể thao và Du lịch`). */
const LISTS_FIELDS = /^(?:sở|bộ|đài|ủy ban|ủy|phòng|văn|trung|hội|cục|vụ|ban|viện|chi|trường|liên)$/;

export function findOrganizations(doc: Document): void {
  findByHead(doc);
  findByShortName(doc);
  findByField(doc);
}

/** `Đại đội Biên phòng 311, Bộ Chỉ huy Quân sự tỉnh Khăm Muồn`: a body is of its parent's country; companies of guards are Lao. */
export function settleCountries(doc: Document): void {
  for (const span of doc.spans) {
    const [entity] = span.entities;
    if (span.type !== 'Organization' || !entity || entity.country) continue;
    const parent =
      doc.tokens[span.outerTo]?.plain === ','
        ? spanFrom(doc, span.outerTo + 1, 'Organization')?.entities[0]
        : null;
    entity.country = parent?.country ?? (GUARDS.test(entity.key) ? 'LA' : null);
  }
}

/** The border guard of Laos is made up of companies, that of Vietnam of posts. */
const GUARDS = /^(?:dai-doi|tieu-doan)-(?:bien-phong|bao-ve-bien-gioi|quan-ly-bien-gioi)/;

function findByHead(doc: Document): void {
  if (doc.article.lang === 'en') return;
  const { tokens, lexicon, key } = doc;
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const local = districtBody(doc, i, to);
      if (local !== null) {
        addOrganization(doc, i, local, 'district');
        i = local - 1;
        continue;
      }
      const head = lexicon.heads.longest(tokens, i, to, key);
      // A head that the lexicon writes small may stand so, and any after `Trưởng`; the others need a capital letter.
      const led = i > from && LEADERS.has(tokens[i - 1]!.plain);
      if (!head || (!led && !tokens[i]!.capital && /^\p{Lu}/u.test(head.value) && !ofUnit(doc, i, head.to)))
        continue;
      // `Mường Khoa`, `Văn Trường`: the last syllable of another name.
      if (
        i > from &&
        head.to === i + 1 &&
        tokens[i]!.capital &&
        tokens[i - 1]!.capital &&
        !LEADERS.has(tokens[i - 1]!.plain) &&
        !doc.taken.has(i - 1) &&
        !tokens[i + 1]?.capital
      )
        continue;
      // `Phó Trưởng ban Ban Quản lý …`
      if (tokens[i]!.plain === 'ban' && tokens[i + 1]?.text === 'Ban') continue;
      const denied = lexicon.notOrganizations.longest(tokens, i, to, key);
      // `Lê Trường Lưu`: a person's name.
      if (
        i > from &&
        tokens[i - 1]!.capital &&
        lexicon.surnames.sure.has(tokens[i - 1]!.plain) &&
        tokens[i - 1]!.plain !== 'đoàn'
      )
        continue;
      const governs = lexicon.governing.longest(tokens, i, to, key);
      if (head.value === 'khoa' && /^(?:chuyên|khóa|đa|văn|bách)$/.test(tokens[i - 1]?.plain ?? '')) continue;
      // `Trường Hải`, `Trường Sơn`: no school.
      if (head.value === 'Trường' && !SCHOOLS.test(tokens[head.to]?.plain ?? '')) continue;
      if ((denied && denied.to > head.to) || (governs && governs.to > head.to)) continue;
      const several = ofSeveral(doc, i, head.to, to);
      if (several !== null) {
        i = several - 1;
        continue;
      }
      const end = nameEnd(doc, i, head.to, to);
      if (end === null || (denied && end === denied.to)) continue;
      addOrganization(doc, i, end, head.value);
      i = end - 1;
    }
  }
}

/** `công an huyện Bu La Pha`: in small letters before a district. */
function ofUnit(doc: Document, from: number, to: number): boolean {
  if (to !== from + 2 || textOf(doc, from, to).toLowerCase() !== 'công an') return false;
  const place = spanFrom(doc, to, 'Place');
  return place !== undefined && !place.bare && DISTRICTS.test(place.head ?? '');
}

/** `Huyện ủy Mộc Châu`, `UBND huyện Kỳ Sơn`: bodies of a unit below the province are bodies of their own. */
function districtBody(doc: Document, from: number, end: number): number | null {
  const { tokens, lexicon, key } = doc;
  const body = lexicon.governing.longest(tokens, from, end, key);
  if (!body || !tokens[from]!.capital || body.value === 'province') return null;
  const place = spanFrom(doc, body.to, 'Place');
  if (place && !place.bare && DISTRICTS.test(place.head ?? '')) return place.outerTo;
  if (body.value !== 'district' || !tokens[body.to]?.capital) return null;
  return nameRun(doc, body.to, end, 3);
}

const DISTRICTS = /^(?:huyện|thị xã|thành phố|tp\.?|quận|h\.?)$/i;

/** `Công an hai tỉnh Hủa Phăn và Luông Pha Băng`: a body of each; the index after the list, or null where it is none. */
function ofSeveral(doc: Document, start: number, from: number, end: number): number | null {
  const { tokens, lexicon } = doc;
  let at = from;
  while (
    at < end &&
    at < from + 8 &&
    (tokens[at]!.capital || lexicon.inner.has(tokens[at]!.plain)) &&
    !spanFrom(doc, at, 'Province')
  )
    at++;
  const first = spanFrom(doc, at, 'Province');
  if (
    !first?.entities[0] ||
    !/^(?:hai|ba|bốn|năm|các)$/.test(tokens[at]?.plain ?? '') ||
    first.outerFrom !== at
  )
    return null;
  const kind = textOf(doc, start, at);
  const homes: Span[] = [first];
  for (let i = first.outerTo; i + 1 < end && /^(?:,|và)$/.test(tokens[i]!.plain); ) {
    const next = spanFrom(doc, i + 1, 'Province');
    if (!next?.entities[0]) break;
    homes.push(next);
    i = next.outerTo;
  }
  const to = homes.at(-1)!.outerTo;
  const entities = homes.map((home) => {
    const name = `${kind} tỉnh ${textOf(doc, home.from, home.to)}`;
    const entity = organizationEntity(doc, name, home.entities[0]!);
    entity.label ??= name;
    entity.country ??= home.entities[0]!.country;
    return entity;
  });
  addSpan(doc, {
    type: 'Organization',
    from: start,
    to,
    outerFrom: start,
    outerTo: to,
    entities,
    bare: true,
    head: kind,
  });
  return to;
}

/** `phòng Khai thác Công ty X`: where the body begins that a department is of, a few small words ahead. */
function ownerAhead({ tokens, lexicon, key }: Document, from: number, end: number): number | null {
  for (let i = from; i < Math.min(end, from + 4); i++) {
    if (tokens[i]!.capital) return lexicon.heads.longest(tokens, i, end, key)?.value.match(OWNERS) ? i : null;
    if (tokens[i]!.kind !== 'word' || lexicon.outer.has(tokens[i]!.plain)) return null;
  }
  return null;
}

/** `Ban Quản lý Khu kinh tế X và các khu công nghiệp Y`: how many tokens lead on from `và` to the zones. */
function zonesAt(tokens: Document['tokens'], at: number): number {
  if (tokens[at]!.plain !== 'và') return 0;
  if (tokens[at + 1]?.plain === 'khu') return 1;
  return tokens[at + 1]?.plain === 'các' && tokens[at + 2]?.plain === 'khu' ? 2 : 0;
}

/** Heads of bodies that have departments. */
const OWNERS = /^(?:Công ty|Tập đoàn|Tổng công ty|Bệnh viện|Trường)/i;

/** `Hội Bảo trợ bệnh nhân nghèo tỉnh Bình Định`: the index after the province, where but few words that no list knows lead to it. */
function towardsProvince(doc: Document, from: number, end: number, loose: boolean): number | null {
  const { tokens, lexicon } = doc;
  for (let i = from; i < Math.min(end, from + UNKNOWN); i++) {
    const unit = spanFrom(doc, i, 'Province');
    // `Ban Chỉ đạo xóa đói giảm nghèo Attapeu`: some do without the word for a province.
    if (unit && unit.outerFrom === i && (unit.from > i || loose)) return i > from ? unit.outerTo : null;
    const token = tokens[i]!;
    if (token.kind !== 'word' || token.capital || doc.taken.has(i)) return null;
    if ((loose || !lexicon.inner.has(token.plain)) && lexicon.outer.has(token.plain)) return null;
  }
  return null;
}

/** Words between the last known one of a name and the province that ends it. */
const UNKNOWN = 8;

/** What a school's name goes on with. */
const SCHOOLS =
  /^(?:đại|cao|trung|tiểu|mầm|mẫu|thpt|thcs|th|ptdt|ptdtbt|pt|chính|sĩ|sỹ|quân|phổ|năng|nghiệp|dạy|dân|đh|cđ|tc|chuyên|bổ|liên|quốc|sư|kỹ|nội|cán|hữu|bồi|văn|du|y|song|\(|"|tỉnh)$/;

/** The index after the name that begins with a head word, or null where the head alone stands. */
function nameEnd(doc: Document, start: number, from: number, end: number): number | null {
  const { tokens, lexicon, key } = doc;
  const fields = LISTS_FIELDS.test(tokens[start]!.plain);
  const departments = /^(?:sở|bộ|đài|ủy)$/.test(tokens[start]!.plain);
  const ward = /^(?:phòng|khoa|tổ)$/.test(tokens[start]!.plain);
  const company = /^(?:công|cty|tập|tổng|doanh|xí|hợp|htx|ngân)$/.test(tokens[start]!.plain);
  const abroad = /sứ quán|lãnh sự|đại diện|hội người/.test(textOf(doc, start, from).toLowerCase());
  let to = from;
  let named = lexicon.wholeBodies.longest(tokens, start, from, key)?.to === from;
  // `Phó Giám đốc Sở Cao Thế Vượng`: the body is not named, and a person follows.
  const bearsName = /^(?:trường|bệnh|quỹ|công|học|nhà|viện|đội|đoàn)$/.test(tokens[start]!.plain);
  if (isPersonName(doc, from, end, bearsName)) return YOUTH.test(textOf(doc, start, from)) ? from : null;
  // A name of its own (`Hoành Sơn`) has begun: no word in small letters goes on after it.
  let proper = false;
  let properFrom = -2;
  // Where the name of a country ended: small letters behind it belong to the name only where it goes on.
  let state = 0;
  for (let i = from; i < end; ) {
    const token = tokens[i]!;
    // `phát triển nông thôn`, `nhà xuất bản`, `hợp tác xã`: words that end like a unit and are none.
    const society = token.plain === 'xã' && tokens[i + 1]?.plain === 'hội';
    const within = society || (i > start && INNER_UNITS.test(`${tokens[i - 1]!.plain} ${token.plain}`));
    const unit = within ? null : lexicon.units.longest(tokens, i, end, key);
    // `Quỹ “Vì người nghèo” xã X`
    const quoted = token.plain === '"' && i === from ? closing(doc, i, end) : null;
    if (quoted !== null) {
      named = true;
      i = to = quoted;
      continue;
    }
    const place = spanFrom(doc, i, ...PLACES);
    if (place) {
      // `một công ty Thái Lan`: of a country, and none in particular.
      if (company && place.type === 'Country' && i === from && !tokens[start]!.capital) return null;
      named = true;
      proper ||= place.type !== 'Country';
      state = place.type === 'Country' ? place.outerTo : 0;
      i = to = place.outerTo;
      // `Công ty Logistics Tây Nguyên Xanh`
      const goesOn = company && tokens[i]?.capital && !lexicon.surnames.sure.has(tokens[i]!.plain);
      if (!goesOn && (place.type === 'Province' || place.type === 'Place')) return to;
      continue;
    }
    const governing = lexicon.governing.longest(tokens, i, end, key);
    if (governing && (!unit || governing.to > unit.to) && i > start) {
      // `Văn phòng Tỉnh ủy`
      named = true;
      i = to = governing.to;
      continue;
    }
    if (unit) {
      if (unit.value === 'district') return named ? to : null;
      return i > from ||
        from - start > 1 ||
        /^(?:công an|thanh tra|tỉnh đoàn)$/.test(textOf(doc, start, from).toLowerCase())
        ? unit.to
        : null;
    }
    if (token.kind === 'word') {
      // `Hiệp hội Doanh nghiệp nhỏ và vừa thành phố X`
      if (token.plain === 'nhỏ' && tokens[i + 1]?.plain === 'và' && tokens[i + 2]?.plain === 'vừa') {
        i = to = i + 3;
        continue;
      }
      // `Sở Y tế ký biên bản`; `Viện Sốt rét - Ký sinh trùng`
      if (token.plain === 'ký' && tokens[i + 1]?.plain !== 'sinh') break;
      const begins =
        lexicon.positions.longest(tokens, i, end, key) ?? lexicon.ranks.longest(tokens, i, end, key);
      if (begins && token.capital) break;
      // `Trưởng phòng Giao nhận Công ty X`: the body that the department is of.
      if (ward && i > from && lexicon.heads.longest(tokens, i, end, key)?.value.match(OWNERS)) break;
      if (
        named &&
        (proper || !company) &&
        // `Công ty Vận tải Hoàng Mai Sơn`: of one syllable a name is hardly ever.
        !(company && i - properFrom < 2) &&
        lexicon.surnames.sure.has(token.plain) &&
        token.capital &&
        tokens[i + 1]?.capital
      )
        break;
      if (token.capital) {
        named = true;
        // `Quỹ Từ thiện Ánh Sao`, `Trường Cao đẳng Cộng đồng Kon Tum`
        const pair = lexicon.innerPairs.longest(tokens, i, end, key);
        if (pair) {
          state = 0;
          i = to = pair.to;
          continue;
        }
        // An abbreviation (`CP`, `TNHH`) is as common as a word in small letters.
        if (!proper) properFrom = i;
        proper ||= !lexicon.inner.has(token.plain) && !ABBREVIATIONS.test(token.text);
        state = 0;
        i = to = i + 1;
        continue;
      }
      // `Phòng Cảnh sát điều tra tội phạm về ma túy`
      if (/^(?:về|các)$/.test(token.plain) && !proper && lexicon.inner.has(tokens[i + 1]?.plain ?? '')) {
        i++;
        continue;
      }
      const owner = ward && !lexicon.inner.has(token.plain) ? ownerAhead(doc, i, end) : null;
      if (owner !== null) return owner;
      if (!lexicon.inner.has(token.plain) && !proper) {
        const loose = /^(?:ban|bql|quỹ|viện)$/.test(tokens[start]!.plain);
        const unit = towardsProvince(doc, i, end, loose);
        if (unit !== null) return unit;
      }
      if (!lexicon.inner.has(token.plain) || (proper && token.plain !== 'tại' && !zonesAt(tokens, i))) break;
      if (/^(?:ở|trên|trong)$/.test(token.plain) && spanFrom(doc, i + 1, ...PLACES)) break;
      // `Ban Quản lý Khu kinh tế và các khu công nghiệp`
      const zones = zonesAt(tokens, i);
      if (zones) {
        i += zones;
        continue;
      }
      // A word in small letters goes on only within a name that has begun, or towards a place or capitals.
      if (/^(?:và|tại|thuộc|của)$/.test(token.plain)) {
        const next = tokens[i + 1];
        const goesOn =
          next &&
          (next.capital || (departments && lexicon.inner.has(next.plain)) || spanFrom(doc, i + 1, ...PLACES));
        if (!goesOn || token.plain === 'thuộc' || (token.plain === 'tại' && !abroad)) break;
        if (
          token.plain === 'và' &&
          (lexicon.heads.longest(tokens, i + 1, end, key) || !(fields || isCommon(doc, i + 1)))
        )
          break;
        i++;
        continue;
      }
      i++;
      // `Ban chỉ đạo biên giới`: the head and two words more are a name.
      named ||= from - start >= 2 && i - from >= 2 && /^(?:ban|bql)$/.test(tokens[start]!.plain);
      if ((named || i - from <= 4) && !(state && state <= i - 1)) to = i;
      continue;
    }
    const next = tokens[i + 1];
    const after = tokens[i + 2];
    // `Công ty Mắc-ca Pa Thơm`
    if (token.plain === '-' && token.glued && next?.glued && next.kind === 'word' && !next.capital) {
      i = to = i + 2;
      continue;
    }
    if (token.kind === 'number') {
      if (spanFrom(doc, i, 'Amount', 'Date') || token.text.length > 3) break;
      i = to = i + 1;
      named = true;
      // `Đại đội 213 dựng …`: behind its number only a place goes on.
      proper ||= /^(?:đồn|đại|tiểu|trung|lữ|sư|đội|đoàn|trạm|hải)$/.test(tokens[start]!.plain);
    } else if (
      token.plain === '(' &&
      next?.capital &&
      after?.plain === ')' &&
      i + 3 < end &&
      tokens[i + 3]!.kind === 'word'
    ) {
      i += 3;
    } else if (
      token.plain === '-' &&
      next?.capital &&
      (fields || token.glued || goesOnAfterDash(doc, i + 1, end))
    ) {
      if (!next.glued && !fields && !goesOnAfterDash(doc, i + 1, end)) break;
      if (lexicon.surnames.sure.has(next.plain)) break;
      i++;
    } else if (token.plain === ',' && fields && next?.capital && listGoesOn(doc, i + 1, end)) {
      i++;
    } else if (token.plain === ',' && next?.plain === 'chống' && tokens[i - 1]?.plain === 'phòng') {
      // `Quỹ phòng, chống dịch`
      i++;
    } else break;
  }
  return named || YOUTH.test(textOf(doc, start, from)) ? to : null;
}

/** A surname and two words more in capitals, none of them common in names of bodies. */
function isPersonName({ tokens, lexicon }: Document, at: number, end: number, bearsName: boolean): boolean {
  const words = tokens.slice(at, Math.min(end, at + 4));
  const { sure, other } = lexicon.surnames;
  const [first] = words;
  if (!first?.capital || !(sure.has(first.plain) || other.has(first.plain))) return false;
  const run = words.findIndex(({ capital }) => !capital);
  const length = run < 0 ? words.length : run;
  // Schools and the like are named after persons.
  if (length >= 3 && !bearsName && /^(?:thị|văn)$/.test(words[1]!.plain)) return true;
  return length >= 3 && words.slice(1, length).every(({ plain }) => !lexicon.inner.has(plain));
}

const INNER_UNITS = /^(?:nông thôn|xuất bản|văn bản|cơ bản|tác xã|giao xã)$/;

/** Abbreviations as common as words in small letters; any other is a name of its own. */
const ABBREVIATIONS =
  /^(?:CP|TNHH|MTV|HTV|XNK|TM|DV|XD|SX|TMDV|DVTM|ĐT|BQL|QLDA|CHQS|BĐBP|BP|BPCK|LHPN|LLVT|ND|CCB|CTĐ|TNCS|THPT|THCS|TH|PTDTNT|DTNT|ĐH|CĐ|TC|KT|QP|QP-AN|GD|YT|VH|TT|DL|NN|PTNT|TN|MT|KH|CN|TBXH|LĐTBXH|CNTT|GTVT|HĐND|UBND|MTTQ|BHXH|BV|TW|TƯ|KKT|KCN|CK|QT|VHTTDL|PTTH|TTXVN|VN)$/u;

/** `Công ty CP Đầu tư và Thương mại VBS`: a word in capitals that is common in such names and no head or name of its own. */
function isCommon({ tokens, lexicon }: Document, at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  return Boolean(
    word?.capital && next && lexicon.inner.has(word.plain) && !next.capital && lexicon.inner.has(next.plain),
  );
}

/** `Hội Hữu nghị Lào - Việt Nam`, `Bệnh viện Phong - Da liễu`: a country or a common word of such names after a dash. */
function goesOnAfterDash(doc: Document, at: number, end: number): boolean {
  const { tokens, lexicon, key } = doc;
  if (spanFrom(doc, at, 'Country')) return true;
  if (lexicon.positions.longest(tokens, at, end, key) || lexicon.heads.longest(tokens, at, end, key))
    return false;
  return isCommon(doc, at);
}

/** True when a list of fields ends with `và` and a word in capitals a few words on. */
function listGoesOn({ tokens, lexicon, key }: Document, from: number, end: number): boolean {
  if (lexicon.positions.longest(tokens, from, end, key) || lexicon.heads.longest(tokens, from, end, key))
    return false;
  for (let i = from; i < Math.min(end, from + 6); i++) {
    if (tokens[i]!.plain === 'và') return Boolean(tokens[i + 1]?.capital);
    if (tokens[i]!.kind === 'sign' && tokens[i]!.plain !== ',') return false;
  }
  return false;
}

function addOrganization(doc: Document, from: number, to: number, head: string): Span {
  hideWithin(doc, from, to);
  const name = textOf(doc, from, to);
  const place = placeWithin(doc, from, to);
  // `Giám đốc Công an tỉnh`: of which province is known when it is known who speaks of it.
  const governing = doc.lexicon.governing.endingAt(doc.tokens, to, from, doc.key);
  const open =
    (place === null || place.type === 'Country') &&
    (/^(?:tỉnh|phố|tp)$/.test(doc.tokens[to - 1]!.plain) ||
      YOUTH.test(name) ||
      (governing !== null && governing.value !== 'district'));
  const entity = open
    ? entityOf(doc, 'Organization', `${coreName(doc, name, null)}@?${from}`)
    : organizationEntity(doc, name, place);
  entity.country ??= countryWithin(doc, from, to) ?? place?.country ?? countryBehind(doc, to);
  return addSpan(doc, {
    type: 'Organization',
    from,
    to,
    outerFrom: from,
    outerTo: to,
    entities: [entity],
    head,
  });
}

/** The youth union of a province, whose name begins with the unit. */
const YOUTH = /^tỉnh đoàn$/i;

/**
 * Gives the bodies that name only `tỉnh` their province: within a person's title that of the person's side, else the one
 * named last before.
 */
export function settleHomes(doc: Document, persons: readonly PersonSpan[], pair: Principals): void {
  const { own, other } = pair;
  const titles = new Map<Entity, TitlePart[]>();
  for (const part of persons.flatMap((person) => person.titles.flatMap(({ parts }) => parts)))
    if (part.target) listIn(titles, part.target, part);
  const settled = new Map<Entity, Entity>();
  for (const span of doc.spans) {
    const [open] = span.entities;
    const known = open && settled.get(open);
    if (known) span.entities = [known];
    if (known || span.type !== 'Organization' || !open?.key.includes('@?')) continue;
    const { from: start } = doc.sentences[sentenceAt(doc, span.from)]!;
    const last = persons[lastNotAfter(persons, ({ outerFrom }) => outerFrom <= span.from)];
    const before = last && last.outerFrom >= start && last.outerFrom <= span.from ? last : undefined;
    const side = before && !before.bare ? sideOf(doc, before, persons) : null;
    const told = onlyOne(doc, coreName(doc, textOf(doc, span.from, span.to), null), side);
    const named = told ?? provinceBefore(doc, span.from, side);
    const usual = side === 'LA' ? (other ?? own) : (own ?? other);
    // An English paper names other provinces in passing: where nobody tells the side, it is one of its two.
    const passing = doc.article.lang === 'en' && !side && named !== own && named !== other;
    // `Sở Y tế tỉnh bạn`: of the other side.
    const friend = doc.tokens[span.to]?.plain === 'bạn' ? other : null;
    const topic = passing ? topicOf(doc, span.from) : null;
    const home = friend ?? topic ?? (passing ? usual : (named ?? usual));
    const entity =
      settleEnglish(doc, open, home) ?? organizationEntity(doc, textOf(doc, span.from, span.to), home);
    entity.country ??= home?.country ?? null;
    doc.entities.delete(`Organization\n${open.key}`);
    settled.set(open, entity);
    span.entities = [entity];
    if (!span.bare) mention(doc, entity, span.from, span.to);
    for (const part of titles.get(open) ?? []) part.target = entity;
  }
  for (const person of persons) if (!person.bare) settleSide(doc, person, persons, pair);
}

/** `bà Chăn Thon …, Giám đốc Sở Ngoại vụ tỉnh`, later `Trần Thanh Hà, Giám đốc Sở Ngoại vụ`: the body of that name on the other side of the border. */
function settleSide(
  doc: Document,
  person: PersonSpan,
  persons: readonly PersonSpan[],
  { own, other }: Principals,
): void {
  const side = sideOf(doc, person, persons);
  const home = side === 'VN' ? own : other;
  if (!side || !home || (side === 'VN' && person.entities[0]?.country !== 'VN')) return;
  for (const part of person.titles.flatMap(({ parts }) => parts)) {
    const { target } = part;
    const unit = provinceOfBody(doc, target);
    if (!target || !unit?.country || unit.country === side) continue;
    for (let i = part.from; i < part.to; i++) {
      const span = spanFrom(doc, i, 'Organization');
      if (!span || span.entities[0] !== target || placeWithin(doc, span.from, span.to)) continue;
      const body = organizationEntity(doc, textOf(doc, span.from, span.to), home);
      if (body === target) break;
      body.country ??= side;
      const { start } = doc.tokens[span.from]!;
      target.mentions = target.mentions.filter((each) => each.start !== start);
      span.entities = [body];
      part.target = body;
      mention(doc, body, span.from, span.to);
      break;
    }
  }
}

/** `Luang Prabang is watching. … The provincial chamber of commerce …`: the province with which the paragraph begins. */
function topicOf(doc: Document, token: number): Entity | null {
  const { paragraph } = doc.sentences[sentenceAt(doc, token)]!;
  const first = doc.sentences.find((each) => each.paragraph === paragraph)!.from;
  return spanFrom(doc, first, 'Province')?.entities[0] ?? null;
}

/** The province of the only body of that name that the article has named with one, on a side where one is given. */
function onlyOne(doc: Document, core: string, side: string | null): Entity | null {
  const homes = (doc.byPart.get(`organization ${core}`) ?? [])
    .map((body) => provinceOfBody(doc, body))
    .filter((home) => home !== null && (!side || home.country === side));
  return homes.length === 1 ? homes[0]! : null;
}

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
        if (known && known.mentions.length > entity.mentions.length) last.set(first, known);
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

/** The province or country that an organisation's name names, the last of several. */
export function placeWithin(doc: Document, from: number, to: number): Entity | null {
  let found: Entity | null = null;
  for (let i = from + 1; i < to; i++) {
    const span = spanFrom(doc, i, 'Province', 'Country', 'Place');
    if (span && !span.bare && span.outerTo <= to) found = span.entities[0]!;
  }
  return found;
}

/** The country that a name names first: a consulate is its state's, wherever it stands. */
function countryWithin(doc: Document, from: number, to: number): string | null {
  for (let i = from + 1; i < to; i++) {
    const country = spanFrom(doc, i, 'Country')?.entities[0]?.country;
    if (country) return country;
  }
  return null;
}

/** `Trường Đại học Vinh (Nghệ An)`, `Trường ĐH Hồng Đức, tỉnh Thanh Hóa`: the country of the place told behind the name. */
function countryBehind(doc: Document, to: number): string | null {
  const mark = doc.tokens[to]?.plain;
  if (mark !== '(' && mark !== ',') return null;
  const place = spanFrom(doc, to + 1, 'Province', 'Country');
  const typed = place && (mark === '(' || place.outerFrom < place.from);
  return typed ? (place.entities[0]?.country ?? null) : null;
}

/**
 * The country of a body: told, or guessed from how its name is written: with Vietnamese marks and no Lao syllables it is
 * a Vietnamese one.
 */
export function presumedCountry(doc: Document, body: Entity): string | null {
  if (body.country || body.type !== 'Organization') return body.country;
  if (doc.article.lang === 'en') return usualCountry(body);
  const text = body.mentions[0]?.text ?? '';
  const words = text.toLowerCase().split(/[\s-]+/u);
  return hasMarks(text.replace(/^\S+\s+\S+/u, '')) &&
    !words.some((word) => doc.lexicon.laoSyllables.has(word))
    ? 'VN'
    : null;
}

/** The province of a body, where its name or the article has told. */
export function provinceOfBody(doc: Document, body: Entity | null): Entity | null {
  const home = body?.type === 'Organization' ? body.key.split('@')[1] : null;
  return (home && doc.entities.get(`Province\n${home}`)) || null;
}

/** One entity for the ways to write a body: abbreviations written out, the unit at the end left aside. */
export function organizationEntity(doc: Document, name: string, place: Entity | null): Entity {
  const core = coreName(doc, name, place);
  const home = place?.type === 'Country' || !place ? '' : place.key;
  for (const entity of doc.byPart.get(`organization ${core}`) ?? []) {
    const otherHome = entity.key.split('@')[1]!;
    if (otherHome !== home && home && otherHome) continue;
    if (!otherHome && home) {
      // The unit is told later than the body: the entity learns it.
      doc.entities.delete(`Organization\n${entity.key}`);
      entity.key = `${core}@${home}`;
      doc.entities.set(`Organization\n${entity.key}`, entity);
    }
    return entity;
  }
  const short = longerForm(doc, core, home);
  if (short) return short;
  const entity = entityOf(doc, 'Organization', `${core}@${home}`);
  listIn(doc.byPart, `organization ${core}`, entity);
  listIn(doc.byPart, endsOf(core.split('-')), entity);
  listIn(doc.byPart, beginsOf(core.split('-')), entity);
  return entity;
}

/** `Đồn Trung Lý` is the `Đồn Biên phòng Trung Lý` named before: the same first and last words, and none that it lacks. */
function longerForm(doc: Document, core: string, home: string): Entity | null {
  const words = core.split('-');
  const last = words.at(-1)!;
  // `bệnh viện Salavan`: the only hospital that the article names there.
  if (home && /^(?:benh-vien|dai|doi-quy-tap|ban-quan-ly)$/.test(core)) {
    const there = ofType(doc, 'Organization').filter(
      ({ key }) => key.startsWith(`${core}-`) && key.endsWith(`@${home}`),
    );
    return there.length === 1 ? there[0]! : null;
  }
  // `Ban Quản lý dự án`: the only one that the article names by more words.
  if (words.length >= 3) {
    const begun = (doc.byPart.get(beginsOf(words)) ?? []).slice(0, LONGER_FORMS).filter(({ key }) => {
      const [longer, otherHome] = key.split('@') as [string, string];
      return longer.startsWith(`${core}-`) && (!home || home === otherHome);
    });
    if (begun.length === 1) return begun[0]!;
  }
  if (words.length < 2 || (words.length === 2 && !/\d/.test(last))) return null;
  return (
    (doc.byPart.get(endsOf(words)) ?? []).slice(0, LONGER_FORMS).find((entity) => {
      const [longer, otherHome] = entity.key.split('@') as [string, string];
      const known = longer.split('-');
      return (
        known.length > words.length &&
        (!home || !otherHome || home === otherHome) &&
        words.every((word) => known.includes(word))
      );
    }) ?? null
  );
}

const beginsOf = (words: string[]) => `organization begins ${words.slice(0, 3).join(' ')}`;

/** By which words bodies are listed that may be longer forms of one another. */
const endsOf = (words: string[]) => `organization ends ${words[0]} ${words.at(-1)}`;

/** More than an article has of the same ends; keeps the time linear in any text. */
const LONGER_FORMS = 60;

/** The ways an article writes a place, folded. */
function spellingsOf({ mentions, record, key }: Entity): Set<string> {
  const known = spellings.get(mentions) ?? { read: 0, folded: new Set([fold(record?.name ?? key)]) };
  for (; known.read < mentions.length; known.read++) known.folded.add(fold(mentions[known.read]!.text));
  spellings.set(mentions, known);
  return known.folded;
}

/** What was read of a list of mentions, which only grows. */
const spellings = new WeakMap<Mention[], { read: number; folded: Set<string> }>();

function coreName({ lexicon }: Document, name: string, place: Entity | null): string {
  const { abbreviations, same } = lexicon.data.bodies;
  const written = name.replace(/[\p{L}\p{M}&,-]+/gu, (word) => abbreviations[word] ?? word);
  let core = fold(written.replace(/\([^)]*\)/g, ' '));
  if (place && place.type !== 'Country') {
    const unit = [...spellingsOf(place)].join('|');
    core = core.replace(new RegExp(`\\s(?:tinh |thanh pho |tp |thu do )?(?:${unit})$`), '');
    if (place.record?.properties.kind === 'prefecture') core = core.replace(/ (?:thu do )?vieng chan$/, '');
  }
  core = core.replace(/ (?:tinh|thanh pho|thu do|tp)$/, '');
  const group = same.find((forms) => forms.some((form) => foldEntry(form) === core));
  return (group ? foldEntry(group[0]!) : plainCase(core)).replaceAll(' ', '-');
}
