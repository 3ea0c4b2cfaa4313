/**
 * The command line. Each command is a file of `commands/`; this one puts them together and turns failures into
 * one clear line and an exit status: 0 done, 1 failed, 2 wrong usage.
 */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { AppError } from '../errors.ts';
import { checkCommand } from './commands/check.ts';
import { cypherCommand } from './commands/cypher.ts';
import { extractCommand } from './commands/extract.ts';
import { ingestCommand } from './commands/ingest.ts';
import { queriesCommand, queryCommand } from './commands/query.ts';
import { serveCommand } from './commands/serve.ts';
import { statsCommand } from './commands/stats.ts';
import { note } from './output.ts';

const { version, description } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string; description: string };

/** All commands with their options. */
export function program(): Command {
  const commands = [
    serveCommand(),
    ingestCommand(),
    extractCommand(),
    queryCommand(),
    queriesCommand(),
    cypherCommand(),
    statsCommand(),
    checkCommand(),
  ];
  const root = new Command('lang-gieng').description(`${description}.`).version(version);
  for (const command of commands) root.addCommand(command);
  for (const command of [root, ...commands]) {
    command
      .exitOverride()
      .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'lang-gieng: ')) });
    command.showHelpAfterError(
      `(lang-gieng ${command === root ? '' : `${command.name()} `}--help tells more)`,
    );
  }
  return root;
}

/**
 * Runs the command that `args` (without node and script) name.
 * @returns the exit status; a command that failed in part sets `process.exitCode` itself
 */
export async function main(args: string[]): Promise<number> {
  // A reader that closes early (`… | head`) is not a failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await program().parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof AppError) {
      note(`lang-gieng: ${error.message}`);
      return error.exitStatus;
    }
    note(
      `lang-gieng: this is a defect in the program, please report it.\n${(error as Error).stack ?? error}`,
    );
    return 1;
  }
}
