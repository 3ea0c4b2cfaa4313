/** Many articles drawn by several threads: the same as by one, whatever becomes of an article or a thread. */

import { once } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Drawn, drawAll } from '../../server/ingest/draw-all.ts';
import { type Extractor, rules } from '../../server/ingest/extractor.ts';
import { CORPUS, readArticles } from '../../server/ingest/run.ts';
import type { Article } from '../../server/ingest/types.ts';

/** So many that helpers are ready before all is done; those that have nothing to load are so sooner. */
const MANY = 400;
const FEW = 120;
const program = (name: string) => new URL(`threads/${name}.mjs`, import.meta.url);
const alone = { threads: 0 };
const helped = { threads: 2, bytes: 1 };

let articles: Article[];
beforeAll(async () => {
  const { articles: corpus } = await readArticles([CORPUS]);
  articles = Array.from({ length: MANY }, (_, i) => {
    const article = corpus[i % corpus.length]!;
    return { ...article, id: `${article.id}-${i}` };
  });
});

const reasons = (drawn: Drawn[]) =>
  drawn.flatMap((each, i) => ('reason' in each ? [[articles[i]!.id, each.reason]] : []));

describe('helper threads', () => {
  test('give what one thread gives, in the order of the articles', async () => {
    const counts: number[] = [];
    const drawn = await drawAll(articles, rules, (done) => counts.push(done), helped);
    expect(drawn).toEqual(await drawAll(articles, rules, undefined, alone));
    expect(counts).toEqual(articles.map((_, i) => i + 1));
  });

  test('tell of an article of which nothing can be drawn, and go on', async () => {
    const isSpoilt = ({ id }: Article) => id.startsWith('2022-06-10');
    const spoilt = articles.map((article) =>
      isSpoilt(article) ? { ...article, published: 2022 as unknown as string } : article,
    );
    const drawn = await drawAll(spoilt, rules, undefined, helped);
    expect(reasons(drawn).map(([id]) => id)).toEqual(articles.filter(isSpoilt).map(({ id }) => id));
    for (const [, reason] of reasons(drawn))
      expect(reason).toMatch(/nothing could be drawn out of it \(.+\)/);
    expect(drawn).toEqual(await drawAll(spoilt, rules, undefined, alone));
  });

  test('that end leave all articles to the others but the one that ended them', async () => {
    const dying = { threads: 1, bytes: 1, program: program('dies-of-an-article') };
    const drawn = await drawAll(articles.slice(0, FEW), rules, undefined, dying);
    expect(reasons(drawn)).toEqual([
      [expect.any(String), 'the thread that read it ended (no memory left): a defect, please report it'],
    ]);
  });

  test('that never get ready are told of, and nothing is lost', async () => {
    const warned = once(process, 'warning');
    const never = { threads: 1, bytes: 1, program: program('never-ready') };
    const drawn = await drawAll(articles.slice(0, FEW), rules, undefined, never);
    expect(reasons(drawn)).toEqual([]);
    expect((await warned)[0].message).toMatch(
      /thread that was to help reading articles ended: no such module/,
    );
  });

  test('are left alone by another extractor, which may hold what cannot go there', async () => {
    const seen: string[] = [];
    const own: Extractor = {
      ...rules,
      name: 'own',
      version: '1',
      extract: (article) => {
        seen.push(article.id);
        return rules.extract(article);
      },
    };
    await drawAll(articles.slice(0, 20), own, undefined, helped);
    expect(seen).toEqual(articles.slice(0, 20).map(({ id }) => id));
  });
});
