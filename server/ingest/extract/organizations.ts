/** Organisations: a head word (`Sở`, `Bệnh viện`, `Bộ Chỉ huy`) and the name that goes on from it. */

import { addOrganization, organizationEntity } from './bodies.ts';
import { nameEnd, SCHOOLS } from './body-names.ts';
import { addSpan, type Document, type Span, spanFrom, textOf } from './document.ts';
import { nameRun } from './runs.ts';
import { findByField, findByShortName } from './short-names.ts';

/** Words before a head that make it a person's title. */
const LEADERS = new Set(['trưởng', 'chánh']);

/** Words before a head in small letters that make it any number of bodies. */
const MANY = /^(?:các|những|nhiều|số|mọi|vài|dăm|mấy)$/;

export function findOrganizations(doc: Document): void {
  findByHead(doc);
  findByShortName(doc);
  findByField(doc);
}

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
      // `các công ty logistics Đà Nẵng`: none in particular.
      if (!tokens[i]!.capital && MANY.test(tokens[i - 1]?.plain ?? '')) continue;
      // `Hà Ban Thuyết`, `Khăm Phong Ban Thả Vông`: a syllable within a name.
      if (i > from && head.to === i + 1 && isWithinName(doc, i)) continue;
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

/** A head of one syllable behind a surname or within a Lao name, before a word that is in no name of a body. */
function isWithinName({ tokens, lexicon, taken }: Document, at: number): boolean {
  const next = tokens[at + 1];
  if (!tokens[at]!.capital || !next?.capital || taken.has(at + 1) || lexicon.inner.has(next.plain))
    return false;
  for (let i = at - 1; i >= Math.max(0, at - 3) && tokens[i]!.capital && !taken.has(i); i--) {
    const { plain } = tokens[i]!;
    if (lexicon.laoSyllables.has(plain) || (i === at - 1 && lexicon.surnames.other.has(plain))) return true;
  }
  return false;
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
