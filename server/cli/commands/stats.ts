/** `lang-gieng stats`: what the graph holds. */
import { Command } from 'commander';
import { readStats } from '../../stats.ts';
import { askStore, formatOption, settingOption } from '../options.ts';
import { formatRows, parseFormat, print, toJson } from '../output.ts';

export function statsCommand(): Command {
  return new Command('stats')
    .description('Count what the graph holds: entities by type, facts by type and modality, articles.')
    .addOption(formatOption())
    .addOption(settingOption('store'))
    .action(async (options: { format: string; store?: string }) => {
      const format = parseFormat(options.format);
      const stats = await askStore(options.store, readStats);
      if (format === 'json') return print(toJson(stats, 2));
      for (const [title, rows] of Object.entries(stats)) {
        if (format === 'table') print(title);
        print(formatRows(Object.keys(rows[0] ?? { rows: 0 }), rows, format));
      }
    });
}
