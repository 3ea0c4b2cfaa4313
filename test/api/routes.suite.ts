/** What the API answers over the fixture and how it refuses, for whatever store is behind. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type {
  ArticleDetails,
  ArticleSummary,
  EntityDetails,
  FactDetails,
  GraphView,
  Meta,
  NeighboursView,
  QueryAnswer,
  QueryInfo,
  SearchHit,
} from '../../server/api/types.ts';
import type { EngineName } from '../../server/store/store.ts';
import type { Serving } from './serving.ts';

const ids = (list: { id: string }[]) => list.map(({ id }) => id);

function bothEndsThere({ nodes, edges }: GraphView): boolean {
  const there = new Set(ids(nodes));
  return edges.every(({ from, to }) => there.has(from) && there.has(to));
}

/** @param serve the application in service; asked inside tests only */
export function graphIsServed(engine: EngineName, serve: () => Serving): void {
  const app: Pick<Serving, 'ask'> = { ask: (path, init) => serve().ask(path, init) };

  describe('the graph', () => {
    test('meta counts what there is and brings the ontology', async () => {
      const { status, body } = await app.ask<Meta>('/api/meta');
      expect(status).toBe(200);
      expect(body.engine).toBe(engine);
      expect(body.counts).toMatchObject({ articles: 5, claims: 45 });
      expect(body.counts.entities).toBeGreaterThan(250);
      expect(ids(body.ontology.modalities)).toEqual(['existing', 'agreed', 'proposed']);
    });

    test('the overview shows what claims touch and only what claims support, placed', async () => {
      const { body } = await app.ask<GraphView>('/api/graph');
      expect(ids(body.nodes)).toContain('person-bounlai-keo');
      expect(ids(body.nodes)).toContain('port-chan-may');
      expect(ids(body.nodes)).not.toContain('port-cua-lo');
      expect(body.edges.every(({ claims }) => claims > 0)).toBe(true);
      expect(bothEndsThere(body)).toBe(true);
      expect(body.total).toEqual({ nodes: body.nodes.length, edges: body.edges.length });
      for (const { x, y } of body.nodes) expect([typeof x, typeof y]).toEqual(['number', 'number']);
      const weights = body.nodes.map(({ weight }) => weight);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    });

    test('a budget bounds the overview and the total says what there is', async () => {
      const all = (await app.ask<GraphView>('/api/graph')).body;
      const { body } = await app.ask<GraphView>('/api/graph?limit=5');
      expect(ids(body.nodes)).toEqual(ids(all.nodes).slice(0, 5));
      expect(body.total).toEqual(all.total);
      expect(bothEndsThere(body)).toBe(true);
    });

    test('nodes by id come with every fact between them', async () => {
      const { body } = await app.ask<GraphView>('/api/graph?ids=gate-vn-cau-treo,gate-la-nam-phao,nobody');
      expect(ids(body.nodes).sort()).toEqual(['gate-la-nam-phao', 'gate-vn-cau-treo']);
      expect(ids(body.edges)).toEqual(['gate-la-nam-phao.PAIRED_WITH.gate-vn-cau-treo']);
    });

    test('nodes by type include what no article speaks of', async () => {
      const { body } = await app.ask<GraphView>('/api/graph?type=Port');
      expect(new Set(body.nodes.map(({ type }) => type))).toEqual(new Set(['Port']));
      expect(ids(body.nodes)).toContain('port-cua-lo');
      expect(body.nodes[0]?.id).toBe('port-vung-ang');
    });

    test('an entity comes with its own properties, facts and articles', async () => {
      const { body } = await app.ask<EntityDetails>('/api/entities/la-sekong');
      expect(body).toMatchObject({ id: 'la-sekong', type: 'Province', nameLo: 'ເຊກອງ', source: 'reference' });
      expect(body.properties.country).toBe('LA');
      expect(ids(body.articles)).toEqual(['d-2026-hue-sekong', 'a-2022-tth-sekong']);
      const facts = new Map(body.facts.map((fact) => [fact.id, fact]));
      expect(facts.get('la-sekong.TWINNED_WITH.vn-hue')).toMatchObject({
        direction: 'both',
        other: { id: 'vn-hue', type: 'Province', name: 'Huế' },
        claims: 1,
      });
      expect(facts.get('person-bounlai-keo.HOLDS_POSITION.la-sekong')).toMatchObject({
        direction: 'in',
        properties: { title: 'Tỉnh trưởng' },
      });
      expect(facts.get('la-sekong.CONNECTS_TO.port-chan-may')).toMatchObject({
        direction: 'out',
        modality: 'proposed',
      });
    });

    test('neighbours are counted by kind, and limited by strength', async () => {
      const { body } = await app.ask<NeighboursView>('/api/entities/la-sekong/neighbours?limit=4');
      expect(body.edges).toHaveLength(4);
      expect(bothEndsThere(body)).toBe(true);
      const sum = body.groups.reduce((total, { facts }) => total + facts, 0);
      expect(body.total.edges).toBe(sum);
      const one = await app.ask<NeighboursView>('/api/entities/la-sekong/neighbours?relations=CONNECTS_TO');
      expect(ids(one.body.edges)).toEqual(['la-sekong.CONNECTS_TO.port-chan-may']);
      expect(one.body.total.edges).toBe(1);
    });

    test('a fact shows the sentence of every claim, newest article first', async () => {
      const id = 'road-vn-ql-8a.CONNECTS_TO.port-vung-ang';
      const { body } = await app.ask<FactDetails>(`/api/facts/${id}`);
      expect(body.edge).toMatchObject({ id, modality: 'agreed', claims: 2, articles: 2 });
      expect(body.from).toMatchObject({ id: 'road-vn-ql-8a', type: 'Route' });
      expect(body.claims.map(({ article }) => article.id)).toEqual([
        'e-2026-ha-tinh',
        'b-2023-ha-tinh-bolikhamxay',
      ]);
      expect(body.claims[1]).toMatchObject({ modality: 'proposed', rule: 'fixture', confidence: 0.9 });
      for (const { quote, start, end, article } of body.claims) {
        const text = (await app.ask<ArticleDetails>(`/api/articles/${article.id}`)).body.body;
        expect(text.slice(start, end)).toBe(quote);
      }
    });

    test('a symmetric fact finds the claim that was stated the other way round', async () => {
      const { body } = await app.ask<FactDetails>('/api/facts/la-sekong.TWINNED_WITH.vn-hue');
      expect(body.claims).toHaveLength(1);
      expect(body.claims[0]).toMatchObject({ from: { id: 'vn-hue' }, to: { id: 'la-sekong' } });
    });

    test('a fact of the gazetteer has no claims', async () => {
      const { body } = await app.ask<FactDetails>('/api/facts/port-cua-lo.LOCATED_IN.vn-nghe-an');
      expect(body.edge).toMatchObject({ source: 'reference', claims: 0 });
      expect(body.claims).toEqual([]);
    });

    test('articles are listed latest first, by pages', async () => {
      const all = (await app.ask<ArticleSummary[]>('/api/articles')).body;
      expect(ids(all)[0]).toBe('e-2026-ha-tinh');
      expect(all).toHaveLength(5);
      expect(ids((await app.ask<ArticleSummary[]>('/api/articles?limit=2&offset=1')).body)).toEqual(
        ids(all).slice(1, 3),
      );
    });

    test('an article comes with its text and what it states, in the order of the text', async () => {
      const { body } = await app.ask<ArticleDetails>('/api/articles/d-2026-hue-sekong');
      expect(body).toMatchObject({
        publisher: 'Báo C',
        sectors: ['trade', 'transport', 'education'],
        claims: 12,
      });
      const starts = body.claimList.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const { quote, start, end } of body.claimList) expect(body.body.slice(start, end)).toBe(quote);
    });

    test('the catalogue is listed and asked', async () => {
      const { body } = await app.ask<QueryInfo[]>('/api/queries');
      expect(body.map(({ name }) => name)).toContain('lao-provinces-by-port');
      const answer = (await app.ask<QueryAnswer>('/api/queries/lao-provinces-by-port?port=chan%20may')).body;
      expect(answer.columns).toEqual(['province', 'modality', 'way', 'articles']);
      expect(Object.keys(answer.rows[0] ?? {})).toEqual(answer.columns);
      expect(answer.rows).toHaveLength(2);
      expect(bothEndsThere(answer.graph)).toBe(true);
      expect(answer.graph.edges).toHaveLength(2);
      expect(answer.rowFacts).toEqual([
        ['la-champasak.CONNECTS_TO.port-chan-may'],
        ['la-sekong.CONNECTS_TO.port-chan-may'],
      ]);
    });

    test('search answers with entities, articles and questions', async () => {
      const { body } = await app.ask<SearchHit[]>(`/api/search?q=${encodeURIComponent('Huế')}`);
      expect(new Set(body.map(({ kind }) => kind))).toEqual(new Set(['entity', 'article', 'query']));
      expect((await app.ask<SearchHit[]>('/api/search?q=hue&types=Article&limit=1')).body).toHaveLength(1);
      expect((await app.ask<SearchHit[]>('/api/search?q=')).body).toEqual([]);
    });

    test('the outlines are countries, then the units in force of both countries', async () => {
      const { body, headers } = await app.ask<FeatureCollection>('/api/geo');
      const of = (country: string) =>
        body.features.filter(({ properties }) => properties?.country === country).length;
      expect([of('VN'), of('LA')]).toEqual([34, 18]);
      const etag = headers.get('etag')!;
      expect(
        (await app.ask('/api/geo', { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } }))
          .status,
      ).toBe(304);
    });
  });

  describe('failures', () => {
    const cases = parse(readFileSync(new URL('failures.yaml', import.meta.url), 'utf8')) as {
      path: string;
      method?: string;
      body?: string;
      status: number;
      code: string;
      says: string;
    }[];
    test.each(cases)('$method $path $body', async ({ path, method = 'GET', body, status, code, says }) => {
      const answer = await app.ask(path, { method, body, headers: { 'content-type': 'application/json' } });
      expect([answer.status, answer.body.error.code]).toEqual([status, code]);
      expect(Object.keys(answer.body)).toEqual(['error']);
      expect(Object.keys(answer.body.error)).toEqual(['code', 'message', 'details']);
      expect(answer.body.error.message).toContain(says);
      expect(answer.text).not.toMatch(/\bat .*\.ts:\d+/);
    });

    test('an unknown name offers near ones to programs too', async () => {
      const { body } = await app.ask('/api/queries/lao-provinces-by-port?port=Vung%20An');
      expect(body.error.details.nearest).toContainEqual({
        id: 'port-vung-ang',
        type: 'Port',
        name: 'Vũng Áng',
        nameEn: 'Vung Ang',
      });
    });
  });
}
