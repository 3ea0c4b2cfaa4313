/** What loading leaves in any store: the small articles of `articles.yaml` over the real gazetteer. */
import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Gazetteer, loadGazetteer } from '../../server/gazetteer.ts';
import { loadArticles, loadReference } from '../../server/ingest/load.ts';
import type { Claim, Extraction } from '../../server/ingest/types.ts';
import { loadOntology } from '../../server/ontology.ts';
import type { Store } from '../../server/store/store.ts';
import type { Node, Properties, Relationship } from '../../server/store/values.ts';
import { dump } from './dump.ts';

type Stated = [from: string, type: string, to: string, properties?: Record<string, string | string[]>];
const data = parse(readFileSync(new URL('articles.yaml', import.meta.url), 'utf8')) as {
  entities: Record<
    string,
    { type: string; names: Record<string, string>; properties?: Record<string, string> }
  >;
  articles: Record<string, Stated[]>;
};

/** The extraction of an article that states these things. */
function extraction(id: string, stated: Stated[] = data.articles[id] ?? []): Extraction {
  const claims = stated.map(([from, type, to, properties = {}], start): Claim => {
    const {
      date = null,
      modality = 'existing',
      confidence = 1,
      ...own
    } = properties as Record<string, never>;
    const fixed = { quote: 'Một câu.', start, end: start + 8, rule: 'test' };
    return { id: `${id}#${start}`, type, from, to, modality, date, confidence, ...fixed, properties: own };
  });
  const ids = new Set(stated.flatMap(([from, , to]) => [from, to]));
  return {
    article: {
      id,
      title: `Bài ${id}`,
      publisher: null,
      published: null,
      url: null,
      lang: 'vi',
      body: 'Một câu.',
      fingerprint: id,
    },
    entities: [...ids].map((entity) => {
      const known = loadGazetteer().records.get(entity);
      const own = data.entities[entity];
      return {
        id: entity,
        type: known?.type ?? own?.type ?? '',
        name: known?.name ?? own?.names[id] ?? own?.names.default ?? '',
        aliases: [],
        mentions: [{ start: 0, end: 3, text: 'Một' }],
        reference: known !== undefined,
        properties: own?.properties ?? {},
      };
    }),
    claims,
    sectors: ['education'],
    date: null,
    dropped: [],
  };
}

const ALL = ['one', 'two', 'three'];

export function loadContract(openEmpty: () => Promise<Store>): void {
  const open = async () => {
    const store = await openEmpty();
    await store.migrate();
    await loadReference(store, loadGazetteer(), loadOntology());
    return store;
  };
  const load = (store: Store, ...articles: (string | Extraction)[]) =>
    loadArticles(
      store,
      articles.map((each) => (typeof each === 'string' ? extraction(each) : each)),
    );

  let expected: string[];
  let referenceOnly: string[];
  let store: Store;
  beforeAll(async () => {
    const first = await open();
    referenceOnly = await dump(first);
    await load(first, ...ALL);
    expected = await dump(first);
    await first.close();
  });
  beforeEach(async () => {
    store = await open();
    return () => store.close();
  });

  const node = async (id: string) => {
    const { rows } = await store.reader.run('MATCH (n:Entity {id: $id}) RETURN n', { id });
    return rows[0]?.[0] as Node | undefined;
  };
  const fact = async (id: string): Promise<Properties | undefined> => {
    const { rows } = await store.reader.run('MATCH (:Entity)-[f {id: $id}]->(:Entity) RETURN f', { id });
    return (rows[0]?.[0] as Relationship | undefined)?.properties;
  };

  describe('the graph', () => {
    test.each([[['three', 'one', 'two']], [['two', 'three', 'one']]])(
      'is the same when articles come as %j',
      async (order) => {
        for (const id of order) await load(store, id);
        expect(await dump(store)).toEqual(expected);
      },
    );

    test('does not change when the same is loaded again, which is said', async () => {
      expect(await load(store, ...ALL)).toMatchObject({ added: 3, replaced: 0, unchanged: 0 });
      const version = await store.version();
      expect(await load(store, ...ALL)).toEqual({
        clashes: [],
        added: 0,
        replaced: 0,
        unchanged: 3,
        claims: 0,
        facts: 0,
      });
      await loadReference(store, loadGazetteer(), loadOntology());
      expect(await store.version()).toBe(version);
      expect(await dump(store)).toEqual(expected);
    });

    test('is whole after a load that was interrupted and made again', async () => {
      let left = 2;
      const interrupted: Store = {
        ...plain(store),
        writer: {
          maxRows: 5,
          transaction: (work) => {
            if (left-- === 0) return Promise.reject(new Error('interrupted'));
            return store.writer.transaction(work);
          },
        },
      };
      await expect(load(interrupted, ...ALL)).rejects.toThrow('interrupted');
      expect(await load(store, ...ALL)).toMatchObject({ added: 1, unchanged: 2 });
      expect(await dump(store)).toEqual(expected);
    });

    test('is the former one when an article is changed and changed back', async () => {
      await load(store, ...ALL);
      const changed = extraction('one', [
        ['person-an', 'HOLDS_POSITION', 'la-bolikhamxay', { title: 'Khách' }],
      ]);
      expect(await load(store, changed)).toMatchObject({ added: 0, replaced: 1 });
      expect(await dump(store)).not.toEqual(expected);
      await load(store, ...ALL);
      expect(await dump(store)).toEqual(expected);
    });

    test('is the reference layer alone when articles state nothing any more', async () => {
      await load(store, ...ALL);
      await load(store, ...ALL.map((id) => extraction(id, [])));
      const { rows } = await store.reader.run('MATCH (a:Article) RETURN count(a) AS n');
      expect(rows).toEqual([[3]]);
      await store.writer.transaction((tx) => tx.run('MATCH (a:Article) DETACH DELETE a'));
      expect(await dump(store)).toEqual(referenceOnly);
    });
  });

  test('facts hold what all their claims say', async () => {
    await load(store, ...ALL);
    expect(await fact('la-bolikhamxay.COOPERATES_WITH.vn-ha-tinh')).toMatchObject({
      claims: 3,
      articles: 2,
      modality: 'existing',
      firstDate: '2024',
      lastDate: '2025-05-14',
      sectors: ['education', 'health', 'transport'],
      source: 'article',
    });
    expect(await fact('person-an.HOLDS_POSITION.vn-ha-tinh')).toMatchObject({
      title: 'Chủ tịch; Bí thư',
      claims: 2,
    });
    const undated = await fact('person-binh.HOLDS_POSITION.la-bolikhamxay');
    expect(undated).toMatchObject({ claims: 1 });
    expect(undated).not.toHaveProperty('firstDate');
  });

  test('a fact that the gazetteer states as well counts its claims, and stays without them', async () => {
    const id = 'port-vung-ang.LOCATED_IN.vn-ha-tinh';
    const before = await fact(id);
    expect(before).toMatchObject({ source: 'reference', claims: 0 });
    await load(store, 'two');
    expect(await fact(id)).toMatchObject({ source: 'reference', claims: 1, articles: 1, firstDate: '2024' });
    await load(store, extraction('two', []));
    expect(await fact(id)).toEqual(before);
  });

  test('an entity that nothing speaks of any more is gone, one that something does stays', async () => {
    await load(store, 'one', 'two');
    await load(store, extraction('one', []));
    expect(await node('agreement-one')).toBeUndefined();
    expect(await node('person-an')).toMatchObject({ labels: expect.arrayContaining(['Entity', 'Person']) });
    await load(store, extraction('two', []));
    expect(await node('person-an')).toBeUndefined();
    expect(await node('vn-ha-tinh')).toMatchObject({ properties: { source: 'reference' } });
  });

  test('an entity has all the names that articles give it, and can be found by them', async () => {
    await load(store, 'one', 'two');
    expect(await node('person-an')).toMatchObject({
      properties: {
        name: 'Nguyễn Văn An',
        aliases: ['An'],
        source: 'article',
        search: expect.stringContaining('\nan\n'),
      },
    });
  });

  test('what claims touch is placed in the network, and nothing else', async () => {
    await load(store, 'two', 'three');
    const placed = async () =>
      (
        await store.reader.run(
          'MATCH (n) WHERE n.x IS NOT NULL AND n.y IS NOT NULL RETURN n.id AS id ORDER BY id',
        )
      ).rows.flat();
    expect(await placed()).toEqual([
      'la-bolikhamxay',
      'person-an',
      'person-binh',
      'port-vung-ang',
      'vn-ha-tinh',
    ]);
    await load(store, extraction('two', []));
    expect(await placed()).toEqual(['la-bolikhamxay', 'person-binh', 'vn-ha-tinh']);
  });

  test('what the gazetteer drops goes, unless articles speak of it', async () => {
    await load(store, ...ALL);
    const { records, facts } = loadGazetteer();
    const gone = new Set(['port-vung-ang', 'port-chan-may']);
    const smaller: Gazetteer = {
      records: new Map([...records].filter(([id]) => !gone.has(id))),
      facts: facts.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
    };
    await loadReference(store, smaller, loadOntology());
    expect(await node('port-chan-may')).toBeUndefined();
    expect(await node('port-vung-ang')).toMatchObject({ properties: { source: 'article' } });
    expect(await fact('port-vung-ang.LOCATED_IN.vn-ha-tinh')).toMatchObject({ source: 'article', claims: 1 });
    await loadReference(store, loadGazetteer(), loadOntology());
    expect(await node('port-chan-may')).toMatchObject({ properties: { source: 'reference' } });
    expect(await fact('port-vung-ang.LOCATED_IN.vn-ha-tinh')).toMatchObject({
      source: 'reference',
      claims: 1,
    });
  });
}

/** A store's members as own properties, to replace some of. */
function plain({ engine, location, reader, console, writer }: Store): Store {
  const refuse = () => Promise.reject(new Error('not for this test'));
  return {
    engine,
    location,
    reader,
    console,
    writer,
    migrate: refuse,
    ping: refuse,
    version: refuse,
    close: refuse,
  };
}

/** All nodes and relationships as text, in an order that does not depend on the engine's own ids. */
