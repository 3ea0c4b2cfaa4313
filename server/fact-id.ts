/** The id of a fact, `<from>.<TYPE>.<to>`. Ids of entities and names of relations have no dot. */
import { relation } from './ontology.ts';

/** The id of the fact that a claim supports. Symmetric relations are stored once, the smaller id first. */
export function factId(type: string, from: string, to: string): string {
  const [first, second] = relation(type).symmetric && to < from ? [to, from] : [from, to];
  return `${first}.${type}.${second}`;
}

/** The parts of a fact's id, in the direction in which the fact is stored; `null` when it is not one. */
export function parseFactId(id: string): { from: string; type: string; to: string } | null {
  const [, from, type, to] = /^([^.]+)\.([A-Z_]+)\.([^.]+)$/.exec(id) ?? [];
  return from && type && to ? { from, type, to } : null;
}
