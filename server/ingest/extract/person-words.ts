/** Which words are the name of a person, and where it ends. */

import { type Document, discard, spanFrom } from './document.ts';
import { isVietnamese } from './person-names.ts';

const NAMES = 8;

/** The index after the name of a person that begins with token `from`; null where there is none. */
export function personName(doc: Document, from: number, end: number, sure: boolean): number | null {
  const { tokens, lexicon, key, article } = doc;
  let to = from;
  let words = 0;
  while (to < end && words < NAMES) {
    const token = tokens[to]!;
    if (token.plain === '-' && to > from) {
      const next = tokens[to + 1];
      if (next?.kind !== 'word') break;
      if (token.glued && next.glued) {
        to += 2;
        continue;
      }
      // `Phông Sa Vẳn - Sít Thạ Vông,`: a dash within a Lao name.
      const rest = sure && isVietnamese(doc, from, to) === null ? lastWord(doc, to + 1, end) : null;
      if (rest === null) break;
      to = rest;
      break;
    }
    if (token.kind !== 'word' || (words === 0 && isStop(token.plain, article.lang))) break;
    // `Hiêm xay Nha Lat`: a syllable of a Lao name may be written small within it.
    const within = sure && words > 0 && lexicon.laoSyllables.has(token.plain) && tokens[to + 1]?.capital;
    if (!token.capital && !within) break;
    const position = lexicon.positions.longest(tokens, to, end, key);
    // `Lê Quốc Trưởng - Trưởng Phòng …`: no office, since nothing follows it.
    const given = position && words >= 2 && position.to === to + 1 && isSign(tokens[to + 1]?.plain);
    if (position && !given) break;
    const place =
      words > 0 ? spanFrom(doc, to, 'Province', 'Country', 'Organization', 'BorderGate') : undefined;
    // `Trung úy Khăm-phăn Xay-xổm-bun`: a Lao surname like the name of a province.
    const surname =
      place?.type === 'Province' &&
      sure &&
      words === 1 &&
      place.outerFrom === place.from &&
      place.from === to;
    if (place && !(surname && isVietnamese(doc, from, to) === null)) break;
    if (place) {
      discard(doc, place);
      to = place.to;
      break;
    }
    if (words === 0) {
      const taken = spanFrom(
        doc,
        to,
        'Province',
        'Country',
        'Organization',
        'BorderGate',
        'Port',
        'Route',
        'Delegation',
      );
      // `ông Khăm Muộn Phi La Phon Đệt`: named like a province.
      const namesake =
        taken?.type === 'Province' && sure && taken.outerFrom === to && tokens[taken.outerTo]?.capital;
      if (taken && !(namesake && goesOnAsName(doc, taken.outerTo, end))) return null;
      if (taken) discard(doc, taken);
    }
    to++;
    words++;
  }
  return words > 0 ? to : null;
}

const isSign = (plain: string | undefined) => plain === undefined || /^[-–,;.()]$/.test(plain);

/** Two more words in capitals that are no title, place or body. */
function goesOnAsName(doc: Document, from: number, end: number): boolean {
  const { tokens, lexicon, key } = doc;
  for (let i = from; i < from + 2; i++) {
    if (i > from && tokens[i]?.plain === '-' && tokens[i]!.glued) return true;
    if (i >= end || !tokens[i]!.capital || lexicon.positions.longest(tokens, i, end, key)) return false;
    if (
      lexicon.surnames.sure.has(tokens[i]!.plain) ||
      spanFrom(doc, i, 'Province', 'Country', 'Organization')
    )
      return false;
  }
  return true;
}

/** The end of the second half of a dashed name, when a title or a comma follows it. */
function lastWord(doc: Document, from: number, end: number): number | null {
  const { tokens, lexicon, key } = doc;
  let to = from;
  while (to < end && to < from + 4 && tokens[to]!.capital) {
    if (lexicon.positions.longest(tokens, to, end, key) || lexicon.honorifics.longest(tokens, to, end, key))
      return null;
    if (lexicon.surnames.sure.has(tokens[to]!.plain) || spanFrom(doc, to, 'Province', 'Country')) return null;
    to++;
  }
  return to > from &&
    (to === end ||
      /^(?:[,;(.]|làm|dẫn|là|phát|cho|đã|và|cùng|ký|tặng|trao|bày|khẳng|nhấn|cảm|chủ|có)$/.test(
        tokens[to]!.plain,
      ))
    ? to
    : null;
}

/** A run of capitals before a title that may be a name: no sign of another kind of thing in it. */
export function plausible(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (spanFrom(doc, i, 'Province', 'Country', 'Organization', 'BorderGate', 'Port', 'Place')) return false;
  return !doc.lexicon.heads.longest(doc.tokens, from, to, doc.key);
}

export const wordCount = ({ tokens }: Document, from: number, to: number) =>
  tokens.slice(from, to).filter(({ kind }) => kind === 'word').length;

/** Words in capitals at the head of a sentence that begin no name. */
const isStop = (word: string, lang: 'vi' | 'en') => STOPS[lang].test(word);

const STOPS = {
  en: /^(?:for|while|after|as|but|when|if|then|to|from|with|the|a|an|he|she|his|her|they|this|it|both|at|on|in|and)$/,
  vi: /^(?:phía|tại|theo|về|trong|sau|khi|do|các|cùng|với|ảnh|tin|còn|nhưng|rồi|riêng|nếu|ngay|vừa)$/,
};
