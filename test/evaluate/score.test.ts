/** What counts as found, missed and wrong: small cases of `score.yaml`. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Gold, measure, score, totals } from '../../server/evaluate/index.ts';
import type { Claim, Extraction } from '../../server/ingest/types.ts';
import type { Modality } from '../../server/ontology.ts';

const Side = z.strictObject({
  entities: z.record(z.string(), z.array(z.string())).default({}),
  relations: z.array(z.string()).default([]),
  doubtful: z.array(z.string()).default([]),
  sectors: z.array(z.string()).default([]),
  date: z.string().optional(),
});
const Ratio = z.strictObject({ right: z.number(), all: z.number() });
const Cases = z.array(
  z.strictObject({
    case: z.string(),
    strict: z.boolean().default(false),
    gold: Side,
    found: Side,
    missed: z.array(z.string()).default([]),
    wrong: z.array(z.string()).default([]),
    modality: Ratio.optional(),
    dates: Ratio.optional(),
  }),
);
type Side = z.infer<typeof Side>;

function relationOf(text: string) {
  const [from, type, to, modality] = text.split(' ') as [string, string, string, Modality | undefined];
  return { from, type, to, modality };
}

function goldOf({ entities, relations, doubtful, sectors, date }: Side): Gold {
  return {
    id: 'case',
    entities: Object.entries(entities).map(([key, [type, ...names]]) => ({ key, type: type!, names })),
    relations: relations.map(relationOf),
    doubtful: doubtful.map(relationOf),
    sectors,
    date,
  };
}

function extractionOf({ entities, relations, sectors, date = '' }: Side): Extraction {
  const claims = relations.map((text, start): Claim => {
    const { modality = 'existing', ...rest } = relationOf(text);
    const fixed = { quote: '', start, end: start, confidence: 1, rule: 'case', date: null, properties: {} };
    return { id: `case#${start}`, modality, ...rest, ...fixed };
  });
  return {
    article: {
      id: 'case',
      title: '',
      publisher: null,
      published: null,
      url: null,
      lang: 'vi',
      body: '',
      fingerprint: '',
    },
    entities: Object.entries(entities).map(([id, [type, name, ...aliases]]) => {
      const own = { mentions: [], reference: false, properties: {} };
      return { id, type: type!, name: name!, aliases, ...own };
    }),
    claims,
    sectors,
    date: date || null,
    dropped: [],
  };
}

const cases = Cases.parse(parse(readFileSync(new URL('score.yaml', import.meta.url), 'utf8')));

describe('a score', () => {
  test.each(cases.map((each) => [each.case, each] as const))(
    '%s',
    (_, { gold, found, strict, ...expected }) => {
      const result = score(goldOf(gold), extractionOf(found), { strict });
      const parts = [result.entities, result.relations, result.sectors];
      const words = (kind: 'missed' | 'wrong') =>
        parts.flatMap((part) => part[kind].map(({ type, what }) => `${type} ${what}`));
      expect({ missed: words('missed'), wrong: words('wrong') }).toEqual({
        missed: expected.missed,
        wrong: expected.wrong,
      });
      const sum = totals([result]);
      if (expected.modality) expect(sum.modality).toEqual(expected.modality);
      if (expected.dates) expect(sum.dates).toEqual(expected.dates);
    },
  );
});

describe('totals', () => {
  const { gold, found } = cases.find((each) => each.case.startsWith('a symmetric relation'))!;
  const one = score(goldOf(gold), extractionOf(found));

  test('add up over articles, by type and over all', () => {
    const { relations, entities } = totals([one, one]);
    expect(entities).toMatchObject({ right: 4, missed: 0, wrong: 0, f1: 1 });
    expect(relations).toMatchObject({ right: 2, missed: 2, wrong: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(relations.byType.BORDERS).toMatchObject({ right: 2, f1: 1 });
    expect(relations.byType.SUPPORTED).toMatchObject({ right: 0, missed: 2, wrong: 2, f1: 0 });
  });

  test('of nothing are 0', () => {
    expect(measure({ right: 0, missed: 0, wrong: 0 })).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});
