/** What tells an English body from another: the words of its name without its place, and whose it is. */

import { fold } from '../../text/fold.ts';
import { type Document, type Entity, entityOf, listIn, ofType } from './document.ts';
import type { Lexicon } from './lexicon.ts';

/** A body as a name gives it. */
interface EnglishBody {
  /** Head words first, then the rest, without place, country and joining words. */
  words: string[];
  home: Entity | null;
  /** ISO codes of the countries that the name names. */
  countries: string[];
}

const JOINING = /^(?:of|for|in|and|the|s|no|&)$/;
const groups = new WeakMap<Lexicon, Map<string, string>>();

/** The entity of a body: one for the ways to write it; null where the name alone tells none and none was named before. */
export function englishEntity(doc: Document, body: EnglishBody, named: boolean): Entity | null {
  const base = baseOf(doc.lexicon, body.words);
  const [country, second] = body.countries;
  const home = body.home?.key ?? '';
  const iso = second ? null : (country ?? body.home?.country ?? null);
  const whole = second ? `${base}-${body.countries.join('-').toLowerCase()}` : base;
  const known = knownEntity(doc, whole, home, iso) ?? shorter(doc, body.words, iso);
  if (known) {
    if (home && !known.key.split('@')[1]) {
      // The unit is told later than the body: the entity learns it.
      doc.entities.delete(`Organization\n${known.key}`);
      known.key = `${base}@${home}`;
      doc.entities.set(`Organization\n${known.key}`, known);
    }
    known.country ??= iso;
    return known;
  }
  if (!named) return null;
  const state = home ? null : ofType(doc, 'Country').find((each) => each.country === iso && iso);
  const name = fold(state?.record?.name ?? '').replaceAll(' ', '-');
  const core = name && !second && !whole.endsWith(name) ? `${whole}-${name}` : whole;
  const entity = entityOf(doc, 'Organization', `${core}@${home}`, { country: iso });
  listIn(doc.byPart, `organization en ${whole}`, entity);
  if (/\d/.test(body.words.join('')))
    listIn(doc.byPart, `organization number ${numbered(body.words)}`, entity);
  return entity;
}

/** On the border the Vietnamese side has posts and stations, the Lao side numbered companies. */
export function usualCountry({ key }: Entity): string | null {
  if (!key.includes('border')) return null;
  const words = key.split(/[-@]/);
  if (!words.includes('border')) return null;
  if (words.includes('company') && words.some((word) => /^\d/.test(word))) return 'LA';
  return words.includes('post') || words.includes('station') ? 'VN' : null;
}

/** Bodies that name only a level (`the provincial Department of Health`), with their words. */
const open = new WeakMap<Entity, string[]>();

/** A body of which it is not yet known whose it is; `settleEnglish` tells when it is known who speaks. */
export function openEntity(doc: Document, words: string[], at: number): Entity {
  const entity = entityOf(doc, 'Organization', `${words.join('-')}@?${at}`);
  open.set(entity, words);
  return entity;
}

/** The body of a home for an open one; the only one of its name that the article names, whatever the home. Null for any other entity. */
export function settleEnglish(doc: Document, entity: Entity, home: Entity | null): Entity | null {
  const words = open.get(entity);
  if (!words) return null;
  const [only, ...others] = doc.byPart.get(`organization en ${baseOf(doc.lexicon, words)}`) ?? [];
  if (only && others.length === 0) return only;
  return englishEntity(doc, { words, home, countries: [] }, true);
}

/** The only body of these words that the article names; of several the last before a token, where one is given. */
export function namedEnglish(doc: Document, words: string[], before: number | null): Entity | null {
  const all = doc.byPart.get(`organization en ${baseOf(doc.lexicon, words)}`) ?? [];
  if (all.length === 1) return all[0]!;
  if (before === null) return null;
  const { start } = doc.tokens[before]!;
  const lastStart = ({ mentions }: Entity) =>
    Math.max(-1, ...mentions.map((each) => each.start).filter((at) => at < start));
  return [...all].sort((a, b) => lastStart(b) - lastStart(a)).find((each) => lastStart(each) >= 0) ?? null;
}

/** The words in the order of an id, or those of a Vietnamese article for the same body. */
function baseOf(lexicon: Lexicon, words: string[]): string {
  return fold(groupsOf(lexicon).get(signature(words)) ?? words.join(' ')).replaceAll(' ', '-');
}

const signature = (words: string[]) =>
  [...new Set(words.filter((word) => !JOINING.test(word)))].sort().join(' ');

function groupsOf(lexicon: Lexicon): Map<string, string> {
  let made = groups.get(lexicon);
  if (!made) {
    made = new Map();
    for (const [first, ...others] of lexicon.data.english.same)
      for (const other of others) {
        const words = fold(other).split(' ');
        made.set(signature(words.filter((word) => !/^(?:lao|vietnam)$/.test(word))), first!);
      }
    groups.set(lexicon, made);
  }
  return made;
}

/** Of the bodies of this name the one of the same home, else one that may be the same, the last named first. */
function knownEntity(doc: Document, base: string, home: string, iso: string | null): Entity | null {
  const all = [...(doc.byPart.get(`organization en ${base}`) ?? [])].sort((a, b) => lastOf(b) - lastOf(a));
  const homeOf = ({ key }: Entity) => key.split('@')[1] ?? '';
  return (
    all.find((entity) => homeOf(entity) === home && (!iso || entity.country === iso)) ??
    all.find(
      (entity) =>
        (!home || !homeOf(entity)) &&
        (!iso || !entity.country || entity.country === iso) &&
        (!home || !iso || entity.country === null),
    ) ??
    null
  );
}

const lastOf = ({ mentions }: Entity) => mentions.at(-1)?.start ?? -1;

/** `Company 163` is the `Border Guard Company 163` named before. */
function shorter(doc: Document, words: string[], iso: string | null): Entity | null {
  if (!/\d/.test(words.join(''))) return null;
  const all = doc.byPart.get(`organization number ${numbered(words)}`) ?? [];
  return all.find(({ country }) => !iso || !country || country === iso) ?? null;
}

/** The last word of the head and the number. */
function numbered(words: string[]): string {
  const at = words.findIndex((word) => /^\d/.test(word));
  return `${words[at - 1] ?? ''} ${words[at]}`;
}
