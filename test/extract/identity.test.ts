/** Persons across articles: one spelled in several ways is one, several with names alike are several. */
import { describe, expect, test } from 'vitest';
import { extract } from '../../server/ingest/extract/index.ts';
import { readArticle } from '../../server/ingest/read.ts';

/** The id of the only person of an article with this text. */
function personIn(body: string, lang: 'vi' | 'en' = 'vi'): string {
  const source = `---\ntitle: x\nlang: ${lang}\n---\n${body}\n`;
  const { entities } = extract(readArticle('x.md', Buffer.from(source)));
  const persons = entities.filter(({ type }) => type === 'Person');
  expect(persons).toHaveLength(1);
  return persons[0]!.id;
}

const governor = (name: string) => personIn(`Tỉnh trưởng Xiêng Khoảng ${name} dự hội đàm.`);

describe('in two articles', () => {
  test.each([
    ['Bun-chăn Sỉ-vông-phăn', 'Bounchanh Syvongphanh'],
    ['Bun Chăn Sỉ Vông Phăn', 'Bounchanh Syvongphanh'],
    ['Xổm-phon Kẹo-vi-xay', 'Somphone Keovixay'],
  ])('%s and %s are one person', (one, other) => expect(governor(one)).toBe(governor(other)));

  test.each([
    ['Khamphet Sayavong', 'Khamphan Sayavong'],
    ['Bounchanh Syvongphanh', 'Bounchanh Syphandone'],
  ])('%s and %s are two', (one, other) => expect(governor(one)).not.toBe(governor(other)));

  test('an English paper means the same person', () => {
    const there = personIn('Governor of Xieng Khouang Bounchanh Syvongphanh attended the talks.', 'en');
    expect(there).toBe(governor('Bun-chăn Sỉ-vông-phăn'));
  });
});
