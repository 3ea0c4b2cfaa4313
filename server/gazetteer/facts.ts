/** What the gazetteer's records say about each other, as edges of the reference layer. */
import type { Modality } from '../ontology.ts';
import type { GazetteerFiles } from './files.ts';

/** One edge that the gazetteer states. Symmetric ones stand once, the smaller id first. */
export interface ReferenceFact {
  /** A relation type of the ontology. */
  type: string;
  from: string;
  to: string;
  /** `proposed` where a route or gate is only planned. */
  modality: Modality;
  /** The relation's own: `date` of SUCCEEDED_BY, `sequence` of PASSES_THROUGH (1 is the first place of the course). */
  properties: Record<string, string | number>;
}

/** All facts, sorted by type and ends; each pair of ends once a type. */
export function referenceFacts(files: GazetteerFiles): ReferenceFact[] {
  const facts = new Map<string, ReferenceFact>();

  function add(
    type: string,
    from: string,
    to: string,
    properties: ReferenceFact['properties'] = {},
    modality: Modality = 'existing',
  ): void {
    const key = `${type} ${from} ${to}`;
    if (!facts.has(key)) facts.set(key, { type, from, to, modality, properties });
  }

  function addSymmetric(type: string, a: string, b: string, modality?: Modality): void {
    if (a < b) add(type, a, b, {}, modality);
    else add(type, b, a, {}, modality);
  }

  const started = new Map(files.provinces.map((unit) => [unit.id, unit.validFrom]));
  for (const unit of files.provinces) {
    add('LOCATED_IN', unit.id, countryId(unit.country));
    for (const other of unit.borders) addSymmetric('BORDERS', unit.id, other);
    const heir = unit.mergedInto ?? unit.succeededBy;
    if (heir) add('SUCCEEDED_BY', unit.id, heir, dated(started.get(heir)));
  }

  for (const record of [...files.gates, ...files.ports, ...files.zones]) {
    add('LOCATED_IN', record.id, record.province);
    if (record.provinceBefore2025) add('LOCATED_IN', record.id, record.provinceBefore2025);
  }

  const planned = new Set<string>();
  for (const record of [...files.routes, ...files.gates])
    if (record.status === 'planned') planned.add(record.id);
  const firm = (...ids: string[]): Modality => (ids.some((id) => planned.has(id)) ? 'proposed' : 'existing');

  for (const route of files.routes) {
    for (const country of route.countries) add('LOCATED_IN', route.id, countryId(country));
    for (const [index, stop] of route.courseOf.entries())
      add('PASSES_THROUGH', route.id, stop, { sequence: index + 1 }, firm(route.id));
  }
  for (const gate of files.gates) {
    if (gate.pairedWith)
      addSymmetric('PAIRED_WITH', gate.id, gate.pairedWith, firm(gate.id, gate.pairedWith));
    if (gate.routeId) add('PASSES_THROUGH', gate.routeId, gate.id, {}, firm(gate.routeId, gate.id));
  }
  return [...facts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
}

/** `LA` → `country-la` */
export function countryId(code: string): string {
  return `country-${code.toLowerCase()}`;
}

function dated(date: string | null | undefined): Record<string, string> {
  return date ? { date } : {};
}
