/** Puts the extraction together: entities with their ids and names, claims with their sentences. */

import type { Gazetteer } from '../../gazetteer.ts';
import type { Ontology } from '../../ontology.ts';
import { sectorId } from '../../ontology.ts';
import type { Claim, Dropped, ExtractedEntity, Extraction } from '../types.ts';
import type { Statement } from './claims.ts';
import type { Context } from './context.ts';
import { type Entity, oneSpace, sourceOf } from './document.ts';
import { Ids, longest } from './ids.ts';

export function assemble(
  { doc, claims, principals }: Context,
  gazetteer: Gazetteer,
  ontology: Ontology,
  sectors: string[],
  date: string | null,
): Extraction {
  const article = doc.source;
  const statements = claims.all();
  const ids = new Ids(doc, principals, claims, date);
  const used = new Set(statements.flatMap(({ from, to }) => [from, to]));
  const main = doc.entities.get('Event\nmain');
  if (main && date) main.properties.date = date;
  const nested = nestedNames(doc);
  const entities = new Map<string, ExtractedEntity>();
  for (const entity of doc.entities.values()) {
    if ((entity.mentions.length === 0 || nested.has(entity)) && !used.has(entity)) continue;
    const made = extracted(doc, entity, ids.of(entity), gazetteer, ontology);
    const twin = entities.get(made.id);
    if (twin) for (const mention of made.mentions) twin.mentions.push(mention);
    else entities.set(made.id, made);
  }
  for (const { mentions } of entities.values()) mentions.sort((a, b) => a.start - b.start);
  const said = date ?? article.published;
  const made = statements.map((statement) => claim(statement, article.id, ids, doc, said));
  const unique = new Map(made.map((each) => [each.id, each]));
  return {
    article,
    entities: [...entities.values()].sort(byPlace),
    claims: [...unique.values()].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
    sectors,
    date,
    dropped: doc.dropped.map((each) => inSource(doc, each)),
  };
}

/** What was left out, told by its place in the text as it is written. */
export function inSource(doc: Context['doc'], dropped: Dropped): Dropped {
  if (dropped.start === undefined || dropped.end === undefined) return dropped;
  const { start, end } = sourceOf(doc, dropped.start, dropped.end);
  return { ...dropped, start, end };
}

/** Countries and zones that stand only within names of bodies (`Hội Hữu nghị Việt Nam - Lào`, `Ban Quản lý Khu kinh tế X`), consulates aside: the text does not speak of them. */
function nestedNames({ entities }: Context['doc']): Set<Entity> {
  const bodies: Entity[] = [...entities.values()].filter(
    ({ type, key }) => type === 'Organization' && !/^(?:tong-lanh-su|lanh-su|dai-su)/.test(key),
  );
  const names = bodies.flatMap(({ mentions }) => mentions);
  return new Set(
    [...entities.values()].filter(
      ({ type, country, mentions }) =>
        // Boards of the Vietnamese provinces are called after one zone and have charge of all.
        (type === 'Country' || (type === 'EconomicZone' && country === 'VN')) &&
        mentions.length > 0 &&
        mentions.every((own) =>
          names.some(
            ({ start, end }) => start < own.start && (type === 'Country' ? own.end < end : own.end <= end),
          ),
        ),
    ),
  );
}

function extracted(
  doc: Context['doc'],
  entity: Entity,
  id: string,
  gazetteer: Gazetteer,
  ontology: Ontology,
): ExtractedEntity {
  const sector =
    entity.type === 'Sector' && ontology.sectors.find((each) => sectorId(each.id) === entity.key);
  const mentions = entity.mentions
    .map(({ start, end }) => sourceOf(doc, start, end))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const name = sector ? sector.title.vi : (entity.record?.name ?? longest({ ...entity, mentions }));
  const forms = mentions.map(({ text }) => oneSpace(text));
  // `đường 12 của Lào`: without its owner, too.
  const bare =
    entity.type === 'Route' ? forms.map((text) => text.replace(/ (?:của|bên|phía) \p{Lu}.*$/u, '')) : [];
  const aliases = [...new Set([...forms, ...bare])].filter((text) => text !== name);
  return {
    id,
    type: entity.type,
    name,
    aliases,
    mentions,
    reference: entity.type === 'Sector' || gazetteer.records.has(id),
    properties: entity.properties,
  };
}

function claim(
  { type, from, to, modality, sentence, rule, confidence, properties }: Statement,
  article: string,
  ids: Ids,
  doc: Context['doc'],
  date: string | null,
): Claim {
  const place = doc.sentences[sentence]!;
  const { start, end, text: quote } = sourceOf(doc, place.start, place.end);
  const [a, b] = [ids.of(from), ids.of(to)];
  const amount = type === 'SUPPORTED' && properties.amount ? `:${properties.amount}` : '';
  return {
    id: `${article}#${type}:${a}:${b}:${start}${amount}`,
    type,
    from: a,
    to: b,
    modality,
    quote,
    start,
    end,
    confidence,
    rule,
    date,
    properties,
  };
}

const byPlace = (a: ExtractedEntity, b: ExtractedEntity) =>
  (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || (a.id < b.id ? -1 : 1);
