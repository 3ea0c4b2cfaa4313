/**
 * The values that leave a store: the project's own types, the same for every engine.
 *
 * Integers are `number` while they are safe and `bigint` beyond; temporals are the text that Cypher's `toString` gives;
 * nodes, relationships and paths are instances of the classes below, so that a map a query builds is never taken for one.
 */

export type Scalar = null | boolean | number | bigint | string;
export type Value = Scalar | Value[] | { [key: string]: Value } | Node | Relationship | Path;
export type Properties = { [key: string]: Value };
/** What a statement may be given: JSON, with dates as ISO text. Whole numbers become Cypher integers. */
export type Parameter =
  | null
  | boolean
  | number
  | bigint
  | string
  | Parameter[]
  | { [key: string]: Parameter };
export type Parameters = { [key: string]: Parameter };

export class Node {
  readonly elementId: string;
  readonly labels: string[];
  readonly properties: Properties;

  constructor(elementId: string, labels: string[], properties: Properties) {
    this.elementId = elementId;
    this.labels = labels;
    this.properties = properties;
  }

  toJSON() {
    return { $type: 'node', elementId: this.elementId, labels: this.labels, properties: this.properties };
  }
}

export class Relationship {
  readonly elementId: string;
  readonly type: string;
  readonly startElementId: string;
  readonly endElementId: string;
  readonly properties: Properties;

  constructor(
    elementId: string,
    type: string,
    startElementId: string,
    endElementId: string,
    properties: Properties,
  ) {
    this.elementId = elementId;
    this.type = type;
    this.startElementId = startElementId;
    this.endElementId = endElementId;
    this.properties = properties;
  }

  toJSON() {
    return {
      $type: 'relationship',
      elementId: this.elementId,
      type: this.type,
      startElementId: this.startElementId,
      endElementId: this.endElementId,
      properties: this.properties,
    };
  }
}

export class Path {
  readonly nodes: Node[];
  readonly relationships: Relationship[];

  constructor(nodes: Node[], relationships: Relationship[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }

  toJSON() {
    return { $type: 'path', nodes: this.nodes, relationships: this.relationships };
  }
}

/** The answer to a statement. `rows` are in column order; `truncated` says that there was at least one row more. */
export interface Table {
  columns: string[];
  rows: Value[][];
  truncated: boolean;
  elapsedMs: number;
}

/** The rows of a table as objects whose keys are the column names. */
export function toRecords(table: Table): Record<string, Value>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, i) => [column, row[i] ?? null])),
  );
}
