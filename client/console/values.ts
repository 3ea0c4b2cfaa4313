/** What Cypher gives, as the API writes it: telling nodes, relationships and paths from plain values. */
import type { TaggedValue } from '../../server/api/types.ts';
import type { Lang } from '../../server/ontology.ts';
import { parseFactId } from '../fact-id.ts';

function asTagged(value: unknown): TaggedValue | null {
  return typeof (value as TaggedValue | null)?.$type === 'string' ? (value as TaggedValue) : null;
}

/** The entity that a node is; `null` for articles, claims and all that is no node. */
export function asNode(value: unknown): { id: string; name: string } | null {
  const tagged = asTagged(value);
  if (tagged?.$type !== 'node' || !tagged.labels.includes('Entity')) return null;
  const { id, name } = tagged.properties;
  return typeof id === 'string' ? { id, name: String(name ?? id) } : null;
}

/** Ids of all entities in the rows: nodes, the ends of facts, and both along paths; each once, in the order met. */
export function entityIds(rows: readonly (readonly unknown[])[]): string[] {
  const ids = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const tagged = asTagged(value);
    if (!tagged) for (const item of Object.values(value)) visit(item);
    else if (tagged.$type === 'map') visit(Object.values(tagged.value));
    else if (tagged.$type === 'path') visit([...tagged.nodes, ...tagged.relationships]);
    else if (tagged.$type === 'relationship') {
      const fact = parseFactId(tagged.properties.id);
      if (fact) ids.add(fact.from).add(fact.to);
    }
    const node = asNode(value);
    if (node) ids.add(node.id);
  };
  visit(rows);
  return [...ids];
}

/** A value as text for a cell. */
export function valueText(value: unknown, lang: Lang): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map((item) => valueText(item, lang)).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  const tagged = asTagged(value);
  return tagged ? taggedText(tagged, lang) : mapText(value as Record<string, unknown>, lang);
}

function taggedText(tagged: TaggedValue, lang: Lang): string {
  switch (tagged.$type) {
    case 'node': {
      const { name, nameEn, title, id } = tagged.properties;
      return `(${(lang === 'en' ? nameEn : undefined) ?? name ?? title ?? id ?? ''})`;
    }
    case 'relationship': {
      const { modality } = tagged.properties;
      return `[:${tagged.type}${modality ? ` ${modality}` : ''}]`;
    }
    case 'path':
      return tagged.nodes.map((node) => valueText(node, lang)).join('–');
    case 'map':
      return mapText(tagged.value, lang);
    default:
      return tagged.value;
  }
}

function mapText(map: Record<string, unknown>, lang: Lang): string {
  const entries = Object.entries(map).map(([key, item]) => `${key}: ${valueText(item, lang)}`);
  return `{${entries.join(', ')}}`;
}
