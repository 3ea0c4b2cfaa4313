/** How far the name of a body goes on from its head word: `Sở Văn hóa, Thể thao và Du lịch tỉnh A`, `Công ty CP Cảng B`. */

import { closing } from './descriptions.ts';
import { type Document, spanFrom, textOf } from './document.ts';

const PLACES = ['Province', 'Country', 'Place', 'EconomicZone', 'BorderGate', 'Port'] as const;

/** Heads whose names list fields with commas and dashes (`Sở Văn hóa, Thể thao và Du lịch`). */
const LISTS_FIELDS = /^(?:sở|bộ|đài|ủy ban|ủy|phòng|văn|trung|hội|cục|vụ|ban|viện|chi|trường|liên)$/;

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

/** Heads of bodies that have departments, and those that have such only in the title of whoever leads one. */
const OWNERS = /^(?:Công ty|Tập đoàn|Tổng công ty|Bệnh viện|Trường)/i;
const OWNERS_IN_TITLES =
  /^(?:Công an|Sở|Bộ|Cục|Hải quan|Ngân hàng|Học viện|Đại học|Trung tâm|Viện|Đài|Báo|Hội|Tỉnh đoàn|Văn phòng|Ban)/;

const isOwner = (head: string | undefined, inTitle: boolean): boolean =>
  head !== undefined && (OWNERS.test(head) || (inTitle && OWNERS_IN_TITLES.test(head)));

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
export const SCHOOLS =
  /^(?:đại|cao|trung|tiểu|mầm|mẫu|thpt|thcs|th|ptdt|ptdtbt|pt|chính|sĩ|sỹ|quân|phổ|năng|nghiệp|dạy|dân|đh|cđ|tc|chuyên|bổ|liên|quốc|sư|kỹ|nội|cán|hữu|bồi|văn|du|y|song|\(|"|tỉnh)$/;

/** The index after the name that begins with a head word, or null where the head alone stands. */
export function nameEnd(doc: Document, start: number, from: number, end: number): number | null {
  const { tokens, lexicon, key } = doc;
  const fields = LISTS_FIELDS.test(tokens[start]!.plain);
  const departments = /^(?:sở|bộ|đài|ủy)$/.test(tokens[start]!.plain);
  const ward = /^(?:phòng|khoa|tổ)$/.test(tokens[start]!.plain);
  const led = /^(?:trưởng|phó)$/.test(tokens[start - 1]?.plain ?? '');
  const company = /^(?:công|cty|tập|tổng|doanh|xí|hợp|htx|ngân)$/.test(tokens[start]!.plain);
  const abroad = /sứ quán|lãnh sự|đại diện|hội người/.test(textOf(doc, start, from).toLowerCase());
  let to = from;
  let named = lexicon.wholeBodies.longest(tokens, start, from, key)?.to === from;
  // `ADB hỗ trợ …`: behind an abbreviation that is all of the name the sentence goes on.
  const alone = !tokens[from]?.capital && !spanFrom(doc, from, ...PLACES);
  if (named && alone && from === start + 1 && /^\p{Lu}{3,}$/u.test(tokens[start]!.text)) return from;
  // `Phó Giám đốc Sở Cao Thế Vượng`: the body is not named, and a person follows.
  const bearsName = /^(?:trường|bệnh|quỹ|công|học|nhà|viện|đội|đoàn)$/.test(tokens[start]!.plain);
  const youth = YOUTH.test(textOf(doc, start, from));
  if (isPersonName(doc, from, end, bearsName)) return youth ? from : null;
  // A name of its own (`Hoành Sơn`) has begun: no word in small letters goes on after it.
  let proper = false;
  let properFrom = -2;
  // Where the name of a country ended: small letters behind it belong to the name only where it goes on.
  let state = 0;
  // `Ban Dân vận Tỉnh ủy`: behind the party committee only a place goes on.
  let committee = youth ? from : 0;
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
      if (governing.value === 'province') committee = to;
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
      if ((named || youth) && (i === committee || i === state) && isLikePerson(doc, i, end)) break;
      // `Trưởng phòng Giao nhận Công ty X`: the body that the department is of.
      if (ward && i > from && isOwner(lexicon.heads.longest(tokens, i, end, key)?.value, led)) {
        if (led) return i;
        break;
      }
      if (
        named &&
        (proper || !company) &&
        // `Công ty Vận tải Hoàng Mai Sơn`: of one syllable a name is hardly ever.
        !(company && i - properFrom < 2) &&
        isPersonBehind(doc, i, departments)
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
        // `Sở Công Thương và lãnh đạo hai huyện …`: others who are there.
        if (token.plain === 'và' && /^(?:lãnh đạo|đại diện)$/.test(textOf(doc, i + 1, i + 3).toLowerCase()))
          break;
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

/** `Sở Giao thông vận tải Đậu Thị Mơ`, `Sở Ngoại vụ Somphet Siha`: a surname, or behind a department a Lao name. */
function isPersonBehind({ tokens, lexicon }: Document, at: number, department: boolean): boolean {
  const [first, second, third] = tokens.slice(at, at + 3);
  if (!first?.capital || !second?.capital) return false;
  const { sure, other } = lexicon.surnames;
  if (sure.has(first.plain)) return true;
  if (other.has(first.plain) && /^(?:thị|văn)$/.test(second.plain) && third?.capital) return true;
  return department && (lexicon.laoSyllables.has(first.plain) || [first, second].every(isForeign));
}

/** A word of a Lao name in Latin letters, which is no syllable of Vietnamese. */
const isForeign = ({ plain }: Document['tokens'][number]) =>
  /^[a-z]{4,}$/.test(plain) && !SYLLABLE.test(plain);

/** What a syllable of Vietnamese looks like without its marks. */
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnptiyou])?$/;

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

/** A name such as persons have behind a body that is at its end: with a surname, in hyphens or in the syllables of a Lao name. */
function isLikePerson({ tokens, lexicon }: Document, at: number, end: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first?.capital || at + 1 >= end) return false;
  if (second!.plain === '-' && second!.glued) return true;
  if (!second!.capital) return false;
  const { sure, other } = lexicon.surnames;
  return (
    sure.has(first.plain) ||
    (isForeign(first) && isForeign(second!)) ||
    (other.has(first.plain) && Boolean(tokens[at + 2]?.capital)) ||
    lexicon.laoSyllables.has(first.plain) ||
    (tokens[at + 2]?.plain === '-' && tokens[at + 2]!.glued)
  );
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

/** The youth union of a province, whose name begins with the unit. */
export const YOUTH = /^tỉnh đoàn$/i;
