/** Values of neo4j-driver made the project's own, and parameters made the driver's. */
import neo4j from 'neo4j-driver';
import {
  Node,
  type Parameter,
  type Parameters,
  Path,
  type Properties,
  Relationship,
  type Value,
} from '../values.ts';

/** A value as the driver gives it with `useBigInt`. */
export function decode(value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return fromBigInt(value);
  if (typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) return value.map(decode);
  if (neo4j.isNode(value)) return node(value);
  if (neo4j.isRelationship(value)) return relationship(value);
  if (neo4j.isPath(value)) return path(value);
  if (neo4j.isPoint(value)) return point(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Int8Array);
  const temporal = temporalText(value);
  return temporal ?? properties(value as Record<string, unknown>);
}

type DriverNode = { elementId: string; labels: string[]; properties: object };
type DriverRelationship = {
  elementId: string;
  type: string;
  startNodeElementId: string;
  endNodeElementId: string;
  properties: object;
};

function node({ elementId, labels, properties: own }: DriverNode): Node {
  return new Node(elementId, labels, properties(own));
}

function relationship(value: DriverRelationship): Relationship {
  const { elementId, type, startNodeElementId, endNodeElementId, properties: own } = value;
  return new Relationship(elementId, type, startNodeElementId, endNodeElementId, properties(own));
}

function path(value: {
  start: DriverNode;
  segments: { relationship: DriverRelationship; end: DriverNode }[];
}): Path {
  const nodes = [value.start, ...value.segments.map((segment) => segment.end)];
  return new Path(
    nodes.map(node),
    value.segments.map((segment) => relationship(segment.relationship)),
  );
}

function point({
  srid,
  x,
  y,
  z,
}: {
  srid: unknown;
  x: number;
  y: number;
  z?: number | undefined;
}): Properties {
  return { srid: decode(srid), x, y, ...(z === undefined ? {} : { z }) };
}

function properties(map: object): Properties {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, decode(value)]));
}

function fromBigInt(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/**
 * The text that Cypher's `toString` gives. The driver's differs: nine digits of a second (`10:00:00.500000000`), a
 * `T` behind a duration without time (`P1DT`), six digits of a far year (`-000044`).
 */
function temporalText(value: object): string | null {
  const text = String(value);
  if (neo4j.isDuration(value)) return shortFraction(text).replace(/T$/, '');
  if (neo4j.isTime(value) || neo4j.isLocalTime(value)) return shortFraction(text);
  if (neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value))
    return shortFraction(text).replace(/^([+-])0+(?=\d{4})/, '$1');
  return null;
}

function shortFraction(text: string): string {
  return text.replace(/(\.\d*?)0+(?!\d)/, (_, fraction) => (fraction === '.' ? '' : fraction));
}

/** Whole numbers become Cypher integers: a plain number would be a float, which `LIMIT` for one refuses. */
export function encode(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, encodeOne(value)]));
}

function encodeOne(value: Parameter): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map(encodeOne) : encode(value);
}
