/** The command line as a user meets it: real processes, the embedded engine, the articles of the project. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import cases from './cases.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const corpus = join(root, 'data/articles');
const folder = mkdtempSync(join(tmpdir(), 'lang-gieng-cli-'));
const store = join(folder, 'store');

interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

function langGieng(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const script = join(root, 'server/cli/lang-gieng.mjs');
  const options = { cwd: folder, env: { ...process.env, LANG_GIENG_STORE: store, NEO4J_URI: '', ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

let first: Outcome;
beforeAll(async () => {
  first = await langGieng(['ingest']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lang-gieng', () => {
  it.each(cases.map((one) => [one.args.join(' ') || '(nothing)', one] as const))(
    '%s',
    async (_, expected) => {
      const outcome = await langGieng(expected.args);
      expect(outcome).toMatchObject({ status: expected.status });
      for (const part of expected.stdout ?? []) expect(outcome.stdout).toContain(part);
      for (const part of expected.stderr ?? []) expect(outcome.stderr).toContain(part);
      // A failure a user can cause is a line, not a stack trace.
      expect(outcome.stderr).not.toMatch(/^\s+at /m);
    },
  );
});

describe('ingest', () => {
  it('loads the corpus and says what it did', () => {
    expect(first).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+ articles: \d+ added, 0 replaced, 0 unchanged\./),
    });
  });

  it('changes nothing the second time, and says so', async () => {
    const before = await langGieng(['stats', '--format', 'json']);
    const again = await langGieng(['ingest']);
    expect(again).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Nothing to do/) });
    expect((await langGieng(['stats', '--format', 'json'])).stdout).toBe(before.stdout);
  });

  it('takes the good files and reports the bad ones by name and reason', async () => {
    const articles = join(folder, 'articles');
    cpSync(corpus, articles, { recursive: true });
    writeFileSync(join(articles, 'broken.txt'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    writeFileSync(join(articles, 'empty.md'), '');
    const other = join(folder, 'other-store');
    const outcome = await langGieng(['ingest', articles, '--store', other]);
    expect(outcome).toMatchObject({ status: 1, stdout: expect.stringMatching(/^\d+ articles: \d+ added/) });
    expect(outcome.stderr).toMatch(/broken\.txt: \S/);
    expect(outcome.stderr).toMatch(/empty\.md: \S/);
    const stats = JSON.parse((await langGieng(['stats', '--format', 'json', '--store', other])).stdout);
    expect(stats.articles.length).toBeGreaterThan(0);
  });
});

describe('an article whose id the graph knows from another one', () => {
  it('does not take its place', async () => {
    const place = (name: string, title: string, date: string) => {
      mkdirSync(join(folder, name));
      const head = `---\ntitle: ${title}\npublished: ${date}\n---\n`;
      writeFileSync(
        join(folder, name, 'bai.txt'),
        `${head}Tỉnh Quảng Trị hợp tác với tỉnh Savannakhet (Lào).`,
      );
    };
    place('one', 'Bài thứ nhất', '2024-01-01');
    place('two', 'Bài thứ hai', '2025-01-01');
    const other = ['--store', join(folder, 'ids')];
    expect((await langGieng(['ingest', 'one', ...other])).status).toBe(0);
    const second = await langGieng(['ingest', 'two', './two/bai.txt', ...other]);
    expect(second).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^lang-gieng: bai: .*"Bài thứ nhất".*"id:"/m),
    });
    const { stdout } = await langGieng(['query', 'latest-articles', ...other]);
    expect(stdout).toContain('Bài thứ nhất');
    expect(stdout).not.toContain('Bài thứ hai');
  });
});

describe('an empty store', () => {
  it('is named as the reason why nothing is found', async () => {
    const outcome = await langGieng(['query', 'latest-articles', '--store', join(folder, 'nothing-here')]);
    expect(outcome).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('"lang-gieng ingest" loads the articles'),
    });
  });
});

describe('output for programs', () => {
  it('is nothing but JSON, with the column names as keys', async () => {
    const { stdout } = await langGieng([
      'query',
      'lao-provinces-by-port',
      '--port',
      'Chân Mây',
      '--format',
      'json',
    ]);
    const rows = JSON.parse(stdout);
    expect(rows.map((row: { province: string; modality: string }) => [row.province, row.modality])).toEqual([
      ['Champasak', 'proposed'],
      ['Sekong', 'proposed'],
    ]);
    expect(Object.keys(rows[0])).toEqual(['province', 'modality', 'way', 'articles']);
    for (const { articles } of rows)
      expect(articles[0]).toMatchObject({
        title: expect.any(String),
        quote: expect.stringContaining('Chân Mây'),
      });
  });

  it('is one object for one article, and one a line for several', async () => {
    const one = await langGieng(['extract', '--format', 'json', join(corpus, '2026-01-29-hue-sekong.md')]);
    expect(Object.keys(JSON.parse(one.stdout))).toEqual(['article', 'entities', 'claims', 'sectors', 'date']);
    const all = await langGieng(['extract', '--format', 'json', corpus]);
    const ids = all.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).article.id);
    expect(ids).toContain('2026-01-29-hue-sekong');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('extract --explain', () => {
  const one = join(corpus, '2026-01-29-hue-sekong.md');

  it('says of every sentence what was recognised, claimed and left out', async () => {
    const { status, stdout } = await langGieng(['extract', one, '--explain']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2026-01-29-hue-sekong: .*\nsentence 1 \(0 to \d+\)\n/);
    expect(stdout).toMatch(/\n {2}recognised\n {4}\S+ .*\n/);
    expect(stdout).toMatch(/\n {4}CONNECTS_TO Sekong → Chân Mây\n {6}proposed: "mong"\n {6}rule goods, /);
  });

  it('says it of one sentence, by its words or its number, in JSON as well', async () => {
    const json = ['--format', 'json'];
    const byWords = await langGieng(['extract', one, '--explain', 'cang chan may', ...json]);
    const { explanation, claims } = JSON.parse(byWords.stdout);
    expect(claims.length).toBeGreaterThan(1);
    expect(explanation.sentences).toHaveLength(1);
    const [{ number, text }] = explanation.sentences;
    expect(text).toContain('Cảng Chân Mây');
    const byNumber = await langGieng(['extract', one, '--explain', String(number), ...json]);
    expect(JSON.parse(byNumber.stdout).explanation).toEqual(explanation);
  });

  it('says that there is no such sentence', async () => {
    const outcome = await langGieng(['extract', one, '--explain', '99']);
    expect(outcome).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('"99"') });
  });
});

describe('evaluate', () => {
  const gold = join(root, 'test/articles/digests');

  it('writes a table by type, a row an article and each difference, as asked', async () => {
    const plain = await langGieng(['evaluate', gold, corpus]);
    expect(plain).toMatchObject({ status: 0, stderr: '' });
    expect(plain.stdout).toMatch(/^Entities\n[\s\S]*Province[\s\S]*\nRelations\n[\s\S]*CONNECTS_TO/);
    expect(plain.stdout).toMatch(/\n5 articles · entity F1 [01]\.\d{3} · relation F1 [01]\.\d{3}\n$/);
    const all = await langGieng(['evaluate', gold, corpus, '--per-article', '--errors', '--strict']);
    expect(all.stdout).toContain('2026-01-29-hue-sekong');
    expect(all.stdout).toMatch(/^ {2}wrong LOCATED_IN \S.* → .* \(\S+: «.*»\)$/m);
  });

  it('says which articles and gold files have no counterpart, and fails for a gold file', async () => {
    const one = join(corpus, '2026-01-29-hue-sekong.md');
    const outcome = await langGieng(['evaluate', gold, one, '--format', 'json', '--per-article', '--errors']);
    expect(outcome).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Left out: 4 gold files .*hue-champasak/),
    });
    const answer = JSON.parse(outcome.stdout);
    expect(answer).toMatchObject({
      articles: 1,
      strict: false,
      withoutGold: [],
      extractor: { name: 'rules' },
    });
    expect(answer.perArticle.map(({ id }: { id: string }) => id)).toEqual(['2026-01-29-hue-sekong']);
    expect(answer.withoutArticle).toHaveLength(4);
    expect(answer.errors).toEqual(expect.any(Array));
    const { right, missed } = answer.relations;
    expect(right + missed).toBe(
      Object.values<{ right: number; missed: number }>(answer.relations.byType).reduce(
        (sum, type) => sum + type.right + type.missed,
        0,
      ),
    );
  });

  it('names the folders that have no article in common', async () => {
    const outcome = await langGieng(['evaluate', join(root, 'test/articles/practice'), corpus]);
    expect(outcome).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('no article in common'),
    });
  });
});

describe('what the machine may refuse', () => {
  it('names a taken port and the way out', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const outcome = await langGieng(['serve', '--port', String(port)]);
    other.close();
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toMatch(new RegExp(`127\\.0\\.0\\.1:${port} is taken .*--port`));
  });

  it('names an unreadable data folder', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'not a store');
    const outcome = await langGieng(['stats', '--store', file]);
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain(file);
  });

  it('names a Neo4j that does not answer, without its password', async () => {
    const outcome = await langGieng(['stats'], {
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_PASSWORD: 'hunter2hunter2',
    });
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain('bolt://127.0.0.1:1');
    expect(outcome.stderr).not.toContain('hunter2');
  });
});
