/** The README says what is so. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program } from '../server/cli/main.ts';
import { settingsTable } from '../server/settings.ts';
import { publishedScores, scoresTable } from './articles/labelled.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('README.md', () => {
  it('has the table of settings as it is', () => {
    const [, table] = /<!-- settings:.*?-->\n([\s\S]*?)<!-- \/settings -->/.exec(readme) ?? [];
    expect(table?.trim(), `put this table between the settings marks:\n${settingsTable()}`).toBe(
      settingsTable(),
    );
  });

  it('has the table of scores as they are published', () => {
    const [, table] = /<!-- scores:.*?-->\n([\s\S]*?)<!-- \/scores -->/.exec(readme) ?? [];
    const scores = scoresTable(publishedScores());
    expect(table?.trim(), `put this table between the scores marks:\n${scores}`).toBe(scores);
  });

  it('names every command', async () => {
    for (const command of (await program()).commands) expect(readme).toContain(`| \`${command.name()}`);
  });

  it('points to files that exist', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] as string);
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(existsSync(join(root, target)), target).toBe(true);
  });
});
