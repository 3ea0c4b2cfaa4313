/** Which body a name means: one entity for the ways to write it, with the province and the country that it is of. */

import { fold, foldEntry } from '../../text/fold.ts';
import { hasMarks, plainCase } from '../../text/vietnamese.ts';
import type { Mention } from '../types.ts';
import { YOUTH } from './body-names.ts';
import {
  addSpan,
  type Document,
  type Entity,
  entityOf,
  hideWithin,
  listIn,
  ofType,
  type Span,
  spanFrom,
  textOf,
} from './document.ts';
import { usualCountry } from './english-names.ts';

export function addOrganization(doc: Document, from: number, to: number, head: string): Span {
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

/** The province or country that an organisation's name names, the last of several. */
export function placeWithin(doc: Document, from: number, to: number): Entity | null {
  let found: Entity | null = null;
  for (let i = from + 1; i < to; i++) {
    const span = spanFrom(doc, i, 'Province', 'Country', 'Place');
    if (span && !span.bare && span.outerTo <= to && !isOfTwo(doc, span)) found = span.entities[0]!;
  }
  return found;
}

/** `Công ty TNHH Việt Lào`: a name made of two countries says of neither that it is there. */
const isOfTwo = ({ tokens }: Document, { type, from }: Span) =>
  type === 'Country' && tokens[from - 1]?.plain === 'việt';

/** The country that a name names first: a consulate is its state's, wherever it stands. */
function countryWithin(doc: Document, from: number, to: number): string | null {
  for (let i = from + 1; i < to; i++) {
    const span = spanFrom(doc, i, 'Country');
    const country = span && !isOfTwo(doc, span) && span.entities[0]?.country;
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
  const twin = twinOfSchool(core);
  const known = doc.byPart.get(`organization ${core}`) ?? (twin && doc.byPart.get(`organization ${twin}`));
  for (const entity of known || []) {
    const otherHome = entity.key.split('@')[1]!;
    if (otherHome !== home && home && otherHome) continue;
    if (!otherHome && home) {
      // The unit is told later than the body: the entity learns it.
      doc.entities.delete(`Organization\n${entity.key}`);
      entity.key = `${entity.key.split('@')[0]}@${home}`;
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

/** `Trường Đại học X` is called `Đại học X` too: the other way to call a school, null for any other body. */
function twinOfSchool(core: string): string | null {
  if (/^(?:dai-hoc|cao-dang)-/.test(core)) return `truong-${core}`;
  return /^truong-(?:dai-hoc|cao-dang)-/.test(core) ? core.slice('truong-'.length) : null;
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

export function coreName({ lexicon }: Document, name: string, place: Entity | null): string {
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
