/**
 * Whether a reader and an extraction mean the same thing by their names for it: accents, dashes and type words aside.
 *
 * Names of documents, events, projects, bodies, roads and zones are also the same when enough of their words agree, since
 * two readers hardly cut them out of a sentence alike; names of people and places when nearly all do.
 */

const BY_WORDS = new Set(['Agreement', 'Event', 'Project', 'Organization', 'Route', 'EconomicZone']);
const BY_MOST_WORDS = new Set(['Person', 'Place']);

const TYPE_WORDS = new RegExp(
  `^(?:${[
    'cua khau (?:quoc te|chinh|phu)?',
    'cap cua khau(?: quoc te)?',
    'cua khau',
    'cang(?: bien| can| hang khong)?(?: nuoc sau)?',
    'tinh|thanh pho|tp|thu do|nuoc|huyen|thi xa|thi tran|xa|ban|quoc lo|ql|duong|khu kinh te|dong chi|ong|ba',
    'province|city|district|port|border gate|international border gate',
  ].join('|')})\\s+`,
);

/** The names of one thing, made ready to be compared. */
export interface Names {
  type: string;
  /** Each name without type words and spaces. */
  whole: Set<string>;
  /** The words of each name of at least two. */
  words: Set<string>[];
}

export function namesOf(type: string, names: Iterable<string>): Names {
  const bare = [...new Set([...names].map(bareName))].filter(Boolean);
  return {
    type,
    whole: new Set(bare.map((name) => name.replaceAll(' ', ''))),
    words: bare.map((name) => new Set(name.split(' '))).filter(({ size }) => size >= 2),
  };
}

/** 0 for two things, 1 for one and the same, in between for what may well be one. */
export function likeness(a: Names, b: Names): number {
  if (a.type !== b.type) return 0;
  for (const name of a.whole) if (b.whole.has(name)) return 1;
  if (BY_WORDS.has(a.type)) return best(a, b, byWords);
  return BY_MOST_WORDS.has(a.type) ? best(a, b, byMostWords) : 0;
}

function best(a: Names, b: Names, like: (x: Set<string>, y: Set<string>) => number): number {
  let most = 0;
  for (const x of a.words) for (const y of b.words) most = Math.max(most, like(x, y));
  return most;
}

/** Two in five of the words of both are in both, or four in five of those of the shorter one. */
function byWords(x: Set<string>, y: Set<string>): number {
  const shorter = Math.min(x.size, y.size);
  const share = sharedOfAll(x, y);
  return share >= 0.4 || (shorter >= 3 && shared(x, y) / shorter >= 0.8) ? 0.5 + share / 2 : 0;
}

/** Three in four of the words of both are in both. */
function byMostWords(x: Set<string>, y: Set<string>): number {
  const share = sharedOfAll(x, y);
  return share >= 0.75 ? share : 0;
}

function shared(x: Set<string>, y: Set<string>): number {
  let both = 0;
  for (const word of x) if (y.has(word)) both++;
  return both;
}

function sharedOfAll(x: Set<string>, y: Set<string>): number {
  const both = shared(x, y);
  return both / (x.size + y.size - both);
}

/** A name without accents and the type words at its beginning. */
function bareName(name: string): string {
  let text = plain(name);
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(TYPE_WORDS, '').trim();
  }
  return text;
}

/** Of its own, not the folding of search: a change there must not move a score. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[-–—‑.,:;()"'“”‘’/]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
