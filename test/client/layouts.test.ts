/** Where nodes lie: on the map by their coordinates or by what they belong to, in the network as the server said. */
import { describe, expect, test } from 'vitest';
import { components } from '../../client/graph/components.ts';
import { mapPositions, mercator } from '../../client/graph/map.ts';
import { networkPositions } from '../../client/graph/network.ts';
import { extent } from '../../client/graph/positions.ts';
import { edge, node, picture } from './pictures.ts';

const near = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

const WINDOW = { width: 1000, height: 1000 };

describe('Mercator', () => {
  test.each([
    [0, 105, 105, 0],
    [16.33, 108, 108, 16.555],
    [45, 0, 0, 50.499],
  ])('lat %d, lon %d', (lat, lon, x, y) => {
    const point = mercator(lat, lon);
    expect(point.x).toBeCloseTo(x, 3);
    expect(point.y).toBeCloseTo(y, 2);
  });
});

describe('the map', () => {
  const sekong = node('la-sekong', 'Province', { lat: 15.35, lon: 106.72, weight: 5 });
  const hue = node('vn-hue', 'Province', { lat: 16.46, lon: 107.59, weight: 9 });
  const governor = node('person-a', 'Person');
  const visit = node('event-a', 'Event');
  const stray = node('person-z', 'Person');
  const view = picture(
    [sekong, hue, governor, visit, stray],
    [
      edge('person-a', 'PARTICIPATED_IN', 'event-a'),
      edge('person-a', 'HOLDS_POSITION', 'la-sekong'),
      edge('vn-hue', 'PARTICIPATED_IN', 'event-a'),
      edge('la-sekong', 'PARTICIPATED_IN', 'event-a'),
    ],
  );
  const positions = mapPositions(view, WINDOW);
  const at = (id: string) => positions.get(id)!;

  test('places lie where they are', () => {
    expect(at('la-sekong')).toEqual(mercator(15.35, 106.72));
    expect(at('vn-hue')).toEqual(mercator(16.46, 107.59));
  });

  test('a person is by the province of the post, an event by the weightier of its localities', () => {
    expect(near(at('person-a'), at('la-sekong'))).toBeLessThan(0.5);
    expect(near(at('event-a'), at('vn-hue'))).toBeLessThan(0.5);
  });

  test('what nothing ties to a place lies below the map', () => {
    expect(at('person-z').y).toBeLessThan(at('la-sekong').y - 1);
  });

  test('the order of nodes and edges plays no part', () => {
    const turned = picture([...view.nodes].reverse(), [...view.edges].reverse());
    expect(new Map([...mapPositions(turned, WINDOW)].sort())).toEqual(new Map([...positions].sort()));
  });

  test('many around one place do not lie on each other', () => {
    const people = Array.from({ length: 40 }, (_, i) => node(`person-${i}`, 'Person'));
    const ties = people.map(({ id }) => edge(id, 'HOLDS_POSITION', 'vn-hue'));
    const points = [...mapPositions(picture([hue, ...people], ties), WINDOW).values()];
    for (const [i, a] of points.entries())
      for (const b of points.slice(i + 1)) expect(near(a, b)).toBeGreaterThan(0.1);
  });

  test('of places in one spot the weightiest stays, the others stand beside it', () => {
    const former = node('vn-thua-thien-hue', 'Province', { lat: 16.46, lon: 107.59, weight: 3 });
    const later = node('la-ninth', 'Province', { lat: 16.46, lon: 107.59, weight: 1 });
    const points = mapPositions(picture([former, later, sekong, hue], []), WINDOW);
    expect(points.get('vn-hue')).toEqual(mercator(16.46, 107.59));
    const pixel = (points.get('vn-hue')!.y - points.get('la-sekong')!.y) / WINDOW.height;
    for (const [a, b] of [
      ['vn-hue', 'vn-thua-thien-hue'],
      ['vn-hue', 'la-ninth'],
      ['la-ninth', 'vn-thua-thien-hue'],
    ] as const)
      expect(near(points.get(a)!, points.get(b)!)).toBeGreaterThan(12 * pixel);
    expect(near(points.get('vn-hue')!, points.get('vn-thua-thien-hue')!)).toBeLessThan(40 * pixel);
  });

  test('a picture without any coordinates still has a position for each node', () => {
    expect(mapPositions(picture([governor, visit], []), WINDOW).size).toBe(2);
  });
});

describe('the network', () => {
  const square = [
    node('a', 'Province', { x: 0, y: 0 }),
    node('b', 'Province', { x: 10, y: 0 }),
    node('c', 'Province', { x: 0, y: 10 }),
    node('d', 'Province', { x: 10, y: 10 }),
  ];
  const ring = [edge('a', 'BORDERS', 'b'), edge('b', 'BORDERS', 'd'), edge('c', 'BORDERS', 'd')];

  test.each([
    [1, 10, 10],
    [1.5, 15, 10],
    [9, 20, 10],
    [0.8, 10, 12.5],
    [0.1, 10, 20],
  ])('is stretched towards a window of aspect %d, within bounds', (aspect, width, height) => {
    const box = extent(
      networkPositions(picture(square, ring), { width: 1000 * aspect, height: 1000 }).values(),
    );
    expect([box.width, box.height]).toEqual([width, height]);
  });

  test('a broad network stands on end in a tall window', () => {
    const row = ['a', 'b', 'c', 'd'].map((id, i) => node(id, 'Province', { x: 10 * i, y: 3 * (i % 2) }));
    const view = picture(row, [
      edge('a', 'BORDERS', 'b'),
      edge('b', 'BORDERS', 'c'),
      edge('c', 'BORDERS', 'd'),
    ]);
    const tall = extent(networkPositions(view, { width: 390, height: 640 }).values());
    expect(tall.height).toBeGreaterThan(tall.width);
    const broad = extent(networkPositions(view, { width: 900, height: 640 }).values());
    expect(broad.width).toBeGreaterThan(broad.height);
  });

  test('a node without a position goes near its neighbours', () => {
    const view = picture([...square, node('e', 'Person')], [...ring, edge('e', 'HOLDS_POSITION', 'd')]);
    const positions = networkPositions(view, WINDOW);
    expect(near(positions.get('e')!, positions.get('d')!)).toBeLessThan(4);
  });

  test('parts that nothing joins come close, the main part stays', () => {
    const far = [node('x', 'Person', { x: 900, y: -700 }), node('y', 'Person', { x: 903, y: -700 })];
    const view = picture([...square, ...far], [...ring, edge('x', 'SIGNED', 'y')]);
    const positions = networkPositions(view, WINDOW);
    const box = extent(positions.values());
    expect(Math.max(box.width, box.height)).toBeLessThan(20);
    expect(near(positions.get('x')!, positions.get('y')!)).toBeGreaterThanOrEqual(3);
    expect(extent(['a', 'b', 'c', 'd'].map((id) => positions.get(id)!)).height).toBe(10);
  });

  test('nodes that would cover each other are moved apart, the others stay', () => {
    const crowd = [
      node('e', 'Province', { x: 10, y: 10.01, weight: 20 }),
      node('f', 'Person', { x: 10, y: 10 }),
    ];
    const positions = networkPositions(picture([...square, ...crowd], [edge('e', 'BORDERS', 'a')]), WINDOW);
    const pixel = extent(positions.values()).width / WINDOW.width;
    for (const [a, b] of [
      ['e', 'd'],
      ['f', 'd'],
      ['e', 'f'],
    ] as const)
      expect(near(positions.get(a)!, positions.get(b)!)).toBeGreaterThan(15 * pixel);
    expect(positions.get('a')).toEqual({ x: 0, y: 0 });
  });

  test('parts are told apart, the largest first', () => {
    const view = picture([...square, node('z', 'Person')], ring);
    expect(components(view)).toEqual([['a', 'b', 'c', 'd'], ['z']]);
  });

  test('nothing drawn, nothing placed', () => {
    expect(networkPositions(picture([], []), WINDOW).size).toBe(0);
  });
});
