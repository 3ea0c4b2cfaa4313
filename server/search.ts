/**
 * Search over entities, articles and the catalogue's questions.
 *
 * The graph is asked for whatever holds the folded text (`search` properties), which is wide: `da nang` finds Đà Nẵng.
 * Ranking happens here and is narrow: a name as typed comes before one that is the same but for its accents, whole
 * names before beginnings, names before aliases, units in force before ended ones.
 */
import type { SearchHit } from './api/types.ts';
import { statement } from './cypher/files.ts';
import { catalogue } from './queries/catalogue.ts';
import { withoutTypeWord } from './queries/type-words.ts';
import type { Reader } from './store/store.ts';
import { toRecords } from './store/values.ts';
import { fold, foldTight } from './text/fold.ts';
import { plainCase } from './text/vietnamese.ts';

export interface EntityMatch {
  id: string;
  type: string;
  name: string;
  nameEn: string | null;
  country: string | null;
  validFrom: string | null;
  validTo: string | null;
  /** The alias or other name that matched, when it is not the name. */
  matched: string | null;
  /** True when a whole name is what was asked for, accents and type words aside. */
  whole: boolean;
  rank: number;
}

/** How many rows the graph gives to rank; beyond it are only names that hold the text somewhere in a word. */
const CANDIDATES = 300;

const RANK = { exact: 0, folded: 1, start: 2, foldedStart: 3, word: 4, within: 5, none: Number.NaN } as const;
const OTHER_NAME = 0.5;
const BARE = 0.25;

interface Row {
  id: string;
  type: string;
  name: string;
  nameEn: string | null;
  nameLo: string | null;
  aliases: string[];
  country: string | null;
  validFrom: string | null;
  validTo: string | null;
  weight: number;
}

/** What is compared of a name: as written but for case and dashes, folded, and folded without spaces. */
interface Forms {
  accented: string;
  folded: string;
  tight: string;
}

function forms(text: string): Forms {
  return {
    accented: plainCase(text)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim(),
    folded: fold(text),
    tight: foldTight(text),
  };
}

/** Entities that `text` may mean, best first. `labels`: only these; empty for all. */
export async function matchEntities(
  reader: Reader,
  text: string,
  labels: readonly string[] = [],
): Promise<EntityMatch[]> {
  const asked = forms(text);
  const bare = withoutTypeWord(text).map(({ label, text }) => ({ label, forms: forms(text) }));
  const needles = new Set([asked, ...bare.map((each) => each.forms)].flatMap((f) => [f.folded, f.tight]));
  needles.delete('');
  if (needles.size === 0) return [];
  const table = await reader.run(statement('read/search-entities'), {
    needles: [...needles],
    labels: labels.includes('Entity') ? [] : [...labels],
    limit: CANDIDATES,
  });
  const rows = toRecords(table) as unknown as Row[];
  return rows
    .map((row) => ({ row, ...best(row, asked, bare) }))
    .filter(({ rank }) => !Number.isNaN(rank))
    .sort((a, b) => a.rank - b.rank || compareRows(a.row, b.row, labels))
    .map(({ row, rank, matched }) => ({
      id: row.id,
      type: row.type,
      name: row.name,
      nameEn: row.nameEn,
      country: row.country,
      validFrom: row.validFrom,
      validTo: row.validTo,
      matched: fold(matched) === fold(row.name) ? null : matched,
      whole: rank < RANK.start,
      rank,
    }));
}

function best(row: Row, asked: Forms, bare: { label: string; forms: Forms }[]) {
  let rank: number = RANK.none;
  let matched = row.name;
  const others = [row.nameEn, row.nameLo, ...row.aliases].filter((name) => name !== null);
  for (const name of [row.name, ...others]) {
    const known = forms(name);
    const readings = [
      rankName(asked, known),
      ...bare.filter(({ label }) => label === row.type).map((each) => rankName(each.forms, known) + BARE),
    ].filter((each) => !Number.isNaN(each));
    if (readings.length === 0) continue;
    const reached = Math.min(...readings) + (name === row.name ? 0 : OTHER_NAME);
    if (Number.isNaN(rank) || reached < rank) {
      rank = reached;
      matched = name;
    }
  }
  return { rank, matched };
}

function rankName(asked: Forms, name: Forms): number {
  if (asked.accented === name.accented) return RANK.exact;
  if (asked.tight === name.tight) return RANK.folded;
  if (name.accented.startsWith(asked.accented)) return RANK.start;
  if (name.folded.startsWith(asked.folded) || name.tight.startsWith(asked.tight)) return RANK.foldedStart;
  if (` ${name.folded}`.includes(` ${asked.folded}`)) return RANK.word;
  if (name.folded.includes(asked.folded) || name.tight.includes(asked.tight)) return RANK.within;
  return RANK.none;
}

/** Among equally good names: in force before ended, the earlier label asked for, what articles say more about. */
function compareRows(a: Row, b: Row, labels: readonly string[]): number {
  return (
    Number(a.validTo !== null) - Number(b.validTo !== null) ||
    labels.indexOf(a.type) - labels.indexOf(b.type) ||
    b.weight - a.weight ||
    a.name.length - b.name.length ||
    (a.id < b.id ? -1 : 1)
  );
}

export interface SearchOptions {
  /** Labels, `Article`, `Query`; empty for all. */
  types?: readonly string[];
  limit?: number;
}

/** Entities, articles and questions for what a person typed, best first. */
export async function search(
  reader: Reader,
  text: string,
  { types = [], limit = 20 }: SearchOptions = {},
): Promise<SearchHit[]> {
  const needle = fold(text);
  if (needle === '') return [];
  const wants = (type: string) => types.length === 0 || types.includes(type);
  const labels = types.filter((type) => type !== 'Article' && type !== 'Query');
  const [entities, articles] = await Promise.all([
    types.length === 0 || labels.length > 0 ? matchEntities(reader, text, labels) : [],
    wants('Article') ? searchArticles(reader, needle, limit) : [],
  ]);
  const questions = wants('Query') ? searchQuestions(needle) : [];
  const hits = entities.map(({ whole: _, rank: __, ...match }): SearchHit => ({ kind: 'entity', ...match }));
  // Articles and questions keep a few places, however many entities there are.
  const reserved = Math.min(articles.length, Math.ceil(limit / 4)) + Math.min(questions.length, 2);
  return [...hits.slice(0, Math.max(limit - reserved, 1)), ...questions.slice(0, 2), ...articles].slice(
    0,
    limit,
  );
}

/** What only entities have. */
const PLAIN = { matched: null, country: null, validFrom: null, validTo: null } as const;

async function searchArticles(reader: Reader, needle: string, limit: number): Promise<SearchHit[]> {
  const table = await reader.run(statement('read/search-articles'), { needle, limit });
  return toRecords(table).map((row) => ({
    kind: 'article',
    id: String(row.id),
    type: 'Article',
    name: String(row.title),
    nameEn: null,
    ...PLAIN,
  }));
}

/** Questions whose title or examples hold every word asked for. */
function searchQuestions(needle: string): SearchHit[] {
  const words = needle.split(' ');
  return catalogue()
    .filter(({ info }) => {
      const text = ` ${fold([info.name, ...Object.values(info.title), ...info.ask.vi, ...info.ask.en].join(' '))}`;
      return words.every((word) => text.includes(` ${word}`));
    })
    .map(({ info }) => ({
      kind: 'query',
      id: info.name,
      type: 'Query',
      name: info.title.vi,
      nameEn: info.title.en,
      ...PLAIN,
    }));
}
