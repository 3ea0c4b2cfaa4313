/** `lang-gieng ingest`: articles into the graph. */
import { Command } from 'commander';
import { CORPUS, describeIngest, type IngestReport, ingest } from '../../ingest/run.ts';
import { settingOption, withStore } from '../options.ts';
import { note, print, progressLine } from '../output.ts';

export function ingestCommand(): Command {
  return new Command('ingest')
    .description(
      'Load articles (.txt, .md, .html) into the graph; without a path, the corpus of the project.',
    )
    .argument('[PATHS...]', 'files, folders and globs')
    .addOption(settingOption('store'))
    .option('--verbose', 'list everything that was left out, with its reason')
    .action(async (paths: string[], options: { store?: string; verbose?: boolean }) => {
      const extracting = progressLine('Articles read');
      const loading = progressLine('Articles loaded');
      const report = await withStore(options.store, (store) =>
        ingest(store, paths.length > 0 ? paths : [CORPUS], (step, done, total) =>
          (step === 'extract' ? extracting : loading)(done, total),
        ),
      );
      print(describeIngest(report));
      const left = summarise(report, options.verbose ?? false);
      if (left) note(left);
      for (const { file, reason } of report.problems) note(`lang-gieng: ${file}: ${reason}`);
      if (report.problems.length > 0) process.exitCode = 1;
    });
}

/** What was left out: every item when verbose, else how many for which reason. */
function summarise({ dropped }: IngestReport, verbose: boolean): string {
  if (verbose)
    return dropped.map(({ article, what, reason }) => `${article}: left out ${what}: ${reason}`).join('\n');
  if (dropped.length === 0) return '';
  const times = new Map<string, number>();
  for (const { reason } of dropped) times.set(reason, (times.get(reason) ?? 0) + 1);
  const lines = [...times].map(([reason, n]) => `  ${n} × ${reason}`);
  return [`Left out (--verbose lists each):`, ...lines].join('\n');
}
