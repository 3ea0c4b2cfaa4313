/** What Cypher gives, as the API writes it: telling nodes, relationships and paths from plain values. */
import type { Lang } from '../../server/ontology.ts';

interface Tagged {
  $type: string;
  labels?: string[];
  type?: string;
  properties?: Record<string, unknown>;
  nodes?: unknown[];
  relationships?: unknown[];
}

function asTagged(value: unknown): Tagged | null {
  return typeof (value as Tagged | null)?.$type === 'string' ? (value as Tagged) : null;
}

/** The entity that a node is; `null` for articles, claims and all that is no node. */
export function asNode(value: unknown): { id: string; name: string } | null {
  const tagged = asTagged(value);
  if (tagged?.$type !== 'node' || !tagged.labels?.includes('Entity')) return null;
  const { id, name } = tagged.properties ?? {};
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
    if (!tagged) {
      for (const item of Object.values(value)) visit(item);
      return;
    }
    const node = asNode(value);
    if (node) ids.add(node.id);
    for (const end of tagged.$type === 'relationship' ? ends(tagged.properties?.id) : []) ids.add(end);
    for (const item of [...(tagged.nodes ?? []), ...(tagged.relationships ?? [])]) visit(item);
  };
  visit(rows);
  return [...ids];
}

/** The two ends that a fact's id `<from>.<TYPE>.<to>` names. */
function ends(id: unknown): string[] {
  const match = typeof id === 'string' ? /^(.+)\.[A-Z_]+\.(.+)$/.exec(id) : null;
  return match ? [match[1]!, match[2]!] : [];
}

/** A value as text for a cell. */
export function valueText(value: unknown, lang: Lang): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map((item) => valueText(item, lang)).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  const tagged = asTagged(value);
  if (tagged?.$type === 'node') {
    const { name, nameEn, title, id } = tagged.properties ?? {};
    const shown = (lang === 'en' ? nameEn : undefined) ?? name ?? title ?? id ?? '';
    return `(${shown})`;
  }
  if (tagged?.$type === 'relationship') {
    const { modality } = tagged.properties ?? {};
    return `[:${tagged.type}${modality ? ` ${modality}` : ''}]`;
  }
  if (tagged?.$type === 'path') return (tagged.nodes ?? []).map((node) => valueText(node, lang)).join('–');
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${valueText(item, lang)}`)
    .join(', ')}}`;
}
