/** Values as the host sends them, made the project's own. */
import { Node, Path, type Properties, Relationship, type Value } from '../values.ts';

interface RawEntity {
  kind: 'node' | 'relationship' | 'path';
  id: number;
  properties: Record<string, unknown>;
  labels: string[];
  type: string;
  start: number;
  end: number;
  nodes: unknown[];
  edges: unknown[];
}

/** Entities come as `Map`s; all else has its final shape. */
export function decode(value: unknown): Value {
  if (value === undefined) return null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value !== 'object' || value === null) return value as Value;
  if (Array.isArray(value)) return value.map(decode);
  if (value instanceof Map) return entity(Object.fromEntries(value) as RawEntity);
  return decodeMap(value as Record<string, unknown>);
}

function entity(raw: RawEntity): Node | Relationship | Path {
  if (raw.kind === 'path')
    return new Path(raw.nodes.map(decode) as Node[], raw.edges.map(decode) as Relationship[]);
  const properties = decodeMap(raw.properties);
  if (raw.kind === 'node') return new Node(`n:${raw.id}`, raw.labels, properties);
  return new Relationship(`e:${raw.id}`, raw.type, `n:${raw.start}`, `n:${raw.end}`, properties);
}

function decodeMap(map: Record<string, unknown>): Properties {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, decode(value)]));
}
