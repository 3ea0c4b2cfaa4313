/** Reading articles: every way a text may lie in a file, and what is wrong with one that cannot be read. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { expandPaths, readArticle } from '../../server/ingest/read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, path = 'a.txt') => readArticle(path, bytes(text));
const FRONT =
  '---\ntitle: Huế: cửa ngõ ra biển\npublisher: "Báo Huế"\npublished: 2025-05-14\nlang: vi\ninferred: đoán\n---\n';

describe('a file with front matter', () => {
  const article = read(`${FRONT}Câu một.\n\nCâu hai.\n`);

  test('gives its fields, values with colons and quotes too, unknown ones left aside', () => {
    const { fingerprint, ...rest } = article;
    expect(rest).toEqual({
      id: 'a',
      title: 'Huế: cửa ngõ ra biển',
      publisher: 'Báo Huế',
      published: '2025-05-14',
      url: null,
      lang: 'vi',
      body: 'Câu một.\n\nCâu hai.\n',
    });
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['in NFD', (text: string) => text.normalize('NFD')],
    ['with a byte order mark', (text: string) => `\ufeff${text}`],
    ['with carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('is the same article %s', (_, change) => {
    expect(read(change(`${FRONT}Câu một.\n\nCâu hai.\n`))).toEqual(article);
  });

  test('has another fingerprint when a word changes', () => {
    expect(read(`${FRONT}Câu một.\n\nCâu ba.\n`).fingerprint).not.toBe(article.fingerprint);
  });

  test('has the id that it gives itself', () => {
    expect(read(`${FRONT.replace('title', 'id: seed-1\ntitle')}Câu.`).id).toBe('seed-1');
  });
});

describe('a file without front matter', () => {
  test('has its first line as title and all of it as body', () => {
    const { title, body, lang, published } = read('\n# Quảng Trị và Salavan hợp tác\n\nCâu một.\n', 'b.md');
    expect({ title, lang, published }).toEqual({
      title: 'Quảng Trị và Salavan hợp tác',
      lang: 'vi',
      published: null,
    });
    expect(body).toBe('\n# Quảng Trị và Salavan hợp tác\n\nCâu một.\n');
  });

  test('in English is taken for English', () => {
    expect(read('Quang Tri and Savannakhet sign a memorandum.\nThey met on Monday.').lang).toBe('en');
  });
});

test('a web page gives its article without menus, with what its metadata say', () => {
  const paragraph =
    'Đoàn đại biểu tỉnh Sekong do đồng chí Bounlai Bouththi dẫn đầu đã đến thăm thành phố Huế. '.repeat(4);
  const html = `<!doctype html><html lang="vi"><head><title>Báo Huế - Trang nhất</title>
    <meta property="og:title" content="Sekong thăm Huế"><meta property="og:site_name" content="Huế ngày nay">
    <meta property="article:published_time" content="2026-01-29T08:00:00+07:00">
    <link rel="canonical" href="https://example.org/a"></head><body>
    <nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/kinh-te">Kinh tế</a></li></ul></nav>
    <article><h1>Sekong thăm Huế</h1><p>${paragraph}</p><p>${paragraph}</p><p>Câu&nbsp;cuối.</p></article>
    <footer>Bản quyền thuộc về báo</footer></body></html>`;
  const { title, publisher, published, url, lang, body } = read(html, 'page.html');
  expect({ title, publisher, published, url, lang }).toEqual({
    title: 'Sekong thăm Huế',
    publisher: 'Huế ngày nay',
    published: '2026-01-29',
    url: 'https://example.org/a',
    lang: 'vi',
  });
  expect(body).toContain(`${paragraph.trim()}\n`);
  expect(body).toMatch(/Câu cuối\.\n$/);
  expect(body).not.toMatch(/Trang chủ|Bản quyền/);
});

test.each([
  ['Sekong thăm Huế | Báo Huế', 'Sekong thăm Huế'],
  ['Sekong thăm Huế - Huế ngày nay', 'Sekong thăm Huế'],
  ['Huế - Sekong: thêm một chặng đường', 'Huế - Sekong: thêm một chặng đường'],
])('of the title "%s" of a web page the headline is kept', (title, headline) => {
  const html = `<!doctype html><html lang="vi"><head><title>${title}</title>
    <meta property="og:site_name" content="Huế Ngày Nay"></head><body><p>${'Đoàn đã đến thăm. '.repeat(20)}</p></body></html>`;
  expect(read(html, 'page.html').title).toBe(headline);
});

describe('a file that is no article', () => {
  test.each([
    ['is empty', new Uint8Array(), /empty/],
    ['has only front matter', bytes(FRONT), /no text/],
    ['is binary', new Uint8Array([0x89, 0x50, 0, 1]), /not a text file/],
    ['is in another encoding', new Uint8Array([0x48, 0xfa, 0x65, 0x20]), /not UTF-8/],
    ['has front matter without an end', bytes('---\ntitle: x\nCâu.'), /no end/],
    ['has a line that is no field', bytes('---\ntitle: x\nlung tung\n---\nCâu.'), /line 3.*"lung tung"/],
    ['gives a field twice', bytes('---\ntitle: x\ntitle: y\n---\nCâu.'), /"title" twice/],
    ['has a date that is none', bytes('---\npublished: 2025-02-30\n---\nCâu.'), /2025-02-30/],
    ['has a language that is not known', bytes('---\nlang: fr\n---\nCâu.'), /"fr"/],
  ])('%s', (_, content, reason) => {
    let error: unknown;
    try {
      readArticle('/tmp/x.txt', content);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).kind).toBe('bad-file');
    expect((error as AppError).message).toMatch(reason);
    expect((error as AppError).message).toContain('/tmp/x.txt');
  });
});

describe('paths', () => {
  const home = mkdtempSync(join(tmpdir(), 'lang-gieng-read-'));

  afterAll(() => rmSync(home, { recursive: true }));
  beforeAll(() => {
    mkdirSync(join(home, 'sub'));
    for (const file of ['b.txt', 'a.md', 'README.md', 'note.pdf', 'sub/c.html'])
      writeFileSync(join(home, file), 'x');
  });

  test('are files, folders with all below, and globs, each file once', async () => {
    const { files, problems } = await expandPaths([join(home, 'b.txt'), home, join(home, 'sub/*.html')]);
    expect(files).toEqual(['b.txt', 'a.md', 'sub/c.html'].map((file) => join(home, file)));
    expect(problems).toEqual([]);
  });

  test('that stand for nothing are told with the reason', async () => {
    const { files, problems } = await expandPaths([
      join(home, 'nix.txt'),
      join(home, 'note.pdf'),
      join(home, '*.doc'),
    ]);
    expect(files).toEqual([]);
    expect(problems.map(({ reason }) => reason)).toEqual([
      'there is no such file or folder',
      'its name does not end in .txt, .md, .html, .htm',
      'no file matches it',
    ]);
  });
});
