/** What `lang-gieng extract --format json` prints of an extraction. */

import type { Extraction } from '../types.ts';

/** Exactly this shape, with its keys in this order; a claim carries its relation's own properties at the end. */
export function toExtractJson({ article, entities, claims, sectors, date }: Extraction) {
  const { id, title, publisher, published, url, lang } = article;
  return {
    article: { id, title, publisher, published, url, lang },
    entities: entities.map(({ id, type, name, aliases, mentions }) => ({
      id,
      type,
      name,
      aliases,
      mentions,
    })),
    claims: claims.map(({ id, type, from, to, modality, quote, start, end, confidence, properties }) => ({
      id,
      type,
      from,
      to,
      modality,
      quote,
      start,
      end,
      confidence,
      ...properties,
    })),
    sectors,
    date,
  };
}
