/** Ids of the graph: of the gazetteer where it knows the thing, else made of few, stable words, so that two articles meet. */

import { fold } from '../../text/fold.ts';
import type { Claims } from './claims.ts';
import { type Document, type Entity, oneSpace } from './document.ts';
import { soundOf, TELLING } from './person-names.ts';
import type { Principals } from './principals.ts';

const slug = (text: string) => fold(text).replaceAll(' ', '-');
const tight = (text: string) => fold(text).replaceAll(' ', '');

/** Letters of the longest Vietnamese syllable (`nghiêng`). */
const LONGEST_SYLLABLE = 7;

/** Bodies that every province has: their name alone does not tell which is meant. */
const LOCAL =
  /^(?:so|van-phong|bo-chi-huy|ban|cong-an|bo-doi|chi-cuc|cuc|uy-ban|hoi|tinh-doan|benh-vien-da-khoa|khoa|phong|dai|lien-doan|mat-tran|toa-an|vien-kiem-sat|thanh-tra|department|office|inspectorate|police|committee|commission|board|treasury|customs)(?:-|$)/;

export class Ids {
  readonly #doc: Document;
  readonly #principals: Principals;
  readonly #claims: Claims;
  readonly #date: string | null;
  readonly #known = new Map<Entity, string>();

  constructor(doc: Document, principals: Principals, claims: Claims, date: string | null) {
    this.#doc = doc;
    this.#principals = principals;
    this.#claims = claims;
    this.#date = date;
  }

  of(entity: Entity): string {
    const known = this.#known.get(entity) ?? this.#make(entity);
    this.#known.set(entity, known);
    return known;
  }

  #make(entity: Entity): string {
    const { type, key, record } = entity;
    if (record) return record.id;
    switch (type) {
      case 'Sector':
        return key;
      case 'Person':
        return `person-${this.#isLao(entity) ? soundOf(tight(longest(entity))) : slug(longest(entity))}`;
      case 'Organization':
        return this.#organization(entity);
      case 'Agreement':
        return this.#agreement(entity);
      case 'Event':
        return this.#event(entity);
      case 'Project':
      case 'Route':
        return `${type.toLowerCase()}-${slug(key)}`;
      case 'Place':
        return `place-${[entity.kind === 'dia-diem' ? null : entity.kind, slug(placeName(entity))].filter(Boolean).join('-')}`;
      default:
        return `${type.toLowerCase()}-${slug(longest(entity))}`;
    }
  }

  /** True for a Lao, whose name the papers write in many ways: told by how it is written, or by an office in Laos. */
  #isLao(person: Entity): boolean {
    const name = longest(person);
    if (person.country === 'VN' || soundOf(tight(name)).length < TELLING) return false;
    const words = fold(name).split(' ');
    return (
      name.includes('-') ||
      words.length > 4 ||
      words.some((word) => word.length > LONGEST_SYLLABLE) ||
      this.#claims.from(person, 'HOLDS_POSITION').some(({ to }) => to.country === 'LA')
    );
  }

  #organization(entity: Entity): string {
    const [core, home] = entity.key.split('@') as [string, string];
    const located = this.#claims.from(entity, 'LOCATED_IN').find(({ to }) => to.type === 'Province')?.to;
    const place = located?.record?.id ?? home;
    if (place) return `organization-${core}-${slug(place)}`;
    if (!LOCAL.test(core)) return `organization-${core}`;
    const officer = this.#claims.to(entity, 'HOLDS_POSITION')[0]?.from;
    const guess = officer && officer.country !== 'VN' ? this.#principals.other : this.#principals.own;
    return `organization-${core}-${slug(guess?.record?.id ?? this.#doc.article.id)}`;
  }

  #agreement(entity: Entity): string {
    const [kind, ...marks] = entity.key.split('|');
    const parties = this.#parties('PARTY_TO', entity);
    const rest = marks.filter((mark) => !mark.startsWith('country-')).map(slug);
    if (parties.length === 0 && rest.length === 0) rest.push(slug(this.#doc.article.id));
    return ['agreement', kind, ...parties, ...rest].join('-').slice(0, 160);
  }

  #event(entity: Entity): string {
    if (entity.key !== 'main') {
      const [kind, name] = entity.key.split('|') as [string, string];
      const year =
        kind === 'year'
          ? (/(?:19|20)\d\d/.exec(longest(entity))?.[0] ?? this.#doc.article.published?.slice(0, 4))
          : null;
      const parties =
        kind === 'conference' || kind === 'meeting' ? this.#parties('PARTICIPATED_IN', entity) : [];
      return ['event', year, kind, slug(name), ...parties].filter(Boolean).join('-').slice(0, 160);
    }
    const when = this.#date ?? slug(this.#doc.article.id);
    const parties = this.#parties('PARTICIPATED_IN', entity);
    return ['event', when, entity.kind, ...parties].join('-');
  }

  /** The localities, or else the bodies, that take part, in the order of their names. */
  #parties(type: string, entity: Entity): string[] {
    const all = this.#claims.to(entity, type).map(({ from }) => from);
    const places = all.filter(({ record }) => record);
    return [...new Set(places.map(({ record }) => record!.id.replace(/^(?:vn|la|country)-/, '')))].sort();
  }
}

/** The name of a place without its type word, as its key has it, in the words of the text. */
function placeName(entity: Entity): string {
  const tight = entity.key.split(':')[1]!;
  const text = longest(entity);
  const words = fold(text).split(' ');
  for (let i = words.length - 1; i >= 0; i--)
    if (words.slice(i).join('') === tight) return words.slice(i).join(' ');
  return text;
}

/** The fullest form in the text. */
export function longest({ mentions, key, label }: Entity): string {
  return (
    oneSpace(mentions.reduce((best, { text }) => (text.length > best.length ? text : best), '')) ||
    label ||
    key
  );
}
