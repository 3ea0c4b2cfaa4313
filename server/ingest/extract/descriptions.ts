/** How far a description goes that begins with a head word: a document, a project, an event named by what it is about. */

import { type Document, spanFrom } from './document.ts';
import { englishDescriptionEnd } from './english-descriptions.ts';

/** Words with which the sentence goes on after the description. */
const STOPS = new Set(
  (
    'thay vì dưới không chưa chẳng rốt soạn đã được do nhằm để là sẽ vừa tại trên với cùng theo mà khi có này đó nói vào sau trước cũng thì bằng góp như đạt gồm nêu ' +
    'gắn trong bao đang tiếp kết rồi từ đến ký mang was were is are has have had signed by in at with for that which who on to will during'
  ).split(' '),
);

const LONGEST = 32;

/** The index after the description that begins at `head` and goes on from token `from`. */
export function descriptionEnd(
  doc: Document,
  from: number,
  end: number,
  stops: ReadonlySet<string> = STOPS,
): number {
  if (doc.article.lang === 'en' && stops === STOPS) return englishDescriptionEnd(doc, from, end);
  const { tokens } = doc;
  let to = from;
  // `giữa A với B, C và D`: whom the rest names belongs to it.
  let between = false;
  for (let i = from; i < end && i - from < LONGEST; ) {
    const token = tokens[i]!;
    if (token.plain === 'giữa' || token.plain === 'between') {
      if (spanFrom(doc, i + 1, 'Person')) break;
      between = true;
    }
    const party = between ? partyAfter(doc, i, end) : null;
    if (party !== null) {
      i = to = party;
      continue;
    }
    const place = spanFrom(
      doc,
      i,
      'Province',
      'Country',
      'Route',
      'BorderGate',
      'Port',
      'Place',
      'EconomicZone',
      'Agreement',
      'Organization',
    );
    if (place) {
      i = to = place.outerTo;
      // `… Việt Nam - Lào` closes a name, unless its years or number follow.
      const pair = place.type === 'Country' && tokens[place.from - 1]?.plain === '-';
      if (
        pair &&
        i < end &&
        !tokens[i]!.capital &&
        tokens[i]!.kind === 'word' &&
        !/^(?:giai|năm|về|lần|thứ|số|nhiệm|khóa|và|on|for|in)$/.test(tokens[i]!.plain)
      )
        break;
      continue;
    }
    if (token.kind === 'sign') {
      const next = tokens[i + 1];
      const quoted = token.plain === '"' && i === from ? closing(doc, i, end) : null;
      if (quoted !== null) i = to = quoted;
      else if (token.plain === '-' && next && i > from) i++;
      else if (token.plain === '(' && next?.plain === 'năm' && tokens[i + 3]?.plain === ')') i = to = i + 4;
      else if (token.plain === ',' && worksGoOn(doc, i + 1)) i++;
      else if (token.plain === ',' && periodAhead(doc, i + 1, end, stops)) i++;
      else if (token.plain === ',' && next?.plain === 'chống' && tokens[i - 1]?.plain === 'phòng') i++;
      else break;
      continue;
    }
    if (stops.has(token.plain) && !isPartOfWord(doc, i)) break;
    // `trao bản ghi nhớ hợp tác cho Sở X`: to whom.
    if (token.plain === 'cho' && spanFrom(doc, i + 1, 'Organization', 'Province', 'Person')) break;
    if (token.plain === 'của' && doc.lexicon.agreements.longest(tokens, i + 1, end, doc.key)) break;
    if (token.plain === 'và') {
      const before =
        to === i && (tokens[i - 1]!.capital || /^(?:người|giáo|hòa)$/.test(tokens[i - 1]!.plain));
      const friendship = tokens[i - 1]!.plain === 'nghị' && tokens[i + 1]?.plain === 'hợp';
      const goesOn = before || friendship || pairAhead(doc, i + 1, Math.min(end, from + LONGEST), stops);
      if (
        !goesOn ||
        /^(?:những|các)$/.test(tokens[i + 1]?.plain ?? '') ||
        (doc.lexicon.agreements.longest(tokens, i + 1, end) ?? null)
      )
        break;
      i++;
      continue;
    }
    i = to = i + 1;
  }
  // What it was about is told no more: `hợp đồng số 12 về`.
  return to > from && tokens[to - 1]!.plain === 'về' ? to - 1 : to;
}

/** `trên đất liền`, `kết nghĩa`, `bao tiêu`: no word with which the sentence goes on. */
function isPartOfWord({ tokens }: Document, at: number): boolean {
  return WORDS[tokens[at]!.plain]?.test(tokens[at + 1]?.plain ?? '') ?? false;
}

/** Syllables that end a description when they stand alone, and what makes another word of them. */
const WORDS: Record<string, RegExp> = {
  trên: /^đất$/,
  vì: /^(?:hòa|trẻ|phụ|cộng|sự|người|môi|sức)$/,
  kết: /^(?:nghĩa|nối)$/,
  bao: /^(?:tiêu|thanh|bì)$/,
  tiếp: /^(?:nhận|cận|vận|thị)$/,
  góp: /^vốn$/,
  từ: /^thiện$/,
  sau: /^đại$/,
};

/** The end of the party after `với`, `và` or a comma. */
function partyAfter(doc: Document, at: number, end: number): number | null {
  if (at >= end || !/^(?:với|và|,|cùng|and)$/.test(doc.tokens[at]!.plain)) return null;
  let i = at + 1;
  while (
    i < end &&
    /^(?:các|tỉnh|hai|ba|bốn|năm|the|of)$/.test(doc.tokens[i]!.plain) &&
    !spanFrom(doc, i, 'Province')
  )
    i++;
  return spanFrom(doc, i, 'Province', 'Country', 'Organization', 'Place')?.outerTo ?? null;
}

/** The index after the quotation mark that closes the one at `open`. */
export function closing({ tokens }: Document, open: number, end: number): number | null {
  for (let i = open + 2; i < Math.min(end, open + QUOTED); i++) if (tokens[i]!.plain === '"') return i + 1;
  return null;
}

const QUOTED = 60;

/** `về đường biên giới và mốc quốc giới Việt Nam - Lào`: two countries or localities that close the name follow. */
function pairAhead(doc: Document, from: number, end: number, stops: ReadonlySet<string>): boolean {
  for (let i = from; i < end; i++) {
    const span = spanFrom(doc, i, 'Country', 'Province');
    if (
      span &&
      doc.tokens[span.outerTo]?.plain === '-' &&
      spanFrom(doc, span.outerTo + 1, 'Country', 'Province')
    )
      return true;
    if (span) return false;
    if (doc.tokens[i]!.plain === 'giữa') return true;
    if (
      doc.tokens[i]!.kind === 'sign' ||
      (stops.has(doc.tokens[i]!.plain) && doc.tokens[i]!.plain !== 'trên')
    )
      return false;
  }
  return false;
}

/** `về thông tin, báo chí giai đoạn 2023 - 2025`: the period of the document follows in a few words. */
function periodAhead({ tokens }: Document, from: number, end: number, stops: ReadonlySet<string>): boolean {
  for (let i = from; i < Math.min(end, from + PERIOD); i++) {
    const { plain, kind, capital } = tokens[i]!;
    if (plain === 'giai' && tokens[i + 1]?.plain === 'đoạn') return i > from;
    if (stops.has(plain) || capital || (kind !== 'word' && plain !== ',')) return false;
  }
  return false;
}

const PERIOD = 9;

/** `xây dựng, cải tạo, nâng cấp`: verbs of building in a row. */
function worksGoOn({ tokens, lexicon, key }: Document, at: number): boolean {
  return lexicon.relations.works!.longest(tokens, at, at + 3, key) !== null;
}

/** A year, a span of years, an ordinal or a number that tells one document or event from another. */
export function distinction(text: string): {
  period: string | null;
  years: [number, number] | null;
  number: string | null;
} {
  const span = /((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)/u.exec(text);
  // `2023-27`
  const short = /(?<!\d)((?:19|20)(\d\d))[-–—‑−](\d\d)(?![\d–—‑−-])/u.exec(text);
  if (!span && short && Number(short[3]) > Number(short[2])) {
    const last = `${short[1]!.slice(0, 2)}${short[3]}`;
    return distinction(text.replace(short[0], `${short[1]}-${last}`));
  }
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/u.exec(text);
  const number =
    /(?:số|lần thứ|thứ|khóa|No\.?)\s*([IVXLC]+|\d+)/u.exec(text)?.[1] ??
    (/(?:đầu tiên|thứ nhất)/u.test(text) ? '1' : null);
  if (span) return { period: `${span[1]}-${span[2]}`, years: [Number(span[1]), Number(span[2])], number };
  if (year) return { period: year[1]!, years: [Number(year[1]), Number(year[1])], number };
  return { period: null, years: null, number };
}
