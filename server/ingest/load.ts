/**
 * The last step of ingestion, and the only one that writes: the reference layer, then articles with their claims, then
 * what follows from them (facts, names of entities, places in the picture).
 *
 * Articles are packed into transactions that hold whole articles, so that an interrupted load leaves every article that is
 * there complete, and the next run brings the rest. What stands in the end does not depend on the order of the articles.
 */
import { createHash } from 'node:crypto';
import { statement } from '../cypher/files.ts';
import { factId } from '../fact-id.ts';
import { loadGazetteer } from '../gazetteer.ts';
import { computeLayout, type LayoutEdge } from '../layout.ts';
import { isSectorId } from '../ontology.ts';
import type { Reader, Store, Transaction } from '../store/store.ts';
import { type Parameter, toRecords } from '../store/values.ts';
import { searchText } from '../text/fold.ts';
import { chunks, readByIds, writeRows } from './load/batches.ts';
import { rederiveEntities, rederiveFacts, referenceFactsById } from './load/derive.ts';
import { mentionOf } from './load/entities.ts';
import type { Article, Claim, Extraction } from './types.ts';

export { loadReference } from './load/reference.ts';

export interface LoadReport {
  added: number;
  replaced: number;
  unchanged: number;
  /** Claims of the articles added and replaced. */
  claims: number;
  /** Distinct facts that the loaded articles support or supported. */
  facts: number;
  /** Articles that were refused, because the graph holds another article, of this title, under their id. */
  clashes: { id: string; title: string }[];
}

type Runner = Pick<Reader | Transaction, 'run'>;

/** What the store knows of an article. */
interface ArticleState {
  title: string;
  published: string | null;
  extraction: string;
  /** What drew the article, with its version. */
  extractor: string | null;
  facts: string[];
  entities: string[];
}

/** Ids of those articles that the store holds as they are, drawn by what draws them now: their extraction would be the same. */
export async function articlesKept(
  store: Store,
  articles: readonly Article[],
  extractor: string,
): Promise<Set<string>> {
  const fingerprints = new Map(articles.map(({ id, fingerprint }) => [id, fingerprint]));
  const kept = new Set<string>();
  for (const ids of chunks(fingerprints.keys())) {
    const table = await store.reader.run(statement('load/read-article-origins'), {
      articles: ids,
      extractor,
    });
    for (const { id, fingerprint } of toRecords(table))
      if (fingerprints.get(id as string) === fingerprint) kept.add(id as string);
  }
  return kept;
}

/**
 * Loads articles. One whose extraction is as it was is left alone; one that changed loses its former claims; one that has
 * the id of another article is refused, since it would silently take that one's place.
 * @param progress called with the number of articles that are in the store now, and of all
 * @param extractor what drew them, with its version
 */
export async function loadArticles(
  store: Store,
  extractions: Extraction[],
  progress?: (done: number, total: number) => void,
  extractor: string | null = null,
): Promise<LoadReport> {
  const states = await readStates(store.reader, extractions);
  const clashes = extractions.flatMap(({ article: { id, title, published } }) => {
    const former = states.get(id);
    return former && former.title !== title && former.published !== published
      ? { id, title: former.title }
      : [];
  });
  const refused = new Set(clashes.map(({ id }) => id));
  const own = extractions.filter(({ article }) => !refused.has(article.id));
  const isSame = (one: Extraction) => states.get(one.article.id)?.extraction === hash(one);
  const changed = own.filter((one) => !isSame(one));
  const replaced = changed.filter(({ article }) => states.has(article.id)).length;
  const facts = new Set<string>();
  let done = own.length - changed.length;
  const parts = [...packs(changed, store.writer.maxRows)];
  for (const pack of parts) {
    await store.writer.transaction(async (tx) => {
      for (const id of await replaceArticles(tx, pack, extractor)) facts.add(id);
      // With the last articles or not at all: a load interrupted before has articles left to place nodes after.
      if (pack === parts.at(-1)) await placeNodes(tx);
    });
    done += pack.length;
    progress?.(done, own.length);
  }
  await noteExtractor(
    store,
    own.filter((one) => isSame(one) && states.get(one.article.id)!.extractor !== extractor),
    extractor,
  );
  return {
    added: changed.length - replaced,
    replaced,
    unchanged: own.length - changed.length,
    claims: changed.reduce((sum, { claims }) => sum + claims.length, 0),
    facts: facts.size,
    clashes,
  };
}

/** Another extractor gave the same: the next time, nothing needs to be drawn to know that. */
async function noteExtractor(store: Store, extractions: Extraction[], extractor: string | null) {
  for (const chunk of chunks(extractions, store.writer.maxRows))
    await store.writer.transaction((tx) =>
      writeRows(
        tx,
        'merge-articles',
        chunk.map((one) => articleRow(one, extractor)),
      ),
    );
}

/** Names the content of an extraction: the same article drawn by the same rules has the same one. */
function hash(extraction: Extraction): string {
  const { article, entities, claims, sectors, date } = extraction;
  const known = hashes.get(extraction);
  if (known) return known;
  const made = createHash('sha256')
    .update(JSON.stringify([article, entities, claims, sectors, date]))
    .digest('hex');
  hashes.set(extraction, made);
  return made;
}

const hashes = new WeakMap<Extraction, string>();

async function readStates(from: Runner, extractions: Extraction[]): Promise<Map<string, ArticleState>> {
  const states = new Map<string, ArticleState>();
  for (const articles of chunks(extractions.map(({ article }) => article.id))) {
    const table = await from.run(statement('load/read-article-state'), { articles });
    for (const { id, ...state } of toRecords(table))
      states.set(id as string, state as unknown as ArticleState);
  }
  return states;
}

/** Whole articles in packs of about `maxRows` rows; an article with more is a pack of its own. */
function* packs(extractions: Extraction[], maxRows: number): Generator<Extraction[]> {
  let pack: Extraction[] = [];
  let rows = 0;
  for (const extraction of extractions) {
    const own = 1 + extraction.claims.length + extraction.entities.length;
    if (pack.length > 0 && rows + own > maxRows) {
      yield pack;
      pack = [];
      rows = 0;
    }
    pack.push(extraction);
    rows += own;
  }
  if (pack.length > 0) yield pack;
}

/** Takes the former claims of these articles back and puts the new ones in. @returns the facts that this touches */
async function replaceArticles(
  tx: Transaction,
  pack: Extraction[],
  extractor: string | null,
): Promise<Set<string>> {
  const reference = loadGazetteer();
  // Asked again: another program may have written since it was asked which articles changed.
  const former = [...(await readStates(tx, pack)).values()];
  const ids = pack.map(({ article }) => article.id);
  await readByIds(tx, 'delete-statements', 'articles', ids);
  await readByIds(tx, 'delete-mentions', 'articles', ids);

  const mentions = pack.flatMap(({ article, entities }) =>
    entities.map((entity) => ({ entity: entity.id, ...mentionOf(article.id, entity) })),
  );
  await writeRows(
    tx,
    'merge-articles',
    pack.map((one) => articleRow(one, extractor)),
  );
  const known = (id: string) => reference.records.has(id) || isSectorId(id);
  const own = mentions.filter(({ entity }) => !known(entity));
  await writeRows(
    tx,
    'create-entities',
    own.map(({ entity }) => ({ id: entity })),
  );
  await writeRows(
    tx,
    'merge-mentions',
    mentions.map(({ entity, article, properties, label, count, names }) => ({
      article,
      entity,
      properties: { ...properties, label, count, names },
    })),
  );
  await writeRows(
    tx,
    'merge-claims',
    pack.flatMap(({ article, claims }) => claims.map((claim) => claimRow(article, claim))),
  );

  const facts = new Set([
    ...pack.flatMap(({ claims }) => claims.map(({ type, from, to }) => factId(type, from, to))),
    ...former.flatMap((state) => state.facts),
  ]);
  await rederiveFacts(tx, facts, referenceFactsById(reference));
  const formerOwn = former.flatMap((state) => state.entities).filter((id) => !known(id));
  await rederiveEntities(tx, new Set([...own.map(({ entity }) => entity), ...formerOwn]));
  return facts;
}

function articleRow(extraction: Extraction, extractor: string | null) {
  const { article, sectors, date } = extraction;
  const { id, title, publisher, published, url, lang, body, fingerprint } = article;
  const properties = { id, title, publisher, published, url, lang, body, date, sectors, fingerprint };
  const derived = { search: searchText([title]), extraction: hash(extraction), extractor };
  return { id, properties: stored({ ...properties, ...derived }) };
}

function claimRow(article: Article, claim: Claim) {
  const { from, to, properties, ...rest } = claim;
  const fact = factId(claim.type, from, to);
  return {
    id: claim.id,
    article: article.id,
    from,
    to,
    properties: stored({ ...properties, ...rest, fact }),
  };
}

/** Properties that are not known are not there. */
function stored(properties: Record<string, Parameter>): Record<string, Parameter> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/** Computes the network layout anew and stores the places that changed; what is no longer drawn loses its place. */
async function placeNodes(tx: Transaction): Promise<void> {
  const edges = toRecords(await tx.run(statement('load/read-drawn-edges'))) as unknown as LayoutEdge[];
  const stored = toRecords(await tx.run(statement('load/read-positions')));
  const drawn = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const places = computeLayout(
    drawn.map((id) => ({ id })),
    edges,
  );
  const former = new Map(stored.map(({ id, x, y }) => [id as string, { x, y }]));
  const moved = [...places].flatMap(([id, { x, y }]) => {
    const place = former.get(id);
    return place?.x === x && place.y === y ? [] : { id, x, y };
  });
  const gone = [...former.keys()].filter((id) => !places.has(id)).map((id) => ({ id, x: null, y: null }));
  await writeRows(tx, 'write-positions', [...moved, ...gone]);
}
