/** Labels on the picture never overlap, and the important one wins. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelCandidate, overlap, placeLabels, wrapLabel } from '../../client/graph/labels.ts';

const WINDOW = { width: 800, height: 600 };

const candidate = fc.record({
  x: fc.integer({ min: 0, max: WINDOW.width }),
  y: fc.integer({ min: 0, max: WINDOW.height }),
  radius: fc.integer({ min: 2, max: 18 }),
  width: fc.integer({ min: 10, max: 220 }),
  height: fc.integer({ min: 12, max: 34 }),
  rank: fc.constantFrom('lesser', 'firm', 'forced'),
});
const candidates = fc
  .array(candidate, { maxLength: 120 })
  .map((list): LabelCandidate[] => list.map((item, i) => ({ ...item, id: String(i) }) as LabelCandidate));

describe('placing labels', () => {
  test('no two labels overlap and none leaves the window, whatever is asked for', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const placed = placeLabels(list, WINDOW);
        for (const [i, { box }] of placed.entries()) {
          expect(box.left >= 0 && box.top >= 0).toBe(true);
          expect(box.right <= WINDOW.width && box.bottom <= WINDOW.height).toBe(true);
          for (const other of placed.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a lesser label covers no node', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const lesser = list.map((item) => ({ ...item, rank: 'lesser' as const }));
        for (const { box } of placeLabels(lesser, WINDOW)) {
          for (const { x, y, radius } of lesser) {
            const node = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
            expect(overlap(box, node)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a firm label leaves the middle of every firm node free', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const firm = list.map((item) => ({ ...item, rank: 'firm' as const }));
        for (const { box } of placeLabels(firm, WINDOW))
          for (const { x, y } of firm)
            expect(box.left < x && x < box.right && box.top < y && y < box.bottom).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  const at = (id: string, x: number, more: Partial<LabelCandidate> = {}): LabelCandidate => ({
    id,
    x,
    y: 300,
    radius: 6,
    width: 100,
    height: 16,
    ...more,
  });

  test('the first keeps its side; the next goes where there is room', () => {
    const placed = placeLabels([at('port', 400), at('person', 420)], WINDOW);
    expect(placed.map(({ id, side }) => [id, side])).toEqual([
      ['port', 'left'],
      ['person', 'right'],
    ]);
  });

  test('a label stays on the side that it had', () => {
    const [placed] = placeLabels([at('port', 400, { side: 'below' })], WINDOW);
    expect(placed?.side).toBe('below');
  });

  test('hemmed in by nodes, a lesser label is left out, a firm one covers lesser nodes', () => {
    const around = Array.from({ length: 24 }, (_, i) => ({
      ...at(`n${i}`, 400 + 26 * Math.cos(i), { width: 900, radius: 12 }),
      y: 300 + 26 * Math.sin(i),
    }));
    const placedAs = (rank: LabelCandidate['rank']) =>
      placeLabels([at('middle', 400, { rank }), ...around], WINDOW).map(({ id }) => id);
    expect(placedAs('lesser')).toEqual([]);
    expect(placedAs('firm')).toEqual(['middle']);
  });
});

test('a label takes its narrower form before it covers anything', () => {
  const gate = { id: 'gate', x: 760, y: 300, radius: 6, width: 700, height: 16, rank: 'firm' as const };
  const others = [640, 660, 680].map((x) => ({
    ...gate,
    id: `n${x}`,
    x,
    y: 300,
    width: 900,
    rank: undefined,
  }));
  const place = (narrow?: { width: number; height: number }) =>
    placeLabels([{ ...gate, width: 790, narrow }, ...others], WINDOW).map(({ id, narrowed }) => [
      id,
      narrowed,
    ]);
  expect(place({ width: 60, height: 16 })).toEqual([['gate', true]]);
});

describe('wrapping names', () => {
  const cases: [name: string, most: number, lines: string[]][] = [
    ['Chân Mây', 24, ['Chân Mây']],
    [
      'Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam',
      24,
      ['Ban Chấp hành Trung ương', 'Đảng Cộng sản Việt Nam'],
    ],
    ['Khu kinh tế cửa khẩu quốc tế', 24, ['Khu kinh tế cửa', 'khẩu quốc tế']],
    ['ນະຄອນຫຼວງວຽງຈັນນະຄອນຫຼວງວຽງຈັນ', 20, ['ນະຄອນຫຼວງວຽງຈັນນະຄອ…']],
  ];
  test.each(cases)('%s', (name, most, lines) => {
    expect(wrapLabel(name, most)).toEqual(lines);
  });

  test('what does not fit two lines is shortened, and no line is longer than asked for', () => {
    const words = fc.array(fc.stringMatching(/^[a-zăâđêôơư]{1,12}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, (list) => {
        const lines = wrapLabel(list.join(' '), 24);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});
