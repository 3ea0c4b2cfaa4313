/** The lexicon in `data/lexicon/`: read once, checked, and made ready for looking up. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { fold } from '../../text/fold.ts';
import { plainCase } from '../../text/vietnamese.ts';
import { type Phrases, phraseList, phrases } from './phrases.ts';

const words = z.array(z.coerce.string().min(1));
const PLACE_TYPES = ['Province', 'Place', 'BorderGate', 'Port', 'EconomicZone', 'Route'] as const;

/** The lists of data/lexicon/relations.yaml, which patterns name as `@support`. */
const RELATION_LISTS = [
  'cooperation',
  'border',
  'borders',
  'twinning',
  'support',
  'weakSupport',
  'handsOver',
  'supportNouns',
  'gifts',
  'gives',
  'hands',
  'things',
  'noThings',
  'goods',
  'vehicles',
  'cargo',
  'through',
  'links',
  'works',
  'asking',
  'attending',
  'comers',
  'speaking',
  'visiting',
  'signing',
  'goingOn',
  'pronouns',
  'report',
  'briefing',
  'offices',
];

const FILES = {
  places: z.strictObject({
    types: z.array(
      z.strictObject({
        type: z.enum(PLACE_TYPES),
        kind: z.string().optional(),
        before: words,
        after: words.default([]),
      }),
    ),
    regions: words,
    towns: z.record(z.string(), z.array(words)),
    districts: z.strictObject({ VN: words, LA: words }),
    notPlaces: words,
    countries: z.record(
      z.string(),
      z.strictObject({ joined: words.default([]), adjectives: words.default([]) }),
    ),
    foreignProvinces: z.record(z.string(), z.array(words)),
    foreignPorts: z.array(words),
    shortTowns: words,
  }),
  people: z.strictObject({
    surnames: z.strictObject({ sure: words, other: words }),
    laoSyllables: words,
    honorifics: words,
    ranks: words,
  }),
  positions: z.strictObject({
    positions: z.array(
      z.strictObject({ of: z.enum(['province', 'organization', 'country', 'none']), words }),
    ),
    former: words,
    modifiers: words,
    offices: words,
    joints: words,
    bodies: z.record(z.string(), words),
    wards: z.record(z.string(), words),
  }),
  bodies: z.strictObject({
    governing: z.array(z.strictObject({ level: z.enum(['province', 'unit', 'district']), words })),
    acting: words,
    units: z.strictObject({ province: words, district: words }),
    delegations: words,
    heads: z.array(words),
    wholes: words,
    fields: z.record(z.string(), words),
    outer: words,
    innerPairs: words,
    inner: words,
    notOrganizations: words,
    same: z.array(words),
    abbreviations: z.record(z.string(), z.string()),
  }),
  english: z.strictObject({
    heads: z.array(words),
    numbered: words,
    wholes: words,
    levels: words,
    fields: words,
    starts: words,
    notOrganizations: words,
    governing: words,
    same: z.array(words),
  }),
  documents: z.strictObject({
    agreements: z.strictObject({ heads: words, loose: words, plural: words }),
    projects: z.strictObject({
      heads: words,
      works: words,
      built: words,
      constructing: words,
      about: words,
      plants: words,
      building: words,
      quoted: words,
    }),
    events: z.strictObject({
      meetings: z.record(z.string(), words),
      verbs: words,
      classifiers: z.record(z.string(), z.string()),
      notHappenings: words,
      deeds: words,
      acts: words,
      frames: words,
      nextOfSeries: words,
      notDeeds: words,
      recently: words,
      definite: words,
      receiving: words,
      goesOn: words,
      named: words,
    }),
  }),
  references: z.strictObject({
    both: words,
    bothLocalities: words,
    bothCountries: words,
    friend: words,
    friendCountry: words,
    this: words,
    self: words,
  }),
  modality: z.strictObject({
    proposed: words,
    agreed: words,
    existing: words,
    negated: words,
    hypothetical: words,
    tenses: words,
    none: words,
  }),
  relations: z.strictObject(Object.fromEntries(RELATION_LISTS.map((name) => [name, words]))),
  sectors: z.record(z.string(), z.strictObject({ sure: words, strong: words, weak: words, not: words })),
};

type Data = { [F in keyof typeof FILES]: z.infer<(typeof FILES)[F]> };
type PlaceType = (typeof PLACE_TYPES)[number];

/** What a type word says of the name beside it. */
export interface TypeWord {
  type: PlaceType;
  /** For a Place and a capital: what kind (`huyen`, `thanh-pho`). */
  kind: string | undefined;
  /** The word itself. */
  word: string;
}

export interface Position {
  of: 'province' | 'organization' | 'country' | 'none';
  word: string;
}

/** A field that a phrase points to, and how plainly. */
export interface SectorPointer {
  sector: string;
  strength: 'sure' | 'strong' | 'weak';
}

/** A phrase of the fields of cooperation: the fields that it points to, and those that it only looks like. */
export interface SectorPhrase {
  pointers: SectorPointer[];
  not: string[];
}

export interface Lexicon {
  data: Data;
  typeBefore: Phrases<TypeWord>;
  typeAfter: Phrases<TypeWord>;
  /** Districts by their bare names, with the country each lies in. */
  districts: Phrases<'VN' | 'LA'>;
  notPlaces: Phrases<string>;
  honorifics: Phrases<string>;
  ranks: Phrases<string>;
  positions: Phrases<Position>;
  former: Phrases<string>;
  modifiers: Phrases<string>;
  offices: Phrases<string>;
  joints: Phrases<string>;
  governing: Phrases<'province' | 'unit' | 'district'>;
  acting: Phrases<string>;
  delegations: Phrases<string>;
  units: Phrases<'province' | 'district'>;
  heads: Phrases<string>;
  /** Heads that are a body's whole name. */
  wholeBodies: Phrases<string>;
  notOrganizations: Phrases<string>;
  english: English;
  agreements: Phrases<string>;
  looseDocuments: ReadonlySet<string>;
  projects: Phrases<string>;
  /** Works that are projects by their name. */
  works: Phrases<string>;
  /** English works that are projects when they are built or given, and the words that tell of it. */
  builtWorks: Phrases<string>;
  constructing: Phrases<string>;
  /** What a project is about. */
  projectsAbout: Phrases<string>;
  /** Plants, and what tells that one is being built. */
  plants: Phrases<string>;
  building: Phrases<string>;
  /** What a name in quotation marks makes a project. */
  quotedProjects: Phrases<string>;
  /** Kind of happening by its word. */
  meetings: Phrases<string>;
  definite: Phrases<string>;
  receiving: Phrases<string>;
  eventWords: Set<string>;
  plural: Phrases<string>;
  eventVerbs: Phrases<string>;
  /** Kinds of happenings by their classifiers, and words that make none with one. */
  classifiers: ReadonlyMap<string, string>;
  notHappenings: ReadonlySet<string>;
  deeds: Phrases<string>;
  /** What is a deed only of somebody named. */
  acts: Phrases<string>;
  /** Before a happening that the article's own stands within, and behind the next of a series. */
  frames: Phrases<string>;
  nextOfSeries: Phrases<string>;
  /** Words that hold a deed's and tell of none, and those that say it is new. */
  notDeeds: Phrases<string>;
  recently: Phrases<string>;
  named: Phrases<string>;
  references: Phrases<keyof Data['references']>;
  relations: Record<string, Phrases<string>>;
  sectors: Phrases<SectorPhrase>;
  surnames: { sure: Set<string>; other: Set<string> };
  laoSyllables: Set<string>;
  /** Fields of bodies, with the words of their keys. */
  fields: Phrases<string[]>;
  outer: Set<string>;
  innerPairs: Phrases<string>;
  inner: Set<string>;
}

/** The words of English bodies. */
export interface English {
  heads: Phrases<string>;
  numbered: Phrases<string>;
  wholes: Phrases<string>;
  notOrganizations: Phrases<string>;
  governing: Phrases<string>;
  levels: Set<string>;
  fields: Set<string>;
  starts: Set<string>;
  /** ISO code by the adjective of a country (`vietnamese`). */
  adjectives: Map<string, string>;
}

const HOME = fileURLToPath(new URL('../../../data/lexicon', import.meta.url));
const loaded = new Map<string, Lexicon>();

/**
 * The lexicon in a folder, read once.
 * Throws `bad-file` with file and place where a file is missing or not as it should be.
 */
export function loadLexicon(dir: string = HOME): Lexicon {
  const known = loaded.get(dir);
  if (known) return known;
  const lexicon = compile(
    Object.fromEntries(Object.keys(FILES).map((name) => [name, read(dir, name as keyof Data)])) as Data,
  );
  loaded.set(dir, lexicon);
  return lexicon;
}

function read(dir: string, name: keyof Data): unknown {
  const file = join(dir, `${name}.yaml`);
  let raw: unknown;
  try {
    raw = parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new AppError('bad-file', `${file}: ${(cause as Error).message}`, { file }, { cause });
  }
  const checked = FILES[name].safeParse(raw);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const where = issue?.path.join('.');
  throw new AppError('bad-file', `${file}, at ${where}: ${issue?.message}; correct the line.`, {
    file,
    where,
  });
}

function compile(data: Data): Lexicon {
  const typeWords = (side: 'before' | 'after') =>
    phrases(
      data.places.types.flatMap(({ type, kind, [side]: list }) =>
        list.map((word) => [word, { type, kind, word }] as [string, TypeWord]),
      ),
    );
  const set = (list: string[]) => new Set(list.map(plainCase));
  const { documents, people, bodies } = data;
  return {
    data,
    typeBefore: typeWords('before'),
    typeAfter: typeWords('after'),
    districts: phrases(
      (['VN', 'LA'] as const).flatMap((country) =>
        data.places.districts[country].map((name) => [name, country] as const),
      ),
    ),
    notPlaces: phraseList(data.places.notPlaces),
    honorifics: phraseList(people.honorifics),
    ranks: phraseList(people.ranks),
    positions: phrases(
      data.positions.positions.flatMap(({ of, words }) =>
        words.map((word) => [word, { of, word }] as [string, Position]),
      ),
    ),
    former: phraseList(data.positions.former),
    modifiers: phraseList(data.positions.modifiers),
    offices: phraseList(data.positions.offices),
    joints: phraseList(data.positions.joints),
    governing: phrases(
      bodies.governing.flatMap(({ level, words }) => words.map((word) => [word, level] as const)),
    ),
    acting: phraseList(bodies.acting),
    delegations: phraseList(bodies.delegations),
    units: phrases(
      (['province', 'district'] as const).flatMap((level) =>
        bodies.units[level].map((word) => [word, level] as const),
      ),
    ),
    heads: phraseList([...bodies.heads.flat(), ...bodies.wholes]),
    wholeBodies: phraseList(bodies.wholes),
    notOrganizations: phraseList(bodies.notOrganizations),
    english: compileEnglish(data),
    agreements: phraseList([...documents.agreements.heads, ...documents.agreements.loose]),
    looseDocuments: new Set(documents.agreements.loose.map(fold)),
    projects: phraseList(documents.projects.heads),
    works: phraseList(documents.projects.works),
    builtWorks: phraseList(documents.projects.built),
    constructing: phraseList(documents.projects.constructing),
    projectsAbout: phraseList(documents.projects.about),
    plants: phraseList(documents.projects.plants),
    building: phraseList(documents.projects.building),
    quotedProjects: phraseList(documents.projects.quoted),
    meetings: phrases(
      Object.entries(documents.events.meetings).flatMap(([kind, list]) =>
        list.map((word) => [word, kind] as const),
      ),
    ),
    definite: phraseList(documents.events.definite),
    receiving: phraseList(documents.events.receiving),
    eventWords: set(documents.events.goesOn),
    plural: phraseList(documents.agreements.plural),
    eventVerbs: phraseList(documents.events.verbs),
    classifiers: new Map(Object.entries(documents.events.classifiers)),
    notHappenings: set(documents.events.notHappenings),
    deeds: phraseList(documents.events.deeds),
    acts: phraseList(documents.events.acts),
    frames: phraseList(documents.events.frames),
    nextOfSeries: phraseList(documents.events.nextOfSeries),
    notDeeds: phraseList(documents.events.notDeeds),
    recently: phraseList(documents.events.recently),
    named: phraseList(documents.events.named),
    references: phrases(
      (Object.keys(data.references) as (keyof Data['references'])[]).flatMap((kind) =>
        data.references[kind].map((word) => [word, kind] as const),
      ),
    ),
    relations: Object.fromEntries(
      Object.entries(data.relations).map(([name, list]) => [name, phraseList(list)]),
    ),
    sectors: compileSectors(data),
    surnames: { sure: set(people.surnames.sure), other: set(people.surnames.other) },
    laoSyllables: set(people.laoSyllables),
    fields: phrases(
      Object.entries(bodies.fields).map(([field, parts]): [string, string[]] => [
        field,
        parts.map((part) => part.replaceAll(' ', '-')),
      ]),
    ),
    outer: set(bodies.outer),
    innerPairs: phraseList(bodies.innerPairs),
    inner: set(bodies.inner),
  };
}

function compileSectors({ sectors }: Data): Phrases<SectorPhrase> {
  const known = new Map<string, SectorPhrase>();
  const phraseOf = (word: string) => {
    const plain = plainCase(word);
    const phrase = known.get(plain) ?? { pointers: [], not: [] };
    known.set(plain, phrase);
    return phrase;
  };
  for (const [sector, lists] of Object.entries(sectors)) {
    for (const strength of ['sure', 'strong', 'weak'] as const)
      for (const word of lists[strength]) phraseOf(word).pointers.push({ sector, strength });
    for (const word of lists.not) phraseOf(word).not.push(sector);
  }
  return phrases(known);
}

function compileEnglish({ english, places }: Data): English {
  const set = (list: string[]) => new Set(list.map(plainCase));
  return {
    heads: phraseList([...english.heads.flat(), ...english.wholes]),
    numbered: phraseList(english.numbered),
    wholes: phraseList(english.wholes),
    notOrganizations: phraseList(english.notOrganizations),
    governing: phraseList(english.governing),
    levels: set(english.levels),
    fields: set(english.fields),
    starts: set(english.starts),
    adjectives: new Map(
      Object.entries(places.countries).flatMap(([id, { adjectives }]) =>
        adjectives.map((word) => [plainCase(word), id.replace('country-', '').toUpperCase()] as const),
      ),
    ),
  };
}
