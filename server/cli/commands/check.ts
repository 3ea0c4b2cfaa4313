/** `lang-gieng check`: lint of the data and the ontology. */
import { Command } from 'commander';
import { check } from '../../check.ts';
import { note, print } from '../output.ts';

export function checkCommand(): Command {
  return new Command('check')
    .description('Check the ontology, the gazetteer, the lexicon and the articles of data/ for faults.')
    .action(async () => {
      const problems = await check();
      for (const { file, where, message } of problems) note(`${file}${where ? ` ${where}` : ''}: ${message}`);
      if (problems.length > 0) process.exitCode = 1;
      print(
        problems.length === 0
          ? 'No faults found.'
          : `${problems.length} fault${problems.length === 1 ? '' : 's'} found.`,
      );
    });
}
