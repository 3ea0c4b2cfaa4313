/** The corpus of the project in a graph: each fact with its sentence, and the answers that it was made for. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readGoldFolder, score } from '../../server/evaluate/index.ts';
import { factId } from '../../server/fact-id.ts';
import { loadGazetteer } from '../../server/gazetteer.ts';
import { extract } from '../../server/ingest/extract/index.ts';
import { referenceFactsById } from '../../server/ingest/load/derive.ts';
import { deriveFact } from '../../server/ingest/load/facts.ts';
import { CORPUS, ingest, readArticles } from '../../server/ingest/run.ts';
import type { Extraction } from '../../server/ingest/types.ts';
import { strongest } from '../../server/ontology.ts';
import { runQuery } from '../../server/queries/run.ts';
import type { Store } from '../../server/store/store.ts';
import { toRecords } from '../../server/store/values.ts';
import { SETS } from '../articles/labelled.ts';

export function corpusStands(store: () => Store): void {
  let extractions: Extraction[];
  const ask = async (statement: string, parameters = {}) =>
    toRecords(await store().reader.run(statement, parameters));

  beforeAll(async () => {
    const report = await ingest(store());
    expect(report.problems).toEqual([]);
    const { articles } = await readArticles([CORPUS]);
    extractions = articles.map((article) => extract(article));
  });

  test('holds each relation that a careful reader takes out of an article, with its sentence', async () => {
    const stated =
      await ask(`MATCH (a:Article)-[:STATES]->(c:Claim)-[:SUBJECT]->(s:Entity), (c)-[:OBJECT]->(o:Entity)
      RETURN a.id AS article, a.body AS body, c.type AS type, c.modality AS modality, c.quote AS quote,
        c.start AS start, c.end AS end, s.id AS \`from\`, o.id AS \`to\`
      ORDER BY c.start, c.id`);
    for (const { body, quote, start, end } of stated)
      expect((body as string).slice(start as number, end as number)).toBe(quote);
    for (const gold of readGoldFolder(SETS.digests.gold)) {
      const extraction = extractions.find(({ article }) => article.id === gold.id)!;
      const claims = stated.filter(({ article }) => article === gold.id) as unknown as Extraction['claims'];
      const { relations, modalities } = score(gold, { ...extraction, claims });
      expect(relations.missed, gold.id).toEqual([]);
      const links = modalities.filter(({ type }) => type === 'CONNECTS_TO');
      for (const { what, gold: meant, found } of links) expect(found, what).toBe(meant);
    }
  });

  test('derives each fact from its claims, and none from nothing', async () => {
    const facts = await ask(`MATCH (a:Entity)-[f]->(b:Entity) WHERE f.claims > 0
      RETURN f.id AS id, a.id AS \`from\`, b.id AS \`to\`, f.claims AS claims, f.modality AS modality`);
    const claims = extractions.flatMap((extraction) => extraction.claims);
    const reference = referenceFactsById(loadGazetteer());
    const wanted = new Map<string, typeof claims>();
    for (const claim of claims) {
      const id = factId(claim.type, claim.from, claim.to);
      wanted.set(id, [...(wanted.get(id) ?? []), claim]);
    }
    expect(facts.map(({ id }) => id).sort()).toEqual([...wanted.keys()].sort());
    for (const { id, from, to, claims: count, modality } of facts) {
      const own = wanted.get(id as string)!;
      expect(id).toBe(`${from}.${own[0]!.type}.${to}`);
      expect(count).toBe(own.length);
      const known = reference.get(id as string);
      const modalities = [...own, ...(known ? [known] : [])].map((stated) => stated.modality);
      expect(modality, id as string).toBe(strongest(modalities));
    }
    const unsupported = await ask(
      `MATCH (:Entity)-[f]->(:Entity) WHERE f.claims = 0 AND f.source <> 'reference' RETURN f.id AS id`,
    );
    expect(unsupported).toEqual([]);
    expect(deriveFact('a.BORDERS.b', [])).toBeNull();
  });

  test('gives a place in the picture to all that claims speak of, and to nothing else', async () => {
    const [counts] = await ask(`MATCH (e:Entity)
      RETURN count(CASE WHEN e.x IS NOT NULL AND e.y IS NOT NULL THEN 1 END) AS placed,
        count(CASE WHEN EXISTS { MATCH (e)-[f]-(:Entity) WHERE f.claims > 0 } THEN 1 END) AS drawn`);
    expect(counts!.placed).toBe(counts!.drawn);
    expect(counts!.drawn).toBeGreaterThan(50);
  });

  test('changes nothing when it is ingested again', async () => {
    const dump = () => ask('MATCH (n)-[r]->(m) RETURN n, r, m ORDER BY n.id, type(r), m.id');
    const before = await dump();
    expect(await ingest(store())).toMatchObject({ added: 0, replaced: 0, unchanged: extractions.length });
    expect(await dump()).toEqual(before);
  });

  describe('which Lao provinces connect to a port', () => {
    const provinces = async (port: string) =>
      (await runQuery(store(), 'lao-provinces-by-port', { port })).rows as {
        province: string;
        modality: string;
        way: string[];
        articles: { quote: string; publisher: string; published: string }[];
      }[];

    test.each(['Chân Mây', 'chan may', 'Cảng Chân Mây'])(
      '%s: Champasak and Sekong, as proposed',
      async (port) => {
        const rows = await provinces(port);
        expect(rows.map(({ province, modality }) => [province, modality])).toEqual([
          ['Champasak', 'proposed'],
          ['Sekong', 'proposed'],
        ]);
        for (const { articles } of rows) {
          expect(articles[0]?.quote).toContain('Chân Mây');
          expect(articles[0]?.published).toMatch(/^\d{4}-\d\d-\d\d$/);
        }
      },
    );

    test('Vũng Áng: Bolikhamxay, by road 8A and the gates on it', async () => {
      const [row, ...others] = await provinces('Vũng Áng');
      expect(others).toEqual([]);
      expect(row).toMatchObject({ province: 'Bolikhamxay', modality: 'proposed' });
      expect(row!.way).toEqual(['Nậm Phao', 'Cầu Treo', 'Quốc lộ 8A']);
    });
  });
}
