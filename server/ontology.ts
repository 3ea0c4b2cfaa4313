/**
 * The ontology, read from `data/ontology/`: the one place where labels, relations, modalities and sectors are declared.
 * Constraints, validation, API, legend and forms derive from it.
 */

export type Lang = 'vi' | 'en';
export type Text = Record<Lang, string>;

export const MODALITIES = ['existing', 'agreed', 'proposed'] as const;
export type Modality = (typeof MODALITIES)[number];

export type PropertyType = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'strings';

export interface Property {
  name: string;
  type: PropertyType;
  required: boolean;
  title: Text;
  /** Allowed values, where the list is closed. */
  values?: string[];
}

export type Shape =
  | 'circle'
  | 'square'
  | 'diamond'
  | 'triangle'
  | 'triangle-down'
  | 'pentagon'
  | 'hexagon'
  | 'star'
  | 'cross'
  | 'ring';

export interface Label {
  name: string;
  title: Text;
  plural: Text;
  description: Text;
  /** Domain nodes carry `:Entity` too; `Article` and `Claim` do not. */
  entity: boolean;
  /** `#rrggbb`; safe for colour-blind eyes, readable on white and on dark. */
  color: string;
  shape: Shape;
  properties: Property[];
}

export interface RelationType {
  name: string;
  /** As read from → to, and to → from. */
  title: Text;
  reverse: Text;
  description: Text;
  from: string[];
  to: string[];
  /** Ends must be of the same label (Province – Province or Organization – Organization). */
  sameLabel: boolean;
  /** Stored once, smaller id first, and asked undirected. */
  symmetric: boolean;
  /** Facts of this type are derived from claims; `false` for bookkeeping edges (STATES, SUBJECT, OBJECT, MENTIONS). */
  fact: boolean;
  properties: Property[];
}

export interface Sector {
  /** `education` */
  id: string;
  title: Text;
}

export interface Ontology {
  labels: Label[];
  relations: RelationType[];
  sectors: Sector[];
  modalities: { id: Modality; title: Text; description: Text }[];
}
