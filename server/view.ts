/**
 * Pictures of the graph: nodes and edges as the client draws them, bounded, with what there is beyond.
 */

import type { GraphView, NeighboursView, ViewEdge, ViewNode } from './api/types.ts';
import { statement } from './cypher/files.ts';
import { parseFactId } from './fact-id.ts';
import type { Reader } from './store/store.ts';
import { type Parameters, toRecords, type Value } from './store/values.ts';

/** Nodes in a picture when nobody asks for another number. */
export const DEFAULT_BUDGET = 300;

type Row = Record<string, Value>;

async function records(reader: Reader, name: string, parameters: Parameters = {}): Promise<Row[]> {
  return toRecords(await reader.run(statement(`read/${name}`), parameters));
}

async function readNodes(reader: Reader, name: string, parameters: Parameters): Promise<ViewNode[]> {
  return (await records(reader, name, parameters)) as unknown as ViewNode[];
}

async function readCount(reader: Reader, name: string, parameters: Parameters = {}): Promise<number> {
  const [row] = await records(reader, name, parameters);
  return Number(row?.nodes ?? 0);
}

/** A row of the statements that read facts, as an edge. */
export function toEdge(row: Row): ViewEdge {
  const { id, type, start, goal, modality, claims, articles, firstDate, lastDate, source } = row;
  return {
    id,
    type,
    from: start,
    to: goal,
    modality,
    claims,
    articles,
    firstDate,
    lastDate,
    source,
  } as unknown as ViewEdge;
}

async function factsAmong(reader: Reader, ids: string[], least: 0 | 1): Promise<ViewEdge[]> {
  if (ids.length === 0) return [];
  return (await records(reader, 'facts-among', { ids, least })).map(toEdge);
}

/** What articles speak of: the nodes that most facts with claims touch, and those facts between them. */
export async function overview(reader: Reader, budget = DEFAULT_BUDGET): Promise<GraphView> {
  const [nodes, total, [counts]] = await Promise.all([
    readNodes(reader, 'nodes-with-claims', { limit: budget }),
    readCount(reader, 'nodes-with-claims-counted'),
    records(reader, 'counts'),
  ]);
  const edges = await factsAmong(
    reader,
    nodes.map(({ id }) => id),
    1,
  );
  return { nodes, edges, total: { nodes: total, edges: Number(counts?.facts ?? 0) } };
}

/** All nodes with one of the labels, of the gazetteer too, and every fact between them. */
export async function viewOfTypes(
  reader: Reader,
  labels: string[],
  budget = DEFAULT_BUDGET,
): Promise<GraphView> {
  const [nodes, total] = await Promise.all([
    readNodes(reader, 'nodes-of-type', { labels, limit: budget }),
    readCount(reader, 'nodes-of-type-counted', { labels }),
  ]);
  const edges = await factsAmong(
    reader,
    nodes.map(({ id }) => id),
    0,
  );
  return { nodes, edges, total: { nodes: total, edges: edges.length } };
}

/** These nodes and every fact between them. */
export async function viewOfNodes(reader: Reader, ids: string[]): Promise<GraphView> {
  const [nodes, edges] = await Promise.all([readNodes(reader, 'nodes', { ids }), factsAmong(reader, ids, 0)]);
  return { nodes, edges, total: { nodes: nodes.length, edges: edges.length } };
}

/** These facts and their ends; `budget` bounds the facts drawn. Ids that name no fact are left out. */
export async function viewOfFacts(
  reader: Reader,
  facts: string[],
  budget = DEFAULT_BUDGET,
): Promise<GraphView> {
  const starts = new Set(facts.map((id) => parseFactId(id)?.from).filter((id) => id !== undefined));
  if (starts.size === 0) return { nodes: [], edges: [], total: { nodes: 0, edges: 0 } };
  const all = (await records(reader, 'facts', { starts: [...starts], facts })).map(toEdge);
  const ends = (edges: ViewEdge[]) => [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const edges = all.slice(0, budget);
  const nodes = await readNodes(reader, 'nodes', { ids: ends(edges) });
  return { nodes, edges, total: { nodes: ends(all).length, edges: all.length } };
}

/**
 * An entity, what its strongest facts lead to, and how many facts of each kind it has in all.
 * @param relations only these relation types; empty for all
 */
export async function neighbours(
  reader: Reader,
  id: string,
  { limit, relations = [] }: { limit: number; relations?: string[] },
): Promise<NeighboursView> {
  const [links, counted] = await Promise.all([
    records(reader, 'facts-of-entity', { id, relations, limit }),
    records(reader, 'facts-of-entity-counted', { id }),
  ]);
  const edges = links.map(toEdge);
  const ids = new Set([id, ...edges.flatMap(({ from, to }) => [from, to])]);
  const groups = counted as unknown as NeighboursView['groups'];
  const chosen = groups.filter(({ relation }) => relations.length === 0 || relations.includes(relation));
  return {
    nodes: await readNodes(reader, 'nodes', { ids: [...ids] }),
    edges,
    total: { nodes: ids.size, edges: chosen.reduce((sum, { facts }) => sum + facts, 0) },
    groups,
  };
}
