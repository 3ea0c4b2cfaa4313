/** What a careful reader takes out of each digest is itself sound: names stand in the text, relations fit the ontology. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../server/ingest/read.ts';
import { loadOntology, MODALITIES, mayJoin, relation } from '../../server/ontology.ts';

interface Relation {
  type: string;
  from: string;
  to: string;
  modality?: string;
}

interface Reading {
  id: string;
  entities: { key: string; type: string; names: string[] }[];
  relations: Relation[];
  sectors: string[];
  date?: string;
  doubtful: Relation[];
}

const root = new URL('../..', import.meta.url).pathname;
const stems = (dir: string, ending: string): string[] =>
  readdirSync(join(root, dir))
    .filter((file) => file.endsWith(ending) && file !== `README${ending}`)
    .map((file) => basename(file, ending));

const readings = stems('test/articles', '.json');
const sectors = loadOntology().sectors.map((sector) => sector.id);

it('goes with a digest, each of them', () => {
  const digests = stems('data/articles', '.md');
  for (const stem of readings) expect(digests).toContain(stem);
  expect(readings.length).toBeGreaterThanOrEqual(5);
});

describe.each(readings)('%s', (stem) => {
  const path = join(root, 'data/articles', `${stem}.md`);
  const { id, body } = readArticle(path, readFileSync(path));
  const reading = JSON.parse(readFileSync(join(root, 'test/articles', `${stem}.json`), 'utf8')) as Reading;
  const types = new Map(reading.entities.map((entity) => [entity.key, entity.type]));

  it('is read under its own id, with known sectors', () => {
    expect(reading.id).toBe(id);
    expect(sectors).toEqual(expect.arrayContaining(reading.sectors));
  });

  it('names entities as the text does', () => {
    const text = body.toLowerCase();
    for (const { names } of reading.entities)
      for (const name of names) expect(text.includes(name.toLowerCase()), name).toBe(true);
  });

  it('joins them as the ontology allows', () => {
    for (const each of [...reading.relations, ...reading.doubtful]) {
      const [from, to] = [types.get(each.from), types.get(each.to)];
      expect(from && to && mayJoin(relation(each.type), from, to), JSON.stringify(each)).toBe(true);
      expect([undefined, ...MODALITIES]).toContain(each.modality);
    }
  });
});
