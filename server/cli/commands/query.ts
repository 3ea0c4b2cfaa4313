/** `lang-gieng query` and `lang-gieng queries`: the catalogue of questions. */
import { Command } from 'commander';
import type { QueryInfo } from '../../api/types.ts';
import { catalogue } from '../../queries/catalogue.ts';
import { runQuery } from '../../queries/run.ts';
import { askStore, formatOption, settingOption } from '../options.ts';
import { formatRows, note, parseFormat, print, toJson } from '../output.ts';
import { namedParameters } from '../parameters.ts';

export function queryCommand(): Command {
  return new Command('query')
    .description('Ask a question of the catalogue ("lang-gieng queries" lists them).')
    .usage('<NAME> [--parameter value]... [options]')
    .argument('<NAME>', 'name of the question')
    .argument('[PARAMETERS...]', 'its parameters: --port "Chân Mây"')
    .allowUnknownOption()
    .addOption(formatOption())
    .addOption(settingOption('store'))
    .action(async (name: string, words: string[], options: { format: string; store?: string }) => {
      const format = parseFormat(options.format);
      const answer = await askStore(options.store, (store) => runQuery(store, name, namedParameters(words)));
      print(formatRows(answer.columns, answer.rows, format));
      if (format === 'table' && answer.rows.length === 0) note('No rows.');
      if (answer.truncated) note(`Only the first ${answer.rows.length} rows are shown.`);
    });
}

export function queriesCommand(): Command {
  return new Command('queries')
    .description('List the questions of the catalogue with their parameters.')
    .addOption(formatOption())
    .action((options: { format: string }) => {
      const format = parseFormat(options.format);
      const queries = catalogue().map(({ info }) => info);
      if (format === 'json') return print(toJson(queries, 2));
      const rows = queries.map((info) => ({
        name: info.name,
        question: `${info.title.vi}\n${info.title.en}`,
        parameters: info.parameters.map(describe).join('\n'),
      }));
      print(formatRows(['name', 'question', 'parameters'], rows, format));
    });
}

function describe({ name, type, labels, default: value }: QueryInfo['parameters'][number]): string {
  const what = type === 'entity' ? labels.join('|') : type;
  if (value === null) return `--${name} <${what}>`;
  return value === '' ? `[--${name} <${what}>]` : `--${name} <${what}> (default ${value})`;
}
