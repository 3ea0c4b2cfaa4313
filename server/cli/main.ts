/**
 * The command line. Each command is a file of `commands/`; this one puts them together and turns failures into
 * one clear line and an exit status: 0 done, 1 failed, 2 wrong usage.
 */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { AppError } from '../errors.ts';
import { note } from './output.ts';

const { version, description } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string; description: string };

/** Each command with the file that knows it. One is read only when it is asked for: most start in half the time so. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  ingest: async () => (await import('./commands/ingest.ts')).ingestCommand(),
  extract: async () => (await import('./commands/extract.ts')).extractCommand(),
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluateCommand(),
  query: async () => (await import('./commands/query.ts')).queryCommand(),
  queries: async () => (await import('./commands/query.ts')).queriesCommand(),
  cypher: async () => (await import('./commands/cypher.ts')).cypherCommand(),
  stats: async () => (await import('./commands/stats.ts')).statsCommand(),
  check: async () => (await import('./commands/check.ts')).checkCommand(),
};

/** The command line with one command, or with all where none of them is named. */
export async function program(name?: string): Promise<Command> {
  const named = name === undefined ? undefined : COMMANDS[name];
  const commands = await Promise.all((named ? [named] : Object.values(COMMANDS)).map((load) => load()));
  const root = new Command('lang-gieng').description(`${description}.`).version(version);
  for (const command of commands) root.addCommand(command);
  for (const command of [root, ...commands]) {
    const path = command === root ? '' : `${command.name()} `;
    command
      .exitOverride()
      .configureOutput({
        outputError: (text, write) => write(text.replace(/^error: /, 'lang-gieng: ')),
      })
      .showHelpAfterError(`(lang-gieng ${path}--help tells more)`);
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
    const commandLine = await program(args[0]);
    await commandLine.parseAsync(args, { from: 'user' });
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
