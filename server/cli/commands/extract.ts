/** `lang-gieng extract`: what an article says, without a store or a network. */
import { Command, Option } from 'commander';
import { toExtractJson } from '../../ingest/extract/index.ts';
import { drawFrom } from '../../ingest/extractor.ts';
import { readArticles } from '../../ingest/run.ts';
import { formatRows, note, print, toJson } from '../output.ts';

export function extractCommand(): Command {
  return new Command('extract')
    .description('Show what is drawn out of articles: entities, claims, sectors, date.')
    .argument('<FILES...>', 'files, folders and globs')
    .addOption(
      new Option('--format <FORMAT>', 'json: one object, or one a line for several files.')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action(async (paths: string[], { format }: { format: 'table' | 'json' }) => {
      const { articles, problems, files } = await readArticles(paths);
      for (const article of articles) {
        const extraction = await drawFrom(article);
        if (format === 'json') {
          print(toJson(toExtractJson(extraction), files === 1 ? 2 : undefined));
          continue;
        }
        const names = new Map(extraction.entities.map(({ id, name }) => [id, name]));
        const rows = extraction.claims.map(({ type, from, to, modality, quote }) => ({
          from: names.get(from),
          type,
          to: names.get(to),
          modality,
          quote,
        }));
        print(`${article.id}: ${article.title}`);
        print(formatRows(['from', 'type', 'to', 'modality', 'quote'], rows, 'table'));
        for (const { what, reason } of extraction.dropped) note(`${article.id}: left out ${what}: ${reason}`);
      }
      for (const { file, reason } of problems) note(`lang-gieng: ${file}: ${reason}`);
      if (problems.length > 0) process.exitCode = 1;
    });
}
