/** The reference layer is whole and consistent, and a mistake in its files is named with its place. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { inspectGazetteer, loadGazetteer, type ReferenceFact } from '../../server/gazetteer.ts';
import { label, mayJoin, relation } from '../../server/ontology.ts';

const { records, facts } = loadGazetteer();
const all = [...records.values()];
const ofType = (type: string): ReferenceFact[] => facts.filter((fact) => fact.type === type);
const targets = (type: string, from: string): string[] =>
  facts.filter((fact) => fact.type === type && fact.from === from).map((fact) => fact.to);

/** Ids of a country's first-level units in force on a day. */
function unitsOn(country: string, day: string): string[] {
  return all
    .filter((each) => each.type === 'Province' && each.properties.country === country)
    .filter((each) => (each.validFrom ?? '') <= day && day <= (each.validTo ?? '9999'))
    .map((each) => each.id);
}

describe('the records', () => {
  it('hold all first-level units of both countries, old and new', () => {
    expect(unitsOn('LA', '2025-09-01')).toHaveLength(18);
    expect(unitsOn('VN', '2024-12-31')).toHaveLength(63);
    expect(unitsOn('VN', '2025-06-30')).toHaveLength(63);
    expect(unitsOn('VN', '2025-07-01')).toHaveLength(34);
    expect(unitsOn('VN', '2026-10-01')).toHaveLength(34);
  });

  it('come in the order of their ids, so that two runs load the same', () => {
    const ids = [...records.keys()];
    expect(ids).toEqual([...ids].sort());
    expect(ids).toHaveLength(285);
  });

  it('carry only properties that the ontology declares, with values that it allows', () => {
    for (const record of all) {
      const declared = new Map(label(record.type).properties.map((each) => [each.name, each]));
      for (const [name, value] of Object.entries(record.properties)) {
        const values = declared.get(name)?.values;
        expect(declared.has(name), `${record.id}.${name}`).toBe(true);
        if (values) expect(values, `${record.id}.${name}`).toContain(value);
      }
    }
  });

  it('name Sekong as the press of the border does, with its other spellings', () => {
    const sekong = records.get('la-sekong')!;
    expect(sekong).toMatchObject({ name: 'Sekong', nameLo: 'ເຊກອງ' });
    expect(sekong.aliases).toContain('Sê Kông');
    expect(sekong.aliases).toContain('Xê Kông');
  });

  it('keep doubt and source', () => {
    expect(all.filter((each) => each.uncertain).length).toBeGreaterThan(30);
    for (const record of all) expect(record.reference, record.id).not.toBe('');
  });
});

describe('the reference facts', () => {
  it('join records that exist, and only as the ontology allows', () => {
    for (const fact of facts) {
      const [from, to] = [records.get(fact.from), records.get(fact.to)];
      expect(from && to && mayJoin(relation(fact.type), from.type, to.type), JSON.stringify(fact)).toBe(true);
      const declared = relation(fact.type).properties.map((each) => each.name);
      for (const name of Object.keys(fact.properties)) expect(declared).toContain(name);
    }
  });

  it('state each thing once, symmetric ones from the smaller id', () => {
    const keys = facts.map((fact) => `${fact.type} ${fact.from} ${fact.to}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const fact of facts)
      if (relation(fact.type).symmetric) expect(fact.from < fact.to, JSON.stringify(fact)).toBe(true);
  });

  it('lead from units that ended to those in force', () => {
    expect(facts).toContainEqual({
      type: 'SUCCEEDED_BY',
      from: 'vn-thua-thien-hue',
      to: 'vn-hue',
      modality: 'existing',
      properties: { date: '2025-01-01' },
    });
    expect(targets('SUCCEEDED_BY', 'vn-quang-binh')).toEqual(['vn-quang-tri-2025']);
    const ended = all.filter((each) => each.validTo !== null).map((each) => each.id);
    expect(ofType('SUCCEEDED_BY').map((fact) => fact.from)).toEqual(ended);
  });

  it('pair the gates', () => {
    expect(ofType('PAIRED_WITH')).toHaveLength(32);
    expect(targets('PAIRED_WITH', 'gate-la-nam-phao')).toEqual(['gate-vn-cau-treo']);
  });

  it('place a gate or port in the unit of today and in the one before 2025', () => {
    expect(targets('LOCATED_IN', 'port-chan-may')).toEqual(['vn-hue', 'vn-thua-thien-hue']);
    expect(targets('LOCATED_IN', 'port-vung-ang')).toEqual(['vn-ha-tinh']);
    expect(targets('LOCATED_IN', 'la-champasak')).toEqual(['country-la']);
    expect(targets('LOCATED_IN', 'corridor-ewec')).toEqual(['country-la', 'country-vn']);
  });

  it('give the course of a road in order', () => {
    const course = ofType('PASSES_THROUGH')
      .filter((fact) => fact.from === 'corridor-ewec' && fact.properties.sequence !== undefined)
      .sort((a, b) => Number(a.properties.sequence) - Number(b.properties.sequence));
    expect(course.map((fact) => fact.to)).toEqual([
      'la-savannakhet',
      'gate-la-densavan',
      'gate-vn-lao-bao',
      'vn-quang-tri-2025',
      'vn-hue',
      'vn-da-nang-2025',
      'port-tien-sa',
    ]);
  });

  it('call a planned railway planned', () => {
    const railway = facts.filter(
      (fact) => fact.from === 'rail-vientiane-vung-ang' && fact.type === 'PASSES_THROUGH',
    );
    expect(new Set(railway.map((fact) => fact.modality))).toEqual(new Set(['proposed']));
  });
});

describe('a mistake in the files', () => {
  const dirs: string[] = [];
  afterEach(() => {
    for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
  });

  type Json = Record<string, unknown>;

  /** A copy of the gazetteer in which one record is changed. */
  function broken(file: string, id: string, change: (record: Json) => void): string {
    const dir = mkdtempSync(join(tmpdir(), 'gazetteer-'));
    dirs.push(dir);
    cpSync(new URL('../../data/gazetteer', import.meta.url).pathname, dir, {
      recursive: true,
      filter: (source) => !source.endsWith('geojson'),
    });
    const list = JSON.parse(readFileSync(join(dir, file), 'utf8')) as Json[];
    change(list.find((record) => record.id === id)!);
    writeFileSync(join(dir, file), JSON.stringify(list));
    return dir;
  }

  it.each<[string, string, Json, string, RegExp]>([
    ['ports.json', 'port-chan-may', { province: 'vn-hueh' }, 'port-chan-may.province', /no record vn-hueh/],
    ['ports.json', 'port-chan-may', { province: 'road-la-9' }, 'port-chan-may.province', /is a Route, not/],
    ['ports.json', 'port-chan-may', { lat: 108, lon: 16.3 }, 'port-chan-may.lat', /outside/],
    ['ports.json', 'port-chan-may', { lattitude: 16.3 }, 'port-chan-may', /lattitude/],
    ['ports.json', 'port-chan-may', { id: 'port-vung-ang' }, 'port-vung-ang.id', /twice/],
    ['ports.json', 'port-chan-may', { nameVi: 'Vung Ang' }, 'port-chan-may.nameVi', /ambiguousWith/],
    [
      'border-gates.json',
      'gate-vn-cau-treo',
      { pairedWith: 'gate-la-pa-hang' },
      'gate-vn-cau-treo.pairedWith',
      /turn/,
    ],
    ['border-gates.json', 'gate-vn-cau-treo', { level: 'big' }, 'gate-vn-cau-treo.level', /./],
    ['provinces.json', 'la-sekong', { borders: [] }, 'vn-quang-nam.borders', /in turn/],
    ['provinces.json', 'vn-kon-tum', { validTo: '2025-06-29' }, 'vn-kon-tum.validTo', /day before/],
    ['provinces.json', 'vn-hue', { succeeds: [] }, 'vn-thua-thien-hue', /does not name it/],
    ['routes.json', 'road-la-9', { courseOf: ['country-la'] }, 'road-la-9.courseOf', /is a Country/],
  ])('%s: %s with %j is reported at %s', (file, id, change, where, message) => {
    const dir = broken(file, id, (record) => Object.assign(record, change));
    const found = inspectGazetteer(dir).problems.filter((problem) => problem.where === where);
    expect(found.map((problem) => problem.message).join('\n')).toMatch(message);
    expect(() => loadGazetteer(dir)).toThrow(expect.objectContaining({ kind: 'bad-file' }));
  });

  it('a missing file is named once', () => {
    expect(() => loadGazetteer('/nowhere')).toThrow(/\/nowhere\/countries\.json/);
  });
});
