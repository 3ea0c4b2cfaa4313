/** Are the digests in `data/articles/` complete, dated, named after their date, and each in words of its own? */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { glob } from 'tinyglobby';
import { AppError } from '../errors.ts';
import { splitFrontMatter } from '../ingest/read/front-matter.ts';
import { readArticle } from '../ingest/read.ts';
import type { Problem } from '../problem.ts';
import { fold } from '../text/fold.ts';

const REQUIRED = ['title', 'publisher', 'published', 'lang'];
const KNOWN = new Set([...REQUIRED, 'id', 'url']);
const NAME = /^(\d{4}(?:-\d{2}){0,2})-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/;
/** Shorter ones ("Hai bên ký biên bản.") may well occur in two articles. */
const WORDS_OF_A_SENTENCE = 8;

/** Problems of the articles in a folder; `file` is a path from it. */
export async function checkArticles(dir: string): Promise<Problem[]> {
  const files = (await glob('**/*', { cwd: dir })).filter((file) => basename(file) !== 'README.md').sort();
  const problems: Problem[] = [];
  const ids = new Map<string, string>();
  const sentences = new Map<string, string>();
  for (const file of files) {
    const report = (where: string, message: string): void => {
      problems.push({ file, where, message });
    };
    try {
      const bytes = await readFile(join(dir, file));
      const article = readArticle(file, bytes);
      const { fields } = splitFrontMatter(
        file,
        bytes.toString('utf8').normalize('NFC').replace(/\r\n?/g, '\n'),
      );
      checkFrontMatter(fields, report);
      checkName(file, article.published, report);

      const twin = ids.get(article.id);
      if (twin) report('id', `${article.id} is the id of ${twin} too`);
      ids.set(article.id, file);

      for (const sentence of sentencesOf(article.body)) {
        const other = sentences.get(fold(sentence));
        if (other)
          report(`"${sentence.slice(0, 50)}…"`, `the sentence stands in ${other} too: say it in other words`);
        sentences.set(fold(sentence), file);
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      report('', error.message);
    }
  }
  return problems;
}

function checkFrontMatter(
  fields: Record<string, string>,
  report: (where: string, message: string) => void,
): void {
  for (const key of REQUIRED) if (!fields[key]) report(key, 'is missing from the front matter');
  for (const key of Object.keys(fields))
    if (!KNOWN.has(key)) report(key, `is not a key of the front matter: ${[...KNOWN].join(', ')}`);
  if (fields.url && !/^https?:\/\/\S+$/.test(fields.url))
    report('url', `"${fields.url}" is not a web address`);
}

function checkName(
  file: string,
  published: string | null,
  report: (where: string, message: string) => void,
): void {
  const date = NAME.exec(file)?.[1];
  if (!date) report('', 'its name must be its date and a few words, such as 2024-09-26-hue-champasak.md');
  else if (published && !published.startsWith(date))
    report('published', `${published} does not go with ${date} in the name`);
}

function sentencesOf(body: string): string[] {
  return body
    .split(/\n+|(?<=[.!?…])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => fold(sentence).split(' ').length >= WORDS_OF_A_SENTENCE);
}
