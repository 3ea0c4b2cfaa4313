/**
 * What the API answers: types that server and client share. All ids are ids of the graph, all dates ISO text.
 */
import type { Lang, Modality, Ontology, Text } from '../ontology.ts';
import type { EngineName } from '../store/store.ts';

/** Body of every failed request. `code` is an `ErrorKind`. */
export interface ErrorBody {
  error: { code: string; message: string; details: Record<string, unknown> };
}

/** GET /api/meta */
export interface Meta {
  ontology: Ontology;
  engine: EngineName;
  counts: { articles: number; entities: number; facts: number; claims: number };
  /** Names the contents of the graph; changes when it changes. */
  version: string | null;
}

export interface ViewNode {
  id: string;
  type: string;
  name: string;
  nameEn: string | null;
  nameLo: string | null;
  /** Position of the stored network layout; `null` for a node that has none yet. */
  x: number | null;
  y: number | null;
  lat: number | null;
  lon: number | null;
  /** Number of facts that claims support at this node, in the whole graph. */
  weight: number;
  /** `reference` when the gazetteer holds it. */
  source: 'reference' | 'article';
}

export interface ViewEdge {
  /** `<from>.<TYPE>.<to>` */
  id: string;
  type: string;
  from: string;
  to: string;
  modality: Modality;
  claims: number;
  articles: number;
  firstDate: string | null;
  lastDate: string | null;
  source: 'reference' | 'article';
}

/** GET /api/graph?ids=…&type=…&limit=…, and the picture of a query's answer */
export interface GraphView {
  nodes: ViewNode[];
  edges: ViewEdge[];
  /** What there is beyond the view's budget: "300 of 2,140 shown". */
  total: { nodes: number; edges: number };
}

/** GET /api/entities/:id/neighbours — `groups` counts all facts at the entity, shown or not. */
export interface NeighboursView extends GraphView {
  groups: { relation: string; direction: 'out' | 'in'; label: string; facts: number }[];
}

/** GET /api/search?q=…&types=…&limit=… */
export interface SearchHit {
  kind: 'entity' | 'article' | 'query';
  id: string;
  /** Label of an entity; `Article`; `Query`. */
  type: string;
  name: string;
  nameEn: string | null;
  /** The alias that matched, when it is not the name. */
  matched: string | null;
  /** Of an entity, where known: what tells two of one name apart. */
  country: string | null;
  validFrom: string | null;
  validTo: string | null;
}

/** One fact as seen from an entity. */
export interface EntityFact {
  id: string;
  type: string;
  direction: 'out' | 'in' | 'both';
  other: { id: string; type: string; name: string; nameEn: string | null };
  modality: Modality;
  claims: number;
  articles: number;
  firstDate: string | null;
  lastDate: string | null;
  source: 'reference' | 'article';
  /** The relation's own properties: `title`, `role`, `what`, `amount`, `sectors` … */
  properties: Record<string, unknown>;
}

/** GET /api/entities/:id */
export interface EntityDetails {
  id: string;
  type: string;
  name: string;
  nameEn: string | null;
  nameLo: string | null;
  aliases: string[];
  source: 'reference' | 'article';
  uncertain: boolean;
  lat: number | null;
  lon: number | null;
  /** The label's own properties, as declared in the ontology. */
  properties: Record<string, unknown>;
  facts: EntityFact[];
  articles: ArticleSummary[];
}

/** GET /api/articles?limit=…&offset=… answers a list of these, latest first. */
export interface ArticleSummary {
  id: string;
  title: string;
  publisher: string | null;
  published: string | null;
  url: string | null;
  lang: Lang;
  claims: number;
}

export interface ClaimDetails {
  id: string;
  type: string;
  from: { id: string; type: string; name: string; nameEn: string | null };
  to: { id: string; type: string; name: string; nameEn: string | null };
  modality: Modality;
  quote: string;
  start: number;
  end: number;
  date: string | null;
  confidence: number;
  rule: string;
  properties: Record<string, unknown>;
  article: ArticleSummary;
}

/** GET /api/facts/:id — a fact and the claims behind it, newest article first */
export interface FactDetails {
  edge: ViewEdge;
  from: { id: string; type: string; name: string; nameEn: string | null };
  to: { id: string; type: string; name: string; nameEn: string | null };
  properties: Record<string, unknown>;
  claims: ClaimDetails[];
}

/** GET /api/articles/:id */
export interface ArticleDetails extends ArticleSummary {
  body: string;
  sectors: string[];
  claimList: ClaimDetails[];
}

export interface QueryParameter {
  name: string;
  type: 'entity' | 'string' | 'integer' | 'date';
  /** Labels to choose from, when `type` is `entity`. */
  labels: string[];
  /** `null`: the parameter is required. `''`: may be left out. */
  default: string | number | null;
  title: Text;
}

/** GET /api/queries */
export interface QueryInfo {
  name: string;
  title: Text;
  description: Text | null;
  parameters: QueryParameter[];
  ask: Record<Lang, string[]>;
  view: 'graph' | 'table' | 'map';
}

/** GET /api/queries/:name?port=Chân+Mây */
export interface QueryAnswer {
  query: string;
  /** Parameters as resolved: an entity is its id and its names. */
  parameters: Record<string, { value: string | number | null; name?: string; nameEn?: string | null }>;
  columns: string[];
  rows: Record<string, unknown>[];
  /** English names of entities in the rows that the picture lacks, by the name in the rows. */
  englishNames: Record<string, string>;
  /** For each row, the ids of the facts it rests on. */
  rowFacts: string[][];
  truncated: boolean;
  elapsedMs: number;
  /** What the answer rests on, to draw: the facts of its rows, and their ends. */
  graph: GraphView;
}

/** POST /api/cypher {statement, params?} */
export interface CypherAnswer {
  columns: string[];
  /** In column order; see `TaggedValue` for what JSON has no form for. Temporals are the text that `toString` gives. */
  rows: unknown[][];
  truncated: boolean;
  elapsedMs: number;
  engine: EngineName;
  /** Why this engine may answer otherwise than Neo4j; absent when there is nothing to say. */
  warnings?: string[];
}

/** A value in `CypherAnswer.rows` that is more than JSON can say: an object with a `$type`. */
export type TaggedValue =
  | { $type: 'node'; elementId: string; labels: string[]; properties: Record<string, unknown> }
  | {
      $type: 'relationship';
      elementId: string;
      type: string;
      startElementId: string;
      endElementId: string;
      properties: Record<string, unknown>;
    }
  | { $type: 'path'; nodes: TaggedValue[]; relationships: TaggedValue[] }
  /** An integer beyond ±(2^53 - 1), as its digits. */
  | { $type: 'integer'; value: string }
  /** A float that JSON lacks. */
  | { $type: 'float'; value: 'Infinity' | '-Infinity' | 'NaN' }
  /** A map of the statement's own that has a key `$type`. */
  | { $type: 'map'; value: Record<string, unknown> };
