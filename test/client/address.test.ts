/** A view survives the address bar. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW, formatView, parseView, type View } from '../../client/state/view.ts';

const views: Partial<View>[] = [
  {},
  { lang: 'en', layout: 'map' },
  { query: 'lao-provinces-by-port', params: { port: 'Chân Mây' }, dock: 'answer' },
  { query: 'positions', params: { at: '2025-05', place: 'a&b=c' }, dock: null },
  { ids: ['la-sekong', 'port-chan-may'] },
  { selection: { kind: 'node', id: 'la-sekong' }, dock: 'cypher' },
  { selection: { kind: 'edge', id: 'la-sekong.CONNECTS_TO.port-chan-may' } },
  { selection: { kind: 'article', id: '2026-01-29-hue-sekong', claim: 'x#CONNECTS_TO:a:b:12' } },
];

describe('the address', () => {
  test.each(views)('keeps %j', (change) => {
    const view = { ...DEFAULT_VIEW, ...change };
    expect(parseView(formatView(view))).toEqual(view);
  });

  test('the default view needs no query string', () => expect(formatView(DEFAULT_VIEW)).toBe(''));

  test('what is not understood is left at the default', () => {
    expect(parseView('?lang=xx&layout=globe&dock=zz&colour=red')).toEqual(DEFAULT_VIEW);
  });
});
