/** `lang-gieng evaluate`: extraction against what careful readers found in the same articles. */
import { Command, Option } from 'commander';
import { AppError } from '../../errors.ts';
import {
  differences,
  type Evaluation,
  evaluate,
  type Measure,
  readGoldFolder,
  type Totals,
  totals,
} from '../../evaluate/index.ts';
import { rules } from '../../ingest/extractor.ts';
import { readArticles } from '../../ingest/run.ts';
import { formatRows, note, print, toJson } from '../output.ts';

interface Options {
  perArticle?: boolean;
  errors?: boolean;
  strict?: boolean;
  format: 'table' | 'json';
}

export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description(
      'Score extraction against gold: precision, recall and F1 of entities, relations, sectors, dates.',
    )
    .argument('<GOLD>', 'folder of gold files, <article id>.json')
    .argument('<ARTICLES...>', 'the articles: files, folders and globs')
    .option('--per-article', 'a row for each article as well')
    .option('--errors', 'each miss and each false find as well')
    .option(
      '--strict',
      'count a relation that gold calls doubtful as wrong, instead of leaving it out of account',
    )
    .addOption(
      new Option('--format <FORMAT>', 'How to write the answer.').choices(['table', 'json']).default('table'),
    )
    .action(async (dir: string, paths: string[], { strict = false, format, ...shown }: Options) => {
      const gold = readGoldFolder(dir);
      const { articles, problems } = await readArticles(paths);
      for (const { file, reason } of problems) note(`lang-gieng: ${file}: ${reason}`);
      const evaluation = await evaluate(gold, articles, { strict });
      if (evaluation.articles.length === 0) throw nothingCompared(dir, paths);
      const sum = totals(evaluation.articles.map(({ score }) => score));
      print(format === 'json' ? asJson(evaluation, sum, strict, shown) : asTables(evaluation, sum, shown));
      const { withoutGold, withoutArticle } = evaluation;
      report(withoutArticle, 'gold file', 'of which the article is not among those given');
      report(withoutGold, 'article', `of which ${dir} has no gold file`);
      if (problems.length + withoutArticle.length > 0) process.exitCode = 1;
    });
}

function nothingCompared(dir: string, paths: string[]): AppError {
  const where = `${dir} and ${paths.join(', ')}`;
  const how =
    'A gold file is called <article id>.json; that id is the file name of the article without its ending';
  return new AppError('bad-file', `${where} have no article in common. ${how}, or its "id:".`);
}

function report(ids: string[], noun: string, which: string): void {
  if (ids.length === 0) return;
  note(`Left out: ${ids.length} ${noun}${ids.length === 1 ? '' : 's'} ${which}: ${ids.join(', ')}.`);
}

type Shown = Pick<Options, 'perArticle' | 'errors'>;

function asJson(evaluation: Evaluation, sum: Totals, strict: boolean, { perArticle, errors }: Shown): string {
  const { articles, withoutGold, withoutArticle } = evaluation;
  const { name, version } = rules;
  const answer = { extractor: { name, version }, strict, articles: articles.length, ...sum };
  return toJson(
    {
      ...answer,
      ...(perArticle && { perArticle: articles.map(({ id, score }) => ({ id, ...totals([score]) })) }),
      ...(errors && {
        errors: articles.flatMap(({ id, score }) =>
          differences(score).map((each) => ({ article: id, ...each })),
        ),
      }),
      withoutGold,
      withoutArticle,
    },
    2,
  );
}

function asTables({ articles }: Evaluation, sum: Totals, { perArticle, errors }: Shown): string {
  const { entities, relations, sectors, dates, modality } = sum;
  const perArticleRows = articles.map(({ id, score }) => {
    const own = totals([score]);
    const sides = { e: own.entities, r: own.relations };
    const cells = Object.entries(sides).flatMap(([side, { f1, precision, recall }]) => [
      [`${side} F1`, share(f1)],
      [`${side} precision`, share(precision)],
      [`${side} recall`, share(recall)],
    ]);
    return { article: id, ...Object.fromEntries(cells) };
  });
  return [
    ...(errors ? articles.flatMap(({ id, score }) => errorLines(id, differences(score))) : []),
    ...(perArticle
      ? [
          'Articles (e: entities, r: relations)',
          formatRows(Object.keys(perArticleRows[0]!), perArticleRows, 'table'),
        ]
      : []),
    'Entities',
    byType(entities),
    'Relations',
    byType(relations),
    [
      `sectors F1 ${share(sectors.f1)}`,
      `dates ${dates.right} of ${dates.all}`,
      `modality of CONNECTS_TO ${modality.right} of ${modality.all}`,
    ].join(' · '),
    `${articles.length} article${articles.length === 1 ? '' : 's'} · entity F1 ${share(entities.f1)} · relation F1 ${share(relations.f1)}`,
  ].join('\n');
}

function errorLines(id: string, found: ReturnType<typeof differences>): string[] {
  if (found.length === 0) return [];
  const lines = found.map(
    ({ kind, what, rule, quote }) =>
      `  ${kind} ${what}${rule ? ` (${rule}: «${quote?.replace(/\s+/g, ' ')}»)` : ''}`,
  );
  return [id, ...lines, ''];
}

function byType({ byType: types, ...all }: Totals['entities']): string {
  const rows = Object.entries({ all, ...types }).map(([type, each]) => ({ type, ...row(each) }));
  return formatRows(Object.keys(rows[0]!), rows, 'table');
}

const row = ({ precision, recall, f1, right, missed, wrong }: Measure) => ({
  precision: share(precision),
  recall: share(recall),
  F1: share(f1),
  right,
  missed,
  wrong,
});

const share = (value: number) => value.toFixed(3);
