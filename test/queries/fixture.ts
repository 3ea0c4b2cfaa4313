/** The small graph of the catalogue's and the API's tests: `fixture.yaml` over the real gazetteer, loaded as ever. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadGazetteer } from '../../server/gazetteer.ts';
import { loadArticles, loadReference } from '../../server/ingest/load.ts';
import type { Claim, ExtractedEntity, Extraction } from '../../server/ingest/types.ts';
import { loadOntology, type Modality } from '../../server/ontology.ts';
import type { Store } from '../../server/store/store.ts';

/** The relation's own properties, and `modality` where it is not `existing`. */
type Stated = Record<string, string | number | string[]>;

interface Fixture {
  entities: Record<
    string,
    { type: string; name: string; aliases?: string[]; properties?: Record<string, string | number> }
  >;
  articles: {
    id: string;
    title: string;
    publisher: string;
    published: string;
    url?: string;
    lang: 'vi' | 'en';
    date: string;
    sectors: string[];
    passages: {
      text: string;
      claims: [from: string, type: string, to: string, own?: Stated][];
    }[];
  }[];
}

function extractions(): Extraction[] {
  const fixture = parse(readFileSync(new URL('fixture.yaml', import.meta.url), 'utf8')) as Fixture;
  return fixture.articles.map(({ passages, url = null, date, sectors, ...article }) => {
    const body = passages.map(({ text }) => text).join('\n');
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([article, url, body]))
      .digest('hex');
    const claims = passages.flatMap(({ text, claims: stated }): Claim[] => {
      const start = body.indexOf(text);
      return stated.map(([from, type, to, { modality = 'existing', ...properties } = {}]) => ({
        id: `${article.id}#${type}:${from}:${to}:${start}`,
        type,
        from,
        to,
        modality: modality as Modality,
        quote: text,
        start,
        end: start + text.length,
        confidence: 0.9,
        rule: 'fixture',
        date,
        properties,
      }));
    });
    const ids = new Set(claims.flatMap(({ from, to }) => [from, to]));
    return {
      article: { ...article, url, body, fingerprint },
      entities: [...ids].map((id) => toEntity(id, fixture)),
      claims,
      sectors,
      date,
      dropped: [],
    };
  });
}

/** Entities are mentioned once, at the top of the article: where exactly does not matter here. */
function toEntity(id: string, fixture: Fixture): ExtractedEntity {
  const known = loadGazetteer().records.get(id);
  const sector = loadOntology().sectors.find((each) => `sector-${each.id}` === id);
  const made = fixture.entities[id];
  const { type, name } = known ?? made ?? { type: 'Sector', name: sector?.title.vi ?? '' };
  if (!known && !made && !sector) throw new Error(`fixture.yaml: nothing is called ${id}`);
  return {
    id,
    type,
    name,
    aliases: made?.aliases ?? [],
    mentions: [{ start: 0, end: 1, text: name.slice(0, 1) }],
    reference: known !== undefined,
    properties: made?.properties ?? {},
  };
}

/** Loads the reference layer and the fixture's articles into an empty store. */
export async function fill(store: Store): Promise<void> {
  await store.migrate();
  await loadReference(store, loadGazetteer(), loadOntology());
  await loadArticles(store, extractions());
}
