/** Gates and ports named without a type word: what the rest of the article, the sentence and the names beside them decide. */

import type { GazetteerRecord } from '../../gazetteer.ts';
import { foldTight } from '../../text/fold.ts';
import { addSpan, type Document, drop, ofType, sentenceAt, spanFrom } from './document.ts';
import type { Known, KnownNames } from './known-names.ts';
import { isPlaceNamed, placeSpan, recordSpan } from './place-spans.ts';

/** Letters of the longest syllable (`nghiêng`). */
const LONGEST_SYLLABLE = 7;

const ABOUT = {
  Port: new Set('cảng port ports seaport seaports berth berths vessel vessels'.split(' ')),
  BorderGate: new Set('khẩu gate gates crossing crossings checkpoint checkpoints quan'.split(' ')),
} as const;

/** English words for what goes through gates and ports, and those before the name of one on the way. */
const LOADS =
  /^(?:lorry|lorries|trucks?|containers?|cargo|freight|goods|shipments?|consignments?|shipped|exported|ore|coal|timber|potash|traffic|convoys?)$/;
const ON_THE_WAY = /^(?:by|via|through|over|to|from|at|for|using|than)$/;

/**
 * A bare gate or port is one when the article says so elsewhere or speaks of such in the same sentence, when it faces the
 * gate beside it, and when a road goes through it; else it is a Place.
 */
export function decideBareGates(doc: Document, names: KnownNames, undecided: readonly Known[]): void {
  if (undecided.length === 0) return;
  const article = new Article(doc, undecided);
  const meanings = meaningsOf(doc, names, article, undecided);
  for (const known of undecided) {
    const { match, records, ofRoad } = known;
    const { from, to } = match;
    // `mỏ than A`: what bears the name of a place.
    const isOfMine = /^(?:mỏ|than|quặng)$/.test(doc.tokens[from - 1]?.plain ?? '');
    if (isOfMine || (ofRoad && isPlaceNamed(doc, from, to))) {
      addSpan(doc, placeSpan(doc, from, from, to, null));
      continue;
    }
    const record = meanings.get(known);
    // A syllable alone, or one within a run of capitals, is part of another name (Lê Thanh Hưng).
    const syllable = isSyllable(known);
    const within = doc.tokens[from - 1]?.capital || (syllable && doc.tokens[to]?.capital);
    const unsure = within && doc.article.lang === 'en' && !article.named.has(record?.id ?? '');
    // `the Hong Van - Kutai pair of border gates`
    const dashed = [from - 1, to].some((at) => doc.tokens[at]?.plain === '-');
    const paired = doc.article.lang === 'en' && dashed && record !== undefined;
    if (within ? !record || syllable || unsure : syllable && !paired && !article.named.has(record?.id ?? ''))
      drop(doc, records[0]!.type, 'without its type word it may be part of another name', from, to);
    else
      addSpan(
        doc,
        record ? recordSpan(doc, record, from, from, to, null) : placeSpan(doc, from, from, to, null),
      );
  }
}

const isSyllable = ({ match: { plain, from, to } }: Known) =>
  plain.length <= LONGEST_SYLLABLE && to === from + 1;

/** What each is; in English what one sentence tells holds for the others too (`the Cha Lo - Naphao checkpoints`, before it `opposite Cha Lo`). */
function meaningsOf(
  doc: Document,
  names: KnownNames,
  article: Article,
  undecided: readonly Known[],
): Map<Known, GazetteerRecord | undefined> {
  const meanings = new Map<Known, GazetteerRecord | undefined>();
  const rounds = doc.article.lang === 'en' ? 2 : 1;
  for (let round = 0; round < rounds; round++)
    for (const known of undecided) {
      if (meanings.get(known)) continue;
      const record = meant(doc, names, article, known);
      meanings.set(known, record);
      // A port shares its name with a town, a gate seldom does; one syllable may be a person's.
      if (rounds > 1 && record?.type === 'BorderGate' && !isSyllable(known))
        article.named.set(record.id, record);
    }
  return meanings;
}

function meant(
  doc: Document,
  names: KnownNames,
  article: Article,
  known: Known,
): GazetteerRecord | undefined {
  const { match, records } = known;
  const [first] = records as [GazetteerRecord];
  const tight = foldTight(match.plain);
  const before = doc.tokens[match.from - 1]?.plain ?? '';
  const topics = article.topics(match.from);
  const onRoad = topics.has('Route');
  const beside = /^(?:-|và|and)$/.test(before) ? (article.gates.get(match.from - 1) ?? []) : [];
  return (
    records.find(({ id }) => article.named.has(id)) ??
    // `đường 16B nối Đắc Tà Oọc với …`: a road goes to the gate that faces one named elsewhere.
    records.find(({ id }) => onRoad && article.named.has(names.partner(id))) ??
    // `Cầu Treo và Nậm Phao`
    records.find(({ id }) => beside.includes(names.partner(id))) ??
    article.zones.find(([name]) => name.endsWith(tight))?.[1] ??
    // `đường 12 qua Cha Lo`
    // `crosses at Nam Can`, `by way of La Lay`
    (first.type === 'BorderGate' && isCrossed(doc, match.from, match.to, onRoad) ? first : undefined) ??
    (topics.has(first.type) || (onRoad && /^(?:qua|lên|tới)$/.test(before)) ? first : undefined) ??
    (isOnTheWay(doc, article, known, topics) ? first : undefined) ??
    // In English a bare name may as well be the village beside the gate.
    (doc.article.lang === 'vi' && article.speaksOf.has(first.type) && !article.places.has(tight)
      ? first
      : undefined)
  );
}

/** Words behind the first of two gates within which a word for them stands. */
const PAIR = 6;

/** In English: goods and people go over what is named at a token. */
function isCrossed({ article, tokens }: Document, at: number, end: number, onRoad: boolean): boolean {
  if (article.lang !== 'en') return false;
  const before = tokens[at - 1]?.plain ?? '';
  const second = tokens[at - 2]?.plain ?? '';
  // `Tay Trang-Panghok international checkpoint`, `the Cau Treo - Nam Phao pair`
  const behind = tokens.slice(end, end + PAIR).map(({ plain }) => plain);
  if (behind[0] === '-' && behind.some((word) => word === 'pair' || ABOUT.BorderGate.has(word))) return true;
  if (
    /^(?:through|via|across)$/.test(before) ||
    (before === 'by' && /^(?:come|came|go|went|pass|passed)$/.test(second))
  )
    return true;
  if (onRoad && before === 'to') return true;
  return (before === 'at' && /^cross/.test(second)) || (before === 'of' && second === 'way');
}

/** `ore and coal come by La Lay to My Thuy`: in English loads go through a gate or port, unless the article has a town of the name. */
function isOnTheWay(
  doc: Document,
  { places, speaksOf }: Article,
  { match, records }: Known,
  topics: Set<string>,
): boolean {
  if (doc.article.lang !== 'en' || places.has(foldTight(match.plain))) return false;
  const [first] = records as [GazetteerRecord];
  const before = doc.tokens[match.from - 1]?.plain ?? '';
  // `the Cau Treo - Nam Phao pair`
  const dashed = [match.from - 1, match.to].some((at) => doc.tokens[at]?.plain === '-');
  if (dashed && first.type === 'BorderGate')
    return doc.tokens
      .slice(match.to, match.to + PAIRED)
      .some(({ plain }) => plain === 'pair' || ABOUT.BorderGate.has(plain));
  return (topics.has('Load') || topics.has('Route')) && ON_THE_WAY.test(before) && speaksOf.has(first.type);
}

/** Tokens from a gate to the word that says that it is one of a pair. */
const PAIRED = 7;

/** What the whole article says, gathered once. */
class Article {
  readonly #doc: Document;
  readonly #topicsOf = new Map<number, Set<string>>();
  /** Records that are named with their type word, or are decided by themselves. */
  readonly named = new Map<string, GazetteerRecord>();
  readonly zones: (readonly [string, GazetteerRecord])[];
  /** Ids of the gates that a name ending before a token may mean. */
  readonly gates = new Map<number, string[]>();
  /** Gates, ports: whether the article speaks of such. */
  readonly speaksOf = new Set<string>();
  /** Names of villages, communes and districts, without accents and spaces. */
  readonly places: ReadonlySet<string>;

  constructor(doc: Document, undecided: readonly Known[]) {
    this.#doc = doc;
    for (const { entities, type, outerTo } of doc.spans) {
      const record = entities[0]?.record;
      if (record) this.named.set(record.id, record);
      if (type === 'BorderGate') this.gates.set(outerTo, [record?.id ?? '']);
    }
    for (const { match, records } of undecided)
      if (!this.gates.has(match.to))
        this.gates.set(
          match.to,
          records.map(({ id }) => id),
        );
    this.zones = [...this.named.values()]
      .filter(({ type }) => type === 'EconomicZone')
      .map((record) => [foldTight(record.name), record] as const);
    this.places = new Set(ofType(doc, 'Place').map(({ key }) => key.split(':')[1] ?? ''));
    for (const { plain } of doc.tokens)
      for (const type of ['Port', 'BorderGate'] as const)
        if (plain !== 'quan' && ABOUT[type].has(plain)) this.speaksOf.add(type);
  }

  /** What the sentence of a token speaks of: roads, ports, gates. */
  topics(token: number): Set<string> {
    const index = sentenceAt(this.#doc, token);
    const known = this.#topicsOf.get(index);
    if (known) return known;
    const { from, to } = this.#doc.sentences[index]!;
    const topics = new Set<string>();
    for (let i = from; i < to; i++) {
      const { plain } = this.#doc.tokens[i]!;
      if (spanFrom(this.#doc, i, 'Route')) topics.add('Route');
      if (LOADS.test(plain)) topics.add('Load');
      for (const type of ['Port', 'BorderGate'] as const) if (ABOUT[type].has(plain)) topics.add(type);
    }
    this.#topicsOf.set(index, topics);
    return topics;
  }
}
