/**
 * The names of the gazetteer, ready for finding in a text in one pass: a tree over their letters without accents, spaces
 * and dashes, so that `Sê Kông`, `Sê-kông` and `Sekong` are one way through it.
 */

import type { Gazetteer, GazetteerRecord } from '../../gazetteer.ts';
import { fold, foldTight } from '../../text/fold.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { hasMarks } from '../../text/vietnamese.ts';
import type { Lexicon } from './lexicon.ts';

/** One way to write a record. */
export interface NameForm {
  record: GazetteerRecord;
  /** Lower case, without spaces and dashes, with accents. */
  plain: string;
  /** The type word (`Khu kinh tế`) was taken off: such a form needs one in the text. */
  bare: boolean;
  /** Begins with a type word: the words of the form themselves need no capitals. */
  typed: boolean;
}

export interface NameMatch {
  from: number;
  to: number;
  /** Forms whose letters agree, accents not yet compared. */
  forms: NameForm[];
  /** The text as `NameForm.plain`. */
  plain: string;
}

interface Node {
  next: Map<string, Node>;
  forms: NameForm[];
}

/** No name has more tokens; keeps the pass linear whatever the text. */
const LONGEST = 14;

export class NameTree {
  readonly #root: Node = { next: new Map(), forms: [] };
  readonly #records: Map<string, GazetteerRecord>;
  /** Where the words met last lead from the root. */
  readonly #recent = new Map<string, Node | null>();

  /** The gate across the border, by a gate's id. */
  readonly #partners = new Map<string, string>();

  constructor(gazetteer: Gazetteer, lexicon: Lexicon) {
    this.#records = gazetteer.records;
    for (const { type, from, to } of gazetteer.facts) {
      if (type !== 'PAIRED_WITH') continue;
      this.#partners.set(from, to);
      this.#partners.set(to, from);
    }
    for (const record of recordsOfLexicon(lexicon)) {
      for (const name of [record.name, ...record.aliases]) {
        this.#insert({ record, plain: tightPlain(tokenize(name)), bare: false, typed: false }, name);
      }
    }
    for (const record of gazetteer.records.values()) {
      for (const name of new Set([record.name, record.nameEn, ...record.aliases])) {
        // `nước Lào` is the name and a word before it.
        if (name && !name.startsWith('nước ')) this.#addName(record, name, lexicon);
      }
    }
  }

  /** A record of the gazetteer. */
  record(id: string): GazetteerRecord | undefined {
    return this.#records.get(id);
  }

  /** The id of the gate that faces a gate, where known. */
  partner(id: string): string | undefined {
    return this.#partners.get(id);
  }

  #addName(record: GazetteerRecord, name: string, lexicon: Lexicon): void {
    const tokens = tokenize(name);
    const word = lexicon.typeBefore.longest(tokens, 0);
    const typed = word !== null && word.to < tokens.length && record.type !== 'Country';
    this.#insert({ record, plain: tightPlain(tokens), bare: false, typed }, name);
    if (typed) {
      const rest = tokens.slice(word.to);
      if (tightPlain(rest).length > 1) {
        this.#insert(
          { record, plain: tightPlain(rest), bare: true, typed: false },
          rest.map(({ text }) => text).join(' '),
        );
      }
    }
    const tail = afterword(tokens, lexicon);
    if (tail && record.type !== 'Country') {
      const rest = tokens.slice(0, tail);
      this.#insert(
        { record, plain: tightPlain(rest), bare: true, typed: false },
        rest.map(({ text }) => text).join(' '),
      );
    }
  }

  #insert(form: NameForm, name: string): void {
    let node = this.#root;
    for (const letter of foldTight(name)) {
      const next: Node = node.next.get(letter) ?? { next: new Map(), forms: [] };
      node.next.set(letter, next);
      node = next;
    }
    if (
      !node.forms.some(
        ({ record, plain, bare }) => record === form.record && plain === form.plain && bare === form.bare,
      )
    ) {
      node.forms.push(form);
    }
  }

  /** All names that begin with token `at`, the longest first. */
  from(tokens: Token[], at: number, end: number): readonly NameMatch[] {
    if (at >= end || tokens[at]!.kind === 'sign') return NONE;
    let node = this.#first(lettersOf(tokens[at]!));
    if (!node) return NONE;
    const found: NameMatch[] = [];
    for (let i = at; node; ) {
      if (node.forms.length > 0 && tokens[i]!.kind !== 'sign') {
        found.push({ from: at, to: i + 1, forms: node.forms, plain: tightPlain(tokens.slice(at, i + 1)) });
      }
      i++;
      if (i >= end || i >= at + LONGEST) break;
      const token = tokens[i]!;
      if (token.kind !== 'sign') node = follow(node, lettersOf(token));
      else if (!/^[-()]$/.test(token.plain) && !(token.plain === '.' && token.glued)) break;
    }
    return found.reverse();
  }

  #first(letters: string): Node | null {
    let node = this.#recent.get(letters);
    if (node === undefined) {
      node = follow(this.#root, letters);
      if (this.#recent.size >= MOST_RECENT) this.#recent.clear();
      this.#recent.set(letters, node);
    }
    return node;
  }
}

const MOST_RECENT = 20_000;
const NONE: readonly NameMatch[] = [];

const lettersOf = ({ kind, text, folded }: Token) =>
  kind === 'number' && !/^\d+$/.test(text) ? foldTight(text) : folded;

function follow(from: Node, letters: string): Node | null {
  let node: Node | undefined = from;
  for (const letter of letters) {
    node = node.next.get(letter);
    if (!node) return null;
  }
  return node;
}

/** Regions, towns, foreign provinces and ports, which the gazetteer does not have. */
function recordsOfLexicon({ data }: Lexicon): GazetteerRecord[] {
  const blank = {
    nameEn: null,
    nameLo: null,
    lat: null,
    lon: null,
    wikidata: null,
    validFrom: null,
    validTo: null,
  };
  const rest = { ...blank, uncertain: false, note: null, reference: 'lexicon', raw: {} };
  const make = (
    type: string,
    [name, ...aliases]: string[],
    properties: GazetteerRecord['properties'],
  ): GazetteerRecord => ({
    ...rest,
    id: `${type.toLowerCase()}-${fold(name!).replaceAll(' ', '-')}`,
    type,
    name: name!,
    aliases,
    properties,
  });
  const byCountry = (
    lists: Record<string, string[][]>,
    type: string,
    properties: GazetteerRecord['properties'],
  ) =>
    Object.entries(lists).flatMap(([country, names]) =>
      names.map((forms) =>
        make(type, forms, { ...properties, country: country.replace('country-', '').toUpperCase() }),
      ),
    );
  return [
    ...data.places.regions.map((name) => make('Place', [name], { kind: 'region' })),
    ...byCountry(data.places.towns, 'Place', { kind: 'town' }),
    ...byCountry(data.places.foreignProvinces, 'Province', {}),
    ...data.places.foreignPorts.map((forms) => make('Port', forms, { kind: 'foreign' })),
  ];
}

/** Where an English type word ends a name (`Lao Bao International Border Gate`), the index at which it begins. */
function afterword(tokens: Token[], lexicon: Lexicon): number | null {
  const found = lexicon.typeAfter.endingAt(tokens, tokens.length, 1);
  return found ? found.from : null;
}

/** The words of tokens in lower case, run together. */
export function tightPlain(tokens: Token[]): string {
  return tokens.map(({ kind, plain }) => (kind === 'sign' ? '' : plain)).join('');
}

/** How well a text's accents fit a form: 3 the same, 2 the text has none, 1 they differ, which a name outside Vietnamese may. */
export function accentFit(match: NameMatch, form: NameForm): number {
  if (match.plain === form.plain) return 3;
  if (!hasMarks(match.plain)) return 2;
  return isForeign(form.record) ? 1 : 0;
}

/** Lao and other foreign names have no fixed spelling in the Vietnamese press. */
const isForeign = ({ properties, type }: GazetteerRecord) =>
  type !== 'Country' && properties.country !== 'VN';
