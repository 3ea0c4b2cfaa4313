/**
 * The ontology, read from `data/ontology/`: the one place where labels, relations, modalities and sectors are declared.
 * Constraints, validation, API, legend and forms derive from it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from './errors.ts';

export type Lang = 'vi' | 'en';
export type Text = Record<Lang, string>;

export const MODALITIES = ['existing', 'agreed', 'proposed'] as const;
export type Modality = (typeof MODALITIES)[number];

/** `date` is ISO text as precise as known: `2025-05-14`, `2025-05` or `2025`. `strings` is a list. */
const PROPERTY_TYPES = ['string', 'integer', 'float', 'boolean', 'date', 'strings'] as const;
export type PropertyType = (typeof PROPERTY_TYPES)[number];

export interface Property {
  name: string;
  type: PropertyType;
  required: boolean;
  title: Text;
  /** Allowed values, where the list is closed. */
  values?: string[];
  /** What each of `values` is called. */
  valueTitles?: Record<string, Text>;
}

/** `cross` is ×, `plus` is +; `ring`, `frame` and `lozenge` are the outlines of circle, square and diamond. */
const SHAPES = [
  'circle',
  'square',
  'diamond',
  'triangle',
  'triangle-down',
  'pentagon',
  'hexagon',
  'star',
  'cross',
  'plus',
  'ring',
  'frame',
  'lozenge',
] as const;
export type Shape = (typeof SHAPES)[number];

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
  /** Which `from` goes with which `to`; `mayJoin` asks this. */
  ends: { from: string[]; to: string[] }[];
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

const text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const property = z.strictObject({
  type: z.enum(PROPERTY_TYPES),
  required: z.boolean().default(false),
  title: text,
  values: z.record(z.string(), text).optional(),
});
const properties = z.record(z.string().regex(/^[a-z][A-Za-z]*$/), property).default({});
const ends = z
  .array(z.strictObject({ from: z.array(z.string()).min(1), to: z.array(z.string()).min(1) }))
  .min(1);

const FILES = {
  'labels.yaml': z.record(
    z.string().regex(/^[A-Z][A-Za-z]*$/),
    z.strictObject({
      entity: z.boolean().default(true),
      title: text,
      plural: text,
      description: text,
      color: z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #0072b2'),
      shape: z.enum(SHAPES),
      properties,
    }),
  ),
  'relations.yaml': z.record(
    z.string().regex(/^[A-Z]+(_[A-Z]+)*$/),
    z.strictObject({
      fact: z.boolean().default(true),
      symmetric: z.boolean().default(false),
      sameLabel: z.boolean().default(false),
      title: text,
      reverse: text,
      description: text,
      ends,
      properties,
    }),
  ),
  'modalities.yaml': z.record(z.enum(MODALITIES), z.strictObject({ title: text, description: text })),
  'sectors.yaml': z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/), text),
} as const;

const HOME = fileURLToPath(new URL('../data/ontology', import.meta.url));
const loaded = new Map<string, Ontology>();

/**
 * The ontology in a folder, read once.
 *
 * @throws AppError `bad-file` that names the file and the place in it.
 */
export function loadOntology(dir: string = HOME): Ontology {
  const known = loaded.get(dir);
  if (known) return known;
  const labels = named(readYaml(dir, 'labels.yaml', FILES['labels.yaml'])).map(
    (label): Label => ({ ...label, properties: propertyList(label.properties) }),
  );
  const ontology: Ontology = {
    labels,
    relations: relations(dir, labels),
    sectors: Object.entries(readYaml(dir, 'sectors.yaml', FILES['sectors.yaml'])).map(([id, title]) => ({
      id,
      title,
    })),
    modalities: modalities(dir),
  };
  loaded.set(dir, ontology);
  return ontology;
}

/** The label of that name. @throws AppError `not-found` */
export function label(name: string, ontology: Ontology = loadOntology()): Label {
  return find('label', name, ontology.labels);
}

/** The relation type of that name. @throws AppError `not-found` */
export function relation(name: string, ontology: Ontology = loadOntology()): RelationType {
  return find('relation type', name, ontology.relations);
}

/** The relation types whose edges state something about the world, and are derived from claims. */
export function factRelations(ontology: Ontology = loadOntology()): RelationType[] {
  return ontology.relations.filter((type) => type.fact);
}

/** Names of the labels that domain nodes carry beside `:Entity`. */
export function entityLabels(ontology: Ontology = loadOntology()): string[] {
  return ontology.labels.filter((each) => each.entity).map((each) => each.name);
}

/** Whether a relation of this type may lead from a node of one label to a node of the other. */
export function mayJoin(type: RelationType, from: string, to: string): boolean {
  if (type.sameLabel && from !== to) return false;
  return type.ends.some((pair) => pair.from.includes(from) && pair.to.includes(to));
}

/** The strongest of some modalities: `existing` before `agreed` before `proposed`; `proposed` when there is none. */
export function strongest(modalities: Iterable<Modality>): Modality {
  const present = new Set(modalities);
  return MODALITIES.find((modality) => present.has(modality)) ?? 'proposed';
}

function relations(dir: string, labels: Label[]): RelationType[] {
  const file = 'relations.yaml';
  const names = new Set(labels.map((each) => each.name));
  const entities = labels.filter((each) => each.entity).map((each) => each.name);
  return named(readYaml(dir, file, FILES[file])).map((type): RelationType => {
    const expand = (list: string[], side: string): string[] =>
      list.flatMap((name) => {
        if (name === 'Entity') return entities;
        if (names.has(name)) return [name];
        throw badFile(dir, file, `${type.name}.ends.${side}`, `${name} is not a label of labels.yaml`);
      });
    const pairs = type.ends.map((pair) => ({ from: expand(pair.from, 'from'), to: expand(pair.to, 'to') }));
    return {
      ...type,
      ends: pairs,
      from: [...new Set(pairs.flatMap((pair) => pair.from))],
      to: [...new Set(pairs.flatMap((pair) => pair.to))],
      properties: propertyList(type.properties),
    };
  });
}

function modalities(dir: string): Ontology['modalities'] {
  const declared = readYaml(dir, 'modalities.yaml', FILES['modalities.yaml']);
  return MODALITIES.map((id) => ({ id, ...declared[id] }));
}

function propertyList(declared: z.infer<typeof properties>): Property[] {
  return named(declared).map(({ values, ...rest }) =>
    values ? { ...rest, values: Object.keys(values), valueTitles: values } : rest,
  );
}

function named<T extends object>(record: Record<string, T>): (T & { name: string })[] {
  return Object.entries(record).map(([name, value]) => ({ name, ...value }));
}

function find<T extends { name: string }>(what: string, name: string, list: T[]): T {
  const found = list.find((each) => each.name === name);
  if (found) return found;
  const names = list.map((each) => each.name);
  throw new AppError('not-found', `There is no ${what} ${name}. There are: ${names.join(', ')}.`, { names });
}

function readYaml<S extends z.ZodType>(dir: string, file: string, schema: S): z.infer<S> {
  let value: unknown;
  try {
    value = parse(readFileSync(join(dir, file), 'utf8'));
  } catch (cause) {
    throw badFile(dir, file, '', cause instanceof Error ? cause.message : String(cause));
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw badFile(dir, file, issue?.path.join('.') ?? '', issue?.message ?? 'is not as it should be');
}

function badFile(dir: string, file: string, where: string, message: string): AppError {
  const path = join(dir, file);
  return new AppError('bad-file', `${path}${where ? `, at ${where}` : ''}: ${message}`, {
    file: path,
    where,
  });
}

const SECTOR_PREFIX = 'sector-';

/** The id of a sector's node: `sector-education`. */
export function sectorId(sector: string): string {
  return SECTOR_PREFIX + sector;
}

/** Sectors are of the reference layer, though they stand here and not in the gazetteer. */
export function isSectorId(id: string): boolean {
  return id.startsWith(SECTOR_PREFIX);
}
