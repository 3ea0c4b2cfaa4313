/** `lang-gieng extract`: what an article says, without a store or a network; and why. */
import { Command, Option } from 'commander';
import { AppError } from '../../errors.ts';
import { choose, type Explanation, explain } from '../../ingest/extract/explain.ts';
import { toExtractJson } from '../../ingest/extract/index.ts';
import { drawFrom } from '../../ingest/extractor.ts';
import { readArticles } from '../../ingest/run.ts';
import type { Article, Extraction } from '../../ingest/types.ts';
import { explanationText } from '../explanation.ts';
import { formatRows, note, print, toJson } from '../output.ts';

interface Options {
  format: 'table' | 'json';
  /** True for all sentences. */
  explain?: string | true;
}

export function extractCommand(): Command {
  return new Command('extract')
    .description('Show what is drawn out of articles: entities, claims, sectors, date.')
    .argument('<FILES...>', 'files, folders and globs')
    .option(
      '--explain [SENTENCE]',
      'say of each sentence, or of that with this number or these words, what was recognised, claimed and left out, and why (behind the files)',
    )
    .addOption(
      new Option('--format <FORMAT>', 'json: one object, or one a line for several files.')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action(async (paths: string[], { format, explain: which }: Options) => {
      const { articles, problems, files } = await readArticles(paths);
      const explained = which === undefined ? null : explainAll(articles, which);
      for (const article of explained ? explained.keys() : articles) {
        const explanation = explained?.get(article);
        const extraction = await drawFrom(article);
        if (format === 'json') {
          const answer = { ...toExtractJson(extraction), ...(explanation && { explanation }) };
          print(toJson(answer, files === 1 ? 2 : undefined));
          continue;
        }
        print(`${article.id}: ${article.title}`);
        if (explanation) print(explanationText(explanation));
        else showClaims(extraction);
      }
      for (const { file, reason } of problems) note(`lang-gieng: ${file}: ${reason}`);
      if (problems.length > 0) process.exitCode = 1;
    });
}

/**
 * The explanations of all articles, or of those that have the sentence asked for.
 * @throws AppError `not-found` when none has it
 */
function explainAll(articles: Article[], which: string | true): Map<Article, Explanation> {
  const explained = new Map<Article, Explanation>();
  for (const article of articles) {
    const whole = explain(article);
    const explanation = which === true ? whole : choose(whole, which);
    if (explanation) explained.set(article, explanation);
  }
  if (which !== true && articles.length > 0 && explained.size === 0)
    throw new AppError(
      'not-found',
      `--explain: there is no sentence "${which}": give the number of one, words of one, or nothing for all.`,
    );
  return explained;
}

function showClaims({ article, entities, claims, dropped }: Extraction): void {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const rows = claims.map(({ type, from, to, modality, quote }) => ({
    from: names.get(from),
    type,
    to: names.get(to),
    modality,
    quote,
  }));
  print(formatRows(['from', 'type', 'to', 'modality', 'quote'], rows, 'table'));
  for (const { what, reason } of dropped) note(`${article.id}: left out ${what}: ${reason}`);
}
