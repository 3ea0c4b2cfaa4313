/**
 * Articles from files: `.txt`, `.md` and `.html`, with or without front matter, in UTF-8 (NFC or NFD, with or without BOM).
 */

import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { looksVietnamese } from '../text/vietnamese.ts';
import { fail } from './read/fail.ts';
import { splitFrontMatter } from './read/front-matter.ts';
import { readHtml } from './read/html.ts';
import type { Article } from './types.ts';

export { ARTICLE_ENDINGS, expandPaths } from './read/paths.ts';

/**
 * The article in a file's bytes.
 * Throws `bad-file` with the file, the reason and the next step when the bytes are not an article.
 */
export function readArticle(path: string, bytes: Uint8Array): Article {
  const text = decode(path, bytes);
  const html = /\.x?html?$/i.test(path);
  const { fields, body } = html ? readHtml(path, text) : splitFrontMatter(path, text);
  if (!body.trim()) fail(path, 'it has no text', 'put the text of the article below the front matter');
  const lang = fields.lang ?? (looksVietnamese(body) ? 'vi' : 'en');
  if (lang !== 'vi' && lang !== 'en')
    fail(path, `its language "${lang}" is not known`, 'write "lang: vi" or "lang: en"');
  const published = fields.published || null;
  if (published && !isDate(published)) {
    fail(path, `its date "${published}" is not a date`, 'write published as 2025-05-14, 2025-05 or 2025');
  }
  const article = {
    id: fields.id || basename(path, extname(path)),
    title: fields.title || firstLine(body),
    publisher: fields.publisher || null,
    published,
    url: fields.url || null,
    lang,
    body,
  } satisfies Omit<Article, 'fingerprint'>;
  return { ...article, fingerprint: fingerprint(article) };
}

function decode(path: string, bytes: Uint8Array): string {
  if (bytes.length === 0) fail(path, 'it is empty', 'put an article into it or leave it out');
  if (bytes.includes(0)) fail(path, 'it is not a text file', 'save the article as plain text in UTF-8');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.normalize('NFC').replace(/\r\n?/g, '\n');
  } catch {
    return fail(path, 'it is not UTF-8', 'save it in UTF-8 (in an editor: "Save with encoding")');
  }
}

/** True for `2025`, `2025-05` and `2025-05-14` where there is such a day. */
function isDate(text: string): boolean {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!found) return false;
  const [, year, month = '01', day = '01'] = found;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function firstLine(body: string): string {
  const [line] = body.trim().split('\n', 1);
  const title = line!.replace(/^#+\s*/, '').trim();
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '')}…` : title;
}

/** Characters of a title; a longer first line is a text without line breaks. */
const LONGEST_TITLE = 300;

function fingerprint({
  id,
  title,
  publisher,
  published,
  url,
  lang,
  body,
}: Omit<Article, 'fingerprint'>): string {
  const canonical = JSON.stringify([id, title, publisher, published, url, lang, body]);
  return createHash('sha256').update(canonical).digest('hex');
}
