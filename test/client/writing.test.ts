/** What people write and what the page writes back: dates, ids of facts, refusals. */
import { describe, expect, test } from 'vitest';
import { ApiError } from '../../client/api.ts';
import { factId, parseFactId } from '../../client/fact-id.ts';
import { failureText } from '../../client/panels/failure-text.ts';
import { isoDate } from '../../client/texts/format.ts';
import { type TextKey, text, type Variables } from '../../client/texts/index.ts';
import { loadOntology } from '../../server/ontology.ts';
import { question } from '../../server/queries/catalogue.ts';

test.each([
  ['14/5/2025', '2025-05-14'],
  [' 1.12.2024 ', '2024-12-01'],
  ['5/2025', '2025-05'],
  ['2025-05-14', '2025-05-14'],
  ['2025', '2025'],
  ['hôm qua', 'hôm qua'],
])('the date "%s" is %s', (written, iso) => expect(isoDate(written)).toBe(iso));

describe('the id of a fact', () => {
  test('is put together and taken apart', () => {
    const id = factId('la-sekong', 'CONNECTS_TO', 'port-chan-may');
    expect(parseFactId(id)).toEqual({ from: 'la-sekong', type: 'CONNECTS_TO', to: 'port-chan-may' });
  });
  test('of a symmetric relation begins with the smaller end', () => {
    expect(factId('vn-hue', 'TWINNED_WITH', 'la-salavan', true)).toBe('la-salavan.TWINNED_WITH.vn-hue');
    expect(factId('vn-hue', 'TWINNED_WITH', 'la-salavan')).toBe('vn-hue.TWINNED_WITH.la-salavan');
  });
  test('is nothing else', () => expect([parseFactId('la-sekong'), parseFactId(7)]).toEqual([null, null]));
});

describe('a refusal', () => {
  const query = question('lao-provinces-by-port').info;
  const say = (lang: 'vi' | 'en', code: string, details: Record<string, unknown>) => {
    const t = (key: TextKey, variables?: Variables) => text(lang, key, variables);
    return failureText(
      new ApiError(code, 'As the server has it.', details),
      { t, lang },
      loadOntology(),
      query,
    );
  };

  test('names the unknown value and what it was to be', () => {
    const details = { value: 'Chân Mai', labels: ['Port'], parameter: 'port' };
    expect(say('vi', 'not-found', details)?.text).toMatch(/^Không có cảng.* nào tên “Chân Mai”\.$/);
    expect(say('en', 'not-found', details)?.text).toMatch(/^There is no .*port.* called “Chân Mai”\.$/);
  });

  test.each(['missing', 'date', 'number'])('calls a field by its title: %s', (fault) => {
    expect(say('vi', 'invalid-input', { fault, parameter: 'port', value: 'x' })?.text).toContain('“Cảng”');
  });

  test.each([
    ['limit-exceeded', { limit: 'time', timeoutMs: 15_000 }, '15 giây'],
    ['busy', {}, 'Thử lại'],
    ['internal', {}, 'nhật ký'],
    ['not-found', { kind: 'article', id: 'x' }, 'bài báo'],
  ])('%s is said whole in Vietnamese', (code, details, part) => {
    expect(say('vi', code, details)).toEqual({ text: expect.stringContaining(part), more: false });
  });

  test('of a statement leaves what is at fault to the server, and says where', () => {
    expect(say('vi', 'bad-statement', { line: 2, column: 7 })).toEqual({
      text: 'Câu lệnh Cypher có lỗi ở dòng 2, cột 7.',
      more: true,
    });
    expect(say('vi', 'not-allowed', {})?.more).toBe(true);
  });

  test('without a text of its own is left to the server', () => {
    expect(say('vi', 'invalid-input', { parameter: 'q' })).toBeNull();
  });
});
