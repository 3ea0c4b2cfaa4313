/** Headers of catalogue files: what is read from them, and what is refused. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { catalogue } from '../../server/queries/catalogue.ts';
import { parseHeader } from '../../server/queries/header.ts';

const GOOD = [
  'title.vi: Tên',
  'title.en: Name',
  'description.vi: Mô tả: có dấu hai chấm.',
  'description.en: A description.',
  'param port: Port|BorderGate = "Chân Mây"',
  'param.port.vi: Cảng',
  'param.port.en: Port',
  'param count: integer = 20',
  'param.count.vi: Số',
  'param.count.en: Count',
  'param day: date',
  'param.day.vi: Ngày',
  'param.day.en: Day',
  'ask.vi: Hỏi?',
  'ask.vi: Hỏi nữa?',
  'ask.en: Ask?',
  'view: graph',
];

const without = (start: string) => GOOD.filter((line) => !line.startsWith(start));
const instead = (start: string, line: string) => GOOD.map((old) => (old.startsWith(start) ? line : old));

test('a header becomes what forms and menus show', () => {
  expect(parseHeader('example', GOOD)).toEqual({
    name: 'example',
    title: { vi: 'Tên', en: 'Name' },
    description: { vi: 'Mô tả: có dấu hai chấm.', en: 'A description.' },
    parameters: [
      {
        name: 'port',
        type: 'entity',
        labels: ['Port', 'BorderGate'],
        default: 'Chân Mây',
        title: { vi: 'Cảng', en: 'Port' },
      },
      { name: 'count', type: 'integer', labels: [], default: 20, title: { vi: 'Số', en: 'Count' } },
      { name: 'day', type: 'date', labels: [], default: null, title: { vi: 'Ngày', en: 'Day' } },
    ],
    ask: { vi: ['Hỏi?', 'Hỏi nữa?'], en: ['Ask?'] },
    view: 'graph',
  });
});

describe('a bad header is refused with the file and the place', () => {
  const cases: [string, string[], RegExp][] = [
    ['no title', without('title.en'), /at title\.en/],
    ['no example', without('ask.en'), /at ask\.en/],
    ['half a description', without('description.en'), /at description\.en/],
    ['a parameter without a title', without('param.port.vi'), /at param\.port\.vi/],
    ['a title without its parameter', without('param port'), /at param\.port\.declared/],
    ['an unknown label', instead('param port', 'param port: Harbour'), /Harbour is neither a label/],
    [
      'a default of the wrong type',
      instead('param count', 'param count: integer = "x"'),
      /not of type integer/,
    ],
    ['a default without quotes', instead('param port', 'param port: Port = Chân Mây'), /double quotes/],
    ['an unknown view', instead('view', 'view: chart'), /at view/],
    ['an unknown key', [...GOOD, 'author: x'], /author/],
    ['a line that is none', [...GOOD, 'just words'], /"just words" is not "key: value"/],
    ['a parameter twice', [...GOOD, 'param port: Port'], /comes twice/],
  ];
  test.each(cases)('%s', (_, lines, message) => {
    const parse = () => parseHeader('example', lines);
    expect(parse).toThrow(AppError);
    expect(parse).toThrow(message);
    expect(parse).toThrow(/cypher\/queries\/example\.cypher/);
  });
});

test('the catalogue holds at least fifteen questions, whose statements use just the parameters they declare', () => {
  expect(catalogue().length).toBeGreaterThanOrEqual(15);
  for (const { info, statement } of catalogue()) {
    const used = new Set([...statement.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    expect([info.name, [...used].sort()]).toEqual([
      info.name,
      info.parameters.map(({ name }) => name).sort(),
    ]);
    expect(statement).toMatch(/\nORDER BY /);
  }
});
