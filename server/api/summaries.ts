/** Rows of the statements in `cypher/read/` as the API shows articles and claims. */
import { relation } from '../ontology.ts';
import type { Value } from '../store/values.ts';
import type { ArticleSummary, ClaimDetails } from './types.ts';

export type Row = Record<string, Value>;

/** Those of `properties` that are declared under these names, in the order of the declaration. */
export function own(
  properties: Readonly<Record<string, unknown>>,
  declared: readonly { name: string }[],
): Record<string, unknown> {
  return Object.fromEntries(
    declared.filter(({ name }) => name in properties).map(({ name }) => [name, properties[name]]),
  );
}

export function toArticle(row: Row, claims = Number(row.claims)): ArticleSummary {
  const { articleId: id, title, publisher, published, url, lang } = row;
  return { id, title, publisher, published, url, lang, claims } as unknown as ArticleSummary;
}

/** A row of `claims-of-fact` or `claims-of-article`. */
export function toClaim(row: Row, article: ArticleSummary): ClaimDetails {
  const claim = row.properties as Row;
  const type = String(claim.type);
  const { modality, quote, start, end, date = null, confidence, rule } = claim;
  return {
    id: row.id,
    type,
    from: { id: row.subjectId, type: row.subjectType, name: row.subjectName, nameEn: row.subjectNameEn },
    to: { id: row.objectId, type: row.objectType, name: row.objectName, nameEn: row.objectNameEn },
    modality,
    quote,
    start,
    end,
    date,
    confidence,
    rule,
    properties: own(claim, relation(type).properties),
    article,
  } as unknown as ClaimDetails;
}
