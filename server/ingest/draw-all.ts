/**
 * Draws many articles at once. This thread does its share from the first moment; where there is much to do, helper threads
 * join it as they get ready. What comes out, and in what order, does not depend on who did what.
 */

import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import { drawFrom, type Extractor, rules } from './extractor.ts';
import { HelperThread } from './helper-thread.ts';
import type { Article, Extraction } from './types.ts';

/** What became of an article: what was drawn out of it, or why nothing was. */
export type Drawn = { extraction: Extraction } | { reason: string };

export interface Help {
  /** Threads to help this one, at most. */
  threads: number;
  /** Bytes of text for each of them: a thread takes some seconds until it reads as fast as one that has long been reading. */
  bytes: number;
  /** The program of such a thread. */
  program: URL;
}

const HELP: Help = {
  threads: availableParallelism() - 1,
  bytes: 4_000_000,
  program: new URL('./helper-thread.mjs', import.meta.url),
};

/**
 * Draws all articles. One of which nothing can be drawn, or that ends the thread that reads it, does not keep the others.
 * @param progress called with the number of articles that are done
 * @returns one for each article, in their order
 */
export async function drawAll(
  articles: readonly Article[],
  extractor: Extractor = rules,
  progress?: (done: number) => void,
  help: Partial<Help> = {},
): Promise<Drawn[]> {
  const drawn = new Array<Drawn>(articles.length);
  const waiting = articles.map((_, i) => i).reverse();
  let done = 0;
  let wake = () => {};
  const put = (index: number, result: Drawn) => {
    drawn[index] = result;
    done++;
    progress?.(done);
    wake();
  };
  const helpers = Array.from({ length: helpersFor(articles, extractor, { ...HELP, ...help }) }, () => {
    const give = () => {
      const index = waiting.pop();
      return index === undefined ? undefined : { index, article: articles[index]! };
    };
    const takeBack = (index: number) => {
      waiting.push(index);
      wake();
    };
    return new HelperThread(help.program ?? HELP.program, { give, put, takeBack });
  });
  try {
    while (done < articles.length) {
      const index = waiting.pop();
      if (index === undefined) {
        // The last ones are with the helpers, which finish them or give them back.
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      put(index, await draw(articles[index]!, extractor));
      if (helpers.length > 0) await setImmediate();
    }
  } finally {
    await Promise.all(helpers.map((helper) => helper.end()));
  }
  return drawn;
}

/** Only the rules are the same in every thread; another extractor may hold what cannot be copied there. */
function helpersFor(articles: readonly Article[], extractor: Extractor, { threads, bytes }: Help): number {
  if (extractor !== rules) return 0;
  const all = articles.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
  return Math.max(0, Math.min(threads, Math.floor(all / bytes)));
}

/** Draws an article; what goes wrong is said as whoever wrote the article can use it. */
export async function draw(article: Article, extractor: Extractor = rules): Promise<Drawn> {
  try {
    return { extraction: await drawFrom(article, extractor) };
  } catch (error) {
    const { message } = error as Error;
    const defect = `nothing could be drawn out of it (${message}): a defect, please report it`;
    return { reason: error instanceof AppError ? message : defect };
  }
}
