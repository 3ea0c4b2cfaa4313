/** The catalogue on the embedded engine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { questionsAreAnswered } from './questions.suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'lang-gieng-questions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the catalogue on the embedded engine', () => {
  questionsAreAnswered(() => openStore({ store: folder, neo4j: null }));
});
