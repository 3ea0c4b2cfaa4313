/** How nodes and edges look: colours, modality, direction, parallels. */
import { describe, expect, test } from 'vitest';
import { mix, parseHex, premultiplied, translucent } from '../../client/graph/colors.ts';
import {
  curvatures,
  edgeAttributes,
  importance,
  nodeSize,
  onMap,
  pointsSomewhere,
  precedence,
  wantedEnds,
} from '../../client/graph/look.ts';
import { SHAPES } from '../../client/graph/shapes.ts';
import { isSoftwareRenderer } from '../../client/graph/software.ts';
import type { Theme } from '../../client/graph/theme.ts';
import { loadOntology, MODALITIES } from '../../server/ontology.ts';
import { edge, node, picture } from './pictures.ts';

const ontology = loadOntology();
const theme = {
  canvas: '#ffffff',
  edge: { existing: '#5f6f78', agreed: '#17679a', proposed: '#b25a10', reference: '#cdd0c9' },
} as Theme;

describe('colours', () => {
  test.each([
    ['#999999', 0.4, '#3d3d3d66'],
    ['#ffffff', 0, '#00000000'],
    ['#0072b2', 1, '#0072b2ff'],
  ])('%s at %d premultiplied', (color, alpha, expected) => {
    expect(premultiplied(color, alpha)).toBe(expected);
  });

  test('translucent keeps the channels', () => expect(translucent('#0072b2', 0.5)).toBe('#0072b280'));
  test('mix', () => expect(mix('#000', '#ffffff', 0.25)).toBe('#bfbfbf'));
  test('a colour that is none is refused by name', () => {
    expect(() => parseHex('teal')).toThrow('"teal"');
  });
});

describe('edges', () => {
  const ends = { from: 'Province', to: 'Port' };
  const styled = (modality: (typeof MODALITIES)[number], software: boolean) =>
    edgeAttributes(edge('a', 'CONNECTS_TO', 'b', { modality }), 0, ends, ontology, theme, software);

  test('each modality has a dash of its own, only what exists is whole', () => {
    const dashes = MODALITIES.map((modality) => styled(modality, false).dash);
    expect(new Set(dashes.map(String)).size).toBe(MODALITIES.length);
    expect(dashes[0]).toEqual([0, 0]);
  });

  test('in software, where lines cannot be dashed, what is less sure is lighter', () => {
    const looks = MODALITIES.map((modality) => styled(modality, true));
    const alphas = looks.map(({ color }) => Number.parseInt(color.slice(7), 16));
    expect(looks.map(({ type }) => type)).toEqual(['line', 'line', 'line']);
    expect(alphas).toEqual([...alphas].sort((a, b) => b - a));
    expect(new Set(alphas).size).toBe(3);
  });

  test.each([
    ['CONNECTS_TO', 'Province', 'Province', true],
    ['SUPPORTED', 'Country', 'Province', true],
    ['SUCCEEDED_BY', 'Province', 'Province', true],
    ['BORDERS', 'Province', 'Province', false],
    ['HOLDS_POSITION', 'Person', 'Province', false],
    ['LOCATED_IN', 'Port', 'Province', false],
    ['NOT_A_RELATION', 'Port', 'Province', false],
  ])('%s from %s to %s has an arrow: %s', (type, from, to, arrow) => {
    expect(pointsSomewhere(type, { from, to }, ontology)).toBe(arrow);
  });

  test('a single edge is straight; parallels fan out, whichever way they run', () => {
    const bends = curvatures([
      edge('a', 'BORDERS', 'b'),
      edge('c', 'BORDERS', 'd'),
      edge('d', 'SUPPORTED', 'c'),
      edge('c', 'SUPPORTED', 'd'),
    ]);
    expect(bends.get('a.BORDERS.b')).toBe(0);
    // Seen from c: an edge that runs the other way bends the other way.
    const seen = [bends.get('c.BORDERS.d')!, bends.get('c.SUPPORTED.d')!, -bends.get('d.SUPPORTED.c')!];
    expect(new Set(seen).size).toBe(3);
  });
});

describe('nodes', () => {
  test('every shape of the ontology can be drawn', () => {
    for (const { shape } of ontology.labels) expect(SHAPES).toContain(shape);
  });

  test('localities stand in front of others of the same weight, and weight counts', () => {
    const province = node('p', 'Province', { weight: 3 });
    const person = node('q', 'Person', { weight: 3 });
    expect(importance(province)).toBeGreaterThan(importance(person));
    expect(nodeSize(province)).toBeGreaterThan(nodeSize(person));
    expect(nodeSize({ ...province, weight: 30 })).toBeGreaterThan(nodeSize(province));
  });
});

describe('what comes first', () => {
  test('gateways in the news and ends of what is wanted have their label before a weightier province', () => {
    const province = precedence(node('p', 'Province', { weight: 15 }), false);
    expect(precedence(node('q', 'Port', { weight: 2 }), false)).toBeGreaterThan(province);
    expect(precedence(node('r', 'Province', { weight: 2 }), true)).toBeGreaterThan(province);
    expect(precedence(node('s', 'Port', { weight: 0 }), false)).toBeLessThan(province);
  });

  test('ends of what is agreed or proposed are wanted, ends of what exists are not', () => {
    const edges = [
      edge('a', 'CONNECTS_TO', 'b', { modality: 'proposed' }),
      edge('c', 'CONNECTS_TO', 'd', { modality: 'agreed' }),
      edge('e', 'CONNECTS_TO', 'f'),
    ];
    expect([...wantedEnds(edges)].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a map leaves out in which country a place lies, and nothing else', () => {
    const nodes = [node('vn', 'Country'), node('hue', 'Province'), node('port', 'Port')];
    const edges = [
      edge('hue', 'LOCATED_IN', 'vn'),
      edge('port', 'LOCATED_IN', 'hue'),
      edge('vn', 'SUPPORTED', 'hue'),
    ];
    expect(onMap(picture(nodes, edges)).map(({ id }) => id)).toEqual([
      'port.LOCATED_IN.hue',
      'vn.SUPPORTED.hue',
    ]);
  });
});

test.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', true],
  ['llvmpipe (LLVM 15.0.7, 256 bits)', true],
  ['Microsoft Basic Render Driver', true],
  ['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11)', false],
  ['Apple M2', false],
  ['', false],
])('software renderer "%s": %s', (name, software) => {
  expect(isSoftwareRenderer(name)).toBe(software);
});
