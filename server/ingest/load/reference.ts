/**
 * The reference layer: the gazetteer and the sectors, as nodes and edges with `source: 'reference'`.
 *
 * Only what differs from the store is written, so that loading it again changes nothing.
 */
import { isDeepStrictEqual } from 'node:util';
import { statement } from '../../cypher/files.ts';
import type { Gazetteer } from '../../gazetteer.ts';
import type { Ontology } from '../../ontology.ts';
import type { Store } from '../../store/store.ts';
import { toRecords, type Value } from '../../store/values.ts';
import { deriveFacts, mergeEntities, rederiveEntities, rederiveFacts, referenceFactsById } from './derive.ts';
import { type EntityRow, fromGazetteer, fromSector } from './entities.ts';

/** @returns how many nodes and edges were written or removed; 0 when all was there already */
export async function loadReference(store: Store, gazetteer: Gazetteer, ontology: Ontology): Promise<number> {
  const wanted = new Map(
    [...[...gazetteer.records.values()].map(fromGazetteer), ...ontology.sectors.map(fromSector)].map(
      (row) => [row.id, row],
    ),
  );
  const facts = referenceFactsById(gazetteer);
  const nodes = await read(store, 'read-reference-entities');
  const edges = await read(store, 'read-reference-facts');

  const same = (row: EntityRow) => sameNode(row, nodes.get(row.id));
  const changed = [...wanted.values()].filter((row) => !same(row));
  const dropped = new Set([...nodes.keys()].filter((id) => !wanted.has(id)));
  const touched = new Set<string>();
  for (const [id, fact] of await deriveFacts(
    store.reader,
    new Set([...facts.keys(), ...edges.keys()]),
    facts,
  ))
    if (!isDeepStrictEqual(edges.get(id)?.properties, fact)) touched.add(id);

  const writes = changed.length + dropped.size + touched.size;
  if (writes === 0) return 0;
  await store.writer.transaction(async (tx) => {
    await mergeEntities(tx, changed);
    await rederiveFacts(tx, touched, facts);
    await rederiveEntities(tx, dropped);
  });
  return writes;
}

type Stored = Record<string, Value>;

async function read(store: Store, name: string): Promise<Map<string, Stored>> {
  const table = await store.reader.run(statement(`load/${name}`));
  return new Map(toRecords(table).map((record) => [record.id as string, record]));
}

/** Whether a stored node is as the gazetteer has it; its place in the layout is not the gazetteer's. */
function sameNode({ label, properties }: EntityRow, stored: Stored | undefined): boolean {
  if (!stored || !(stored.labels as string[]).includes(label)) return false;
  const { x: _x, y: _y, ...rest } = stored.properties as Stored;
  return isDeepStrictEqual(rest, properties);
}
