/** Another extractor beside the rules: how it is put in, and what becomes of what it makes up. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { drawFrom, type Extractor } from '../../server/ingest/extractor.ts';
import { readArticle } from '../../server/ingest/read.ts';
import { ingest } from '../../server/ingest/run.ts';
import type { Article, Claim, ExtractedEntity, Extraction } from '../../server/ingest/types.ts';
import { openStore } from '../../server/store/open.ts';
import { toRecords } from '../../server/store/values.ts';

const TEXT = 'Tỉnh Hà Tĩnh đã hỗ trợ tỉnh Khăm Muộn 10 tỷ đồng.';
const article = readArticle('bai.txt', new TextEncoder().encode(TEXT));

function entity(id: string, type: string, text: string): ExtractedEntity {
  const start = TEXT.indexOf(text);
  const mentions = [{ start, end: start + text.length, text }];
  return { id, type, name: text, aliases: [], mentions, reference: true, properties: {} };
}

/** What a careful model would answer: an extraction without a fault. */
function sound(of: Article): Extraction {
  const claim: Claim = {
    id: `${of.id}#1`,
    type: 'SUPPORTED',
    from: 'vn-ha-tinh',
    to: 'la-khammouane',
    modality: 'existing',
    quote: TEXT,
    start: 0,
    end: TEXT.length,
    confidence: 0.9,
    rule: 'fake',
    date: null,
    properties: { amount: '10 tỷ đồng' },
  };
  return {
    article: of,
    entities: [
      entity('vn-ha-tinh', 'Province', 'Hà Tĩnh'),
      entity('la-khammouane', 'Province', 'Khăm Muộn'),
      entity('agreement-fake', 'Agreement', '10 tỷ đồng'),
    ],
    claims: [claim],
    sectors: ['aid'],
    date: '2024-05-14',
    dropped: [],
  };
}

/** An extractor that answers, after a while, with the sound extraction spoilt in some way. */
function fake(spoil: (extraction: Extraction, claim: Claim) => void): Extractor {
  return {
    name: 'fake',
    version: '1',
    async extract(of) {
      const extraction = sound(of);
      spoil(extraction, extraction.claims[0]!);
      return extraction;
    },
  };
}

test('what is sound passes as it is', async () => {
  expect(
    await drawFrom(
      article,
      fake(() => {}),
    ),
  ).toEqual(sound(article));
});

describe('a claim is left out', () => {
  test.each<[string, (claim: Claim) => void, RegExp]>([
    ['of an unknown type', (claim) => Object.assign(claim, { type: 'ADMIRES' }), /no relation type ADMIRES/],
    ['of a type that only joins sources', (claim) => Object.assign(claim, { type: 'STATES' }), /STATES/],
    ['with ends that do not go together', (claim) => Object.assign(claim, { to: 'agreement-fake' }), /join/],
    ['about what is no entity', (claim) => Object.assign(claim, { from: 'vn-hue' }), /vn-hue is no entity/],
    ['about one thing alone', (claim) => Object.assign(claim, { to: claim.from }), /to itself/],
    ['with a made-up quotation', (claim) => Object.assign(claim, { quote: 'Hà Tĩnh giúp.' }), /quotation/],
    ['quoted from elsewhere', (claim) => Object.assign(claim, { start: 1 }), /quotation/],
    ['without a quotation', (claim) => Object.assign(claim, { quote: '', end: 0 }), /quotation/],
    ['too sure of itself', (claim) => Object.assign(claim, { confidence: 90 }), /confidence 90/],
    ['of no certainty', (claim) => Object.assign(claim, { confidence: Number.NaN }), /confidence NaN/],
    ['of an unknown modality', (claim) => Object.assign(claim, { modality: 'likely' }), /modality likely/],
  ])('%s', async (_, spoil, reason) => {
    const { claims, entities, dropped } = await drawFrom(
      article,
      fake((__, claim) => spoil(claim)),
    );
    expect({ claims, entities: entities.length }).toEqual({ claims: [], entities: 3 });
    expect(dropped).toEqual([expect.objectContaining({ reason: expect.stringMatching(reason) })]);
    expect(dropped[0]!.what).toContain('(fake)');
  });

  test('for the second time under one id', async () => {
    const { claims, dropped } = await drawFrom(
      article,
      fake((all, claim) => all.claims.push(claim)),
    );
    expect([claims.length, dropped.length]).toEqual([1, 1]);
  });
});

describe('an entity, or part of it, is left out, and with an entity its claims', () => {
  test.each<[string, (entity: ExtractedEntity) => void, RegExp, number]>([
    ['of an unknown label', (own) => Object.assign(own, { type: 'Planet' }), /no label Planet/, 0],
    ['that is a source', (own) => Object.assign(own, { type: 'Article' }), /no label Article/, 0],
    ['that the gazetteer has otherwise', (own) => Object.assign(own, { type: 'Country' }), /as Province/, 0],
    ['with the id of another', (own) => Object.assign(own, { id: 'la-khammouane' }), /has the id/, 0],
    ['with an id that is none', (own) => Object.assign(own, { id: 'a.b' }), /is no id/, 0],
    ['that the text does not name', (own) => Object.assign(own.mentions[0]!, { start: 0 }), /nowhere/, 0],
    ['a property', (own) => Object.assign(own.properties, { mood: 'glad' }), /no such property/, 1],
    ['a value', (own) => Object.assign(own.properties, { kind: 'kingdom' }), /"kingdom" is not/, 1],
  ])('%s', async (_, spoil, reason, left) => {
    const { claims, dropped } = await drawFrom(
      article,
      fake(({ entities }) => spoil(entities[0]!)),
    );
    expect(dropped.map((each) => each.reason).join('\n')).toMatch(reason);
    expect(claims.length).toBe(left);
  });
});

test('an unknown sector and a day that there is not are left out', async () => {
  const spoilt = await drawFrom(
    article,
    fake((all) => Object.assign(all, { sectors: ['aid', 'magic'], date: '2024-02-30' })),
  );
  expect(spoilt).toMatchObject({ sectors: ['aid'], date: null });
  expect(spoilt.dropped.map(({ what }) => what)).toEqual(['sector magic', 'date 2024-02-30']);
});

test('the article stays the one that was read, whatever comes back', async () => {
  const changed = await drawFrom(
    article,
    fake((all) => Object.assign(all, { article: { ...article, body: 'Hà Tĩnh giúp.' } })),
  );
  expect(changed.article).toEqual(article);
  expect(changed.claims).toHaveLength(1);
});

describe('ingest with another extractor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lang-gieng-extractor-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('loads what is sound of it, and reports the rest', async () => {
    writeFileSync(join(folder, 'bai.txt'), TEXT);
    writeFileSync(join(folder, 'khac.txt'), TEXT);
    const store = await openStore({ store: join(folder, 'store'), neo4j: null });
    try {
      const wrong = { id: 'wrong', type: 'BORDERS', quote: 'Hai tỉnh giáp nhau.' };
      const away = new AppError('limit-exceeded', 'The model takes no more questions today.');
      const extractor = fake((all, claim) => {
        if (all.article.id === 'khac') throw away;
        all.claims.push({ ...claim, ...wrong });
      });
      const paths = ['bai.txt', 'khac.txt'].map((name) => join(folder, name));
      const report = await ingest(store, paths, undefined, extractor);
      expect(report).toMatchObject({ added: 1, claims: 1, facts: 1 });
      expect(report.problems).toEqual([{ file: 'khac', reason: away.message }]);
      expect(report.dropped).toEqual([
        expect.objectContaining({
          article: 'bai',
          what: expect.stringContaining('BORDERS'),
          reason: expect.stringContaining('quotation'),
        }),
      ]);
      const stated = await store.reader.run('MATCH (:Article)-[:STATES]->(c:Claim) RETURN c.rule AS rule');
      expect(toRecords(stated)).toEqual([{ rule: 'fake' }]);
    } finally {
      await store.close();
    }
  });
});
