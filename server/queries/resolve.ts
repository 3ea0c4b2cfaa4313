/**
 * From what a person calls a thing to its id: an id, a name, an alias, with or without accents, spaces and type words.
 */
import { statement } from '../cypher/files.ts';
import { AppError } from '../errors.ts';
import { matchEntities } from '../search.ts';
import type { Reader } from '../store/store.ts';
import { toRecords } from '../store/values.ts';
import { fold } from '../text/fold.ts';
import { nearest } from './nearest.ts';

export interface Named {
  id: string;
  type: string;
  name: string;
  nameEn: string | null;
}

/** An id as slugs are built: nothing else is looked up as one. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u;

/**
 * The entity or article that `text` means.
 * @param labels what it may be; `Entity` for any entity, `Article` for articles
 * @throws AppError `not-found` with the nearest names in `details.nearest`
 */
export async function resolveName(reader: Reader, text: string, labels: readonly string[]): Promise<Named> {
  const article = labels.includes('Article');
  const byId = ID.test(text.trim()) ? await byIdentity(reader, text.trim(), article) : null;
  if (byId && (labels.includes('Entity') || labels.includes(byId.type))) return byId;
  if (article) return resolveArticle(reader, text);
  const matches = await matchEntities(reader, text, labels);
  const [first] = matches;
  if (first?.whole) return { id: first.id, type: first.type, name: first.name, nameEn: first.nameEn };
  const near = matches.slice(0, 5).map(({ id, type, name, nameEn }) => ({ id, type, name, nameEn }));
  throw unknown(text, labels, near.length > 0 ? near : await nearNames(reader, text, labels));
}

async function byIdentity(reader: Reader, id: string, article: boolean): Promise<Named | null> {
  const table = await reader.run(statement(article ? 'read/article-name' : 'read/entity-name'), { id });
  return (toRecords(table)[0] as unknown as Named | undefined) ?? null;
}

/** An article by its title, or by a part that only one title has. */
async function resolveArticle(reader: Reader, text: string): Promise<Named> {
  const rows = toRecords(await reader.run(statement('read/titles')));
  const titles = rows.map(
    ({ id, title }): Named => ({ id: String(id), type: 'Article', name: String(title), nameEn: null }),
  );
  const wanted = fold(text);
  const whole = titles.filter(({ name }) => fold(name) === wanted);
  const holding = titles.filter(({ name }) => wanted !== '' && fold(name).includes(wanted));
  const found = whole[0] ?? (holding.length === 1 ? holding[0] : undefined);
  if (found) return found;
  throw unknown(text, ['Article'], holding.length > 0 ? holding.slice(0, 5) : nearest(text, titles, namesOf));
}

async function nearNames(reader: Reader, text: string, labels: readonly string[]): Promise<Named[]> {
  const table = await reader.run(statement('read/names'), {
    labels: labels.includes('Entity') ? [] : [...labels],
  });
  const rows = toRecords(table) as unknown as (Named & { aliases: string[] })[];
  return nearest(text, rows, namesOf).map(({ id, type, name, nameEn }) => ({ id, type, name, nameEn }));
}

function namesOf(row: { name: string; nameEn?: string | null; aliases?: string[] }): string[] {
  return [row.name, row.nameEn ?? '', ...(row.aliases ?? [])];
}

function unknown(text: string, labels: readonly string[], near: Named[]): AppError {
  const what = labels.includes('Entity') ? 'entity' : labels.join(' or ');
  const names = [...new Set(near.map(({ name }) => name))];
  const hint = names.length > 0 ? ` The nearest names: ${names.join(', ')}.` : ' No name is near it.';
  return new AppError('not-found', `There is no ${what} called "${text}".${hint}`, {
    value: text,
    labels: [...labels],
    nearest: near,
  });
}
