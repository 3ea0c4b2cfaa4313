/** The declared model is whole, and a mistake in its files is named with its place. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../server/errors.ts';
import {
  entityLabels,
  factRelations,
  label,
  loadOntology,
  mayJoin,
  relation,
  strongest,
} from '../../server/ontology.ts';
import { contrast, distance } from './colours.ts';

const ontology = loadOntology();

describe('the ontology of the project', () => {
  it('has the labels, relation types and sectors of the model', () => {
    expect(entityLabels().sort()).toEqual(
      [
        'Agreement',
        'BorderGate',
        'Country',
        'EconomicZone',
        'Event',
        'Organization',
        'Person',
        'Place',
        'Port',
        'Project',
        'Province',
        'Route',
        'Sector',
      ].sort(),
    );
    expect(factRelations().map((type) => type.name)).toEqual([
      'LOCATED_IN',
      'BORDERS',
      'SUCCEEDED_BY',
      'PAIRED_WITH',
      'PASSES_THROUGH',
      'CONNECTS_TO',
      'COOPERATES_WITH',
      'TWINNED_WITH',
      'SUPPORTED',
      'PARTY_TO',
      'SIGNED',
      'HOLDS_POSITION',
      'PARTICIPATED_IN',
      'COVERS',
    ]);
    expect(ontology.relations.filter((type) => !type.fact).map((type) => type.name)).toEqual([
      'STATES',
      'SUBJECT',
      'OBJECT',
      'MENTIONS',
    ]);
    expect(ontology.sectors).toHaveLength(24);
    expect(ontology.modalities.map((modality) => modality.id)).toEqual(['existing', 'agreed', 'proposed']);
  });

  it('gives each entity label a shape of its own, and colours that colour-blind eyes can tell apart', () => {
    const drawn = ontology.labels.filter((each) => each.entity);
    expect(new Set(drawn.map((each) => each.shape)).size).toBe(drawn.length);
    for (const [index, one] of drawn.entries())
      for (const other of drawn.slice(index + 1))
        expect(distance(one.color, other.color), `${one.name}, ${other.name}`).toBeGreaterThan(12);
  });

  it('has colours that stand out from white and from dark', () => {
    for (const each of ontology.labels) {
      expect(contrast(each.color, '#ffffff'), each.name).toBeGreaterThan(2.4);
      expect(contrast(each.color, '#16181d'), each.name).toBeGreaterThan(2.4);
    }
  });

  it('reads symmetric relations alike from both ends', () => {
    for (const type of ontology.relations.filter((each) => each.symmetric)) {
      expect(type.reverse, type.name).toEqual(type.title);
      expect(type.from, type.name).toEqual(type.to);
    }
  });
});

describe('mayJoin', () => {
  it.each([
    ['LOCATED_IN', 'Port', 'Province', true],
    ['LOCATED_IN', 'Province', 'Country', true],
    ['LOCATED_IN', 'Province', 'Place', false],
    ['LOCATED_IN', 'Person', 'Province', false],
    ['COOPERATES_WITH', 'Organization', 'Organization', true],
    ['COOPERATES_WITH', 'Province', 'Organization', false],
    ['SUPPORTED', 'Country', 'Province', true],
    ['MENTIONS', 'Article', 'Person', true],
    ['MENTIONS', 'Article', 'Claim', false],
  ])('%s from %s to %s: %s', (type, from, to, allowed) => {
    expect(mayJoin(relation(type), from, to)).toBe(allowed);
  });
});

describe('strongest', () => {
  it('puts what is before what is agreed, and that before what is asked for', () => {
    expect(strongest(['proposed', 'existing', 'agreed'])).toBe('existing');
    expect(strongest(['proposed', 'agreed'])).toBe('agreed');
    expect(strongest(['proposed'])).toBe('proposed');
  });
});

describe('look-up by name', () => {
  it('lists what there is when there is no such name', () => {
    expect(() => label('Harbour')).toThrow(/no label Harbour\. There are: .*Port/);
    expect(() => relation('FLOWS_TO')).toThrow(/no relation type FLOWS_TO/);
  });
});

describe('a mistake in the files', () => {
  const dirs: string[] = [];
  afterEach(() => {
    for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
  });

  function broken(file: string, change: (text: string) => string): string {
    const dir = mkdtempSync(join(tmpdir(), 'ontology-'));
    dirs.push(dir);
    cpSync(new URL('../../data/ontology', import.meta.url).pathname, dir, { recursive: true });
    writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
    return dir;
  }

  it.each([
    ['labels.yaml', '#0072b2', 'blue', 'Province.color'],
    ['labels.yaml', 'plural: { vi: Cảng, en: Ports }', 'plural: { vi: Cảng }', 'Port.plural.en'],
    ['labels.yaml', 'shape: ring', 'shape: blob', 'Country.shape'],
    ['labels.yaml', 'entity: false', 'entty: false', 'Article'],
    [
      'relations.yaml',
      'from: [Person], to: [Agreement]',
      'from: [Persn], to: [Agreement]',
      'SIGNED.ends.from',
    ],
    ['relations.yaml', 'type: integer', 'type: number', 'PASSES_THROUGH.properties.sequence.type'],
    ['modalities.yaml', 'agreed:', 'wished:', 'agreed'],
  ])('%s: %s → %s is reported at %s', (file, good, bad, where) => {
    const dir = broken(file, (text) => text.replace(good, bad));
    let error: AppError | undefined;
    try {
      loadOntology(dir);
    } catch (caught) {
      error = caught as AppError;
    }
    expect(error?.kind).toBe('bad-file');
    expect(error?.message).toContain(join(dir, file));
    expect(`${error?.details.where}`).toContain(where);
  });

  it('a missing folder is named', () => {
    expect(() => loadOntology('/nowhere/at/all')).toThrow(/\/nowhere\/at\/all\/labels\.yaml/);
  });
});
