/**
 * Companies that an English paper names without a head word: told what they are (`Song Lo Tea, a company based in …`, `the forwarder
 * Sengdao Logistics`), beside another in a list, or as what somebody presides over.
 */

import { addSpan, type Document, spanFrom } from './document.ts';
import { englishEntity } from './english-names.ts';
import { nameRun } from './runs.ts';

const SORT =
  /^(?:company|firm|developer|investor|forwarder|contractor|trader|producer|exporter|importer|supplier|manufacturer|operator|builder|charity|cooperative|conglomerate|subsidiary|startup|carrier|enterprise|haulier|retailer|dealer|publisher|bank|airline|brewery|grower|processor|miner|consultancy|insurer)$/;
/** The last words of names that are of business. */
const BUSINESS =
  /^(?:trading|development|construction|logistics|investment|import-export|export|import|energy|power|mining|minerals|transport|tea|coffee|rubber|timber|foods?|farms?|agriculture|agro|travel|tours|tourism|technologies|technology|petroleum|cement|steel|sugar|garment|textiles|pharmaceuticals|supply|services|engineering|consulting|electric|telecom|motors|shipping|freight|haulage|hauliers|carriers|holdings?|pharma|pharmaceutical|seafood|dairy|fruits?|sugarcane|hydropower|resources|express|lines|coaches|transit|forwarding|industries|industry|materials|plantation|plantations|breweries|brewery|beverages|processing|wood|furniture|paper|plastics|chemicals|fertilisers?|fertilizers?|machinery|equipment|solar|wind|petroleum)$/;
const LONGEST = 5;

export function findEnglishCompanies(doc: Document): void {
  if (doc.article.lang !== 'en') return;
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const end = freeName(doc, i, to);
      if (end === null) continue;
      if (isTold(doc, i, end, to) || (isOfBusiness(doc, i, end) && isPlacedAsOne(doc, i, end)))
        add(doc, i, end);
      i = end - 1;
    }
  }
}

/** A run of capitals and numbers that nothing has taken. */
function freeName(doc: Document, at: number, end: number): number | null {
  const { tokens, lexicon } = doc;
  const first = tokens[at]!;
  const begins = first.capital || /^\d+\p{Lu}+$/u.test(first.text);
  if (!begins || doc.taken.has(at) || tokens[at - 1]?.capital || lexicon.english.starts.has(first.plain))
    return null;
  const to = first.capital ? nameRun(doc, at, end, LONGEST, true) : nameRun(doc, at + 1, end, LONGEST, true);
  if (to === null || to - at < 2) return null;
  for (let i = at; i < to; i++) if (doc.taken.has(i)) return null;
  return to;
}

/** `X, a company …`; `the forwarder X`, `Lao developer X`. */
function isTold(doc: Document, from: number, to: number, end: number): boolean {
  const { tokens } = doc;
  if (SORT.test(tokens[from - 1]?.plain ?? '')) return true;
  if (tokens[to]?.plain !== ',' || !/^(?:a|an|the|one)$/.test(tokens[to + 1]?.plain ?? '')) return false;
  for (let i = to + 2; i < Math.min(end, to + 7); i++) {
    if (SORT.test(tokens[i]!.plain)) return true;
    if (tokens[i]!.kind === 'sign' && tokens[i]!.plain !== '-') return false;
  }
  return false;
}

const isOfBusiness = ({ tokens }: Document, from: number, to: number) =>
  to - from >= 2 &&
  BUSINESS.test(tokens[to - 1]!.plain) &&
  !/^(?:ministry|department)$/.test(tokens[from]!.plain);

/** Beside another body in a list, after an office, or right before a verb that companies are the subject of. */
function isPlacedAsOne(doc: Document, from: number, to: number): boolean {
  const { tokens, lexicon } = doc;
  const before = tokens[from - 1]?.plain ?? '';
  if (/^(?:,|and)$/.test(before)) {
    const listed = [1, 2].some((back) => endsBody(doc, from - back));
    if (listed) return true;
  }
  if (before === 'of' && lexicon.positions.endingAt(tokens, from - 1, Math.max(0, from - 5), doc.key))
    return true;
  return (
    /^(?:signed|won|built|operates|said|plans|will|has)$/.test(tokens[to]?.plain ?? '') && before !== 'of'
  );
}

/** True when a body's name ends before a token. */
function endsBody(doc: Document, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const span = spanFrom(doc, i, 'Organization');
    if (span) return span.outerTo === at;
  }
  return false;
}

function add(doc: Document, from: number, to: number): void {
  const words = doc.tokens
    .slice(from, to)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ folded }) => folded);
  const entity = englishEntity(doc, { words, home: null, countries: [] }, true);
  if (!entity) return;
  addSpan(doc, {
    type: 'Organization',
    from,
    to,
    outerFrom: from,
    outerTo: to,
    entities: [entity],
    head: 'company',
  });
}
