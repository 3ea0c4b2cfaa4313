/**
 * Entities as the graph stores them: from the gazetteer, or united from what articles tell of them.
 *
 * Pure, and the order of the articles has no part in the result.
 */
import type { GazetteerRecord } from '../../gazetteer.ts';
import { type Sector, sectorId } from '../../ontology.ts';
import { searchText } from '../../text/fold.ts';
import type { ExtractedEntity } from '../types.ts';
import type { Properties } from './facts.ts';

/** One node to be stored. */
export interface EntityRow {
  id: string;
  label: string;
  properties: Properties;
}

/** What one article tells of one entity; stored on its MENTIONS edge, so that an article can be taken back. */
export interface EntityMention {
  article: string;
  /** A node label. */
  label: string;
  /** Times it is named. */
  count: number;
  /** The fullest first. */
  names: string[];
  /** The label's own properties. */
  properties: Properties;
}

/** A node of the gazetteer. */
export function fromGazetteer(record: GazetteerRecord): EntityRow {
  const { id, type, name, nameEn, nameLo, aliases, lat, lon, wikidata, validFrom, validTo, note, uncertain } =
    record;
  const names = [name, nameEn, nameLo, ...aliases].filter((each) => each !== null);
  return {
    id,
    label: type,
    properties: withoutNull({
      ...record.properties,
      id,
      name,
      nameEn,
      nameLo,
      aliases,
      search: searchText(names),
      lat,
      lon,
      wikidata,
      validFrom,
      validTo,
      uncertain,
      note,
      reference: record.reference,
      source: 'reference',
    }),
  };
}

/** A node for a field of cooperation; the list of them is closed. */
export function fromSector({ id, title }: Sector): EntityRow {
  const properties = {
    id: sectorId(id),
    name: title.vi,
    nameEn: title.en,
    aliases: [],
    source: 'reference',
  };
  return {
    id: properties.id,
    label: 'Sector',
    properties: { ...properties, search: searchText([title.vi, title.en]) },
  };
}

/** What an article tells of an entity. */
export function mentionOf(article: string, entity: ExtractedEntity): EntityMention {
  return {
    article,
    label: entity.type,
    count: entity.mentions.length,
    names: [...new Set([entity.name, ...entity.aliases])],
    properties: entity.properties,
  };
}

/**
 * A node that only articles know. Its name is the one that most articles give it first, the longer one where they are even;
 * of its own properties the first article (by id) that has one decides.
 * @param mentions at least one
 */
export function fromMentions(id: string, mentions: EntityMention[]): EntityRow {
  const sorted = mentions.toSorted((a, b) => (a.article < b.article ? -1 : 1));
  const votes = new Map<string, number>();
  for (const { names } of sorted) votes.set(names[0]!, (votes.get(names[0]!) ?? 0) + 1);
  const [name] = [...votes.keys()].sort(
    (a, b) => votes.get(b)! - votes.get(a)! || b.length - a.length || (a < b ? -1 : 1),
  ) as [string];
  const aliases = [...new Set(sorted.flatMap(({ names }) => names))].filter((each) => each !== name).sort();
  const own = Object.assign({}, ...sorted.map(({ properties }) => properties).reverse());
  return {
    id,
    label: sorted[0]!.label,
    properties: { ...own, id, name, aliases, search: searchText([name, ...aliases]), source: 'article' },
  };
}

function withoutNull(properties: Record<string, Properties[string] | null>): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) as Properties;
}
