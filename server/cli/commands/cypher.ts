/** `lang-gieng cypher`: one read-only statement, within the limits of the console. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { prepareStatement, runPrepared } from '../../cypher/console.ts';
import { AppError } from '../../errors.ts';
import { toRecords } from '../../store/values.ts';
import { askStore, formatOption, settingOption } from '../options.ts';
import { formatRows, note, parseFormat, print } from '../output.ts';
import { statementParameters } from '../parameters.ts';

export function cypherCommand(): Command {
  return new Command('cypher')
    .description('Run a Cypher statement that reads; one that would write is refused.')
    .argument('[STATEMENT]', 'the statement')
    .option('--file <FILE>', 'read the statement from a file instead')
    .option(
      '--param <NAME=VALUE>',
      'a parameter; a value that is JSON is taken as JSON (repeatable)',
      collect,
      [],
    )
    .addOption(formatOption())
    .addOption(settingOption('store'))
    .action(
      async (
        given: string | undefined,
        options: { file?: string; param: string[]; format: string; store?: string },
      ) => {
        const format = parseFormat(options.format);
        const statement = await statementOf(given, options.file);
        const parameters = statementParameters(options.param);
        const prepared = await prepareStatement(statement, parameters);
        const table = await askStore(options.store, (store) => runPrepared(store, prepared, parameters));
        print(formatRows(table.columns, toRecords(table), format));
        for (const warning of table.warnings)
          note(`The embedded engine may answer otherwise than Neo4j: ${warning}`);
        if (table.truncated) note(`Only the first ${table.rows.length} rows are shown.`);
      },
    );
}

const collect = (value: string, earlier: string[]) => [...earlier, value];

async function statementOf(given: string | undefined, file: string | undefined): Promise<string> {
  if ((given === undefined) === (file === undefined))
    throw new AppError('usage', 'Give one statement, or --file with the file that holds it.');
  if (file === undefined) return given as string;
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new AppError(
      'bad-file',
      `${file}: the statement cannot be read (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}
