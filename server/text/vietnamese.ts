/** How Vietnamese is written: tone marks, and what tells a Vietnamese text from another. */

/** Two places for a tone mark in open `oa`, `oe`, `uy` are in use (`hoà`, `hòa`): the older one is made the newer. */
const OLD_TONES: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
const OLD_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

/** Lower case, NFC, tone marks in the newer place: two ways to write the same words come out alike. */
export function plainCase(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(OLD_TONE, (vowels) => OLD_TONES[vowels]!);
}

/** The letters and marks of Latin script, for a character class. All of Unicode's take many times as long to compile. */
export const LATIN = 'A-Za-zÀ-ÖØ-öø-ɏ\\u0300-\\u036fḀ-ỿ';

const VIETNAMESE_LETTER = /[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gu;

/** True for a text with the letters that only Vietnamese has, more than a foreign name or two would bring. */
export function looksVietnamese(text: string): boolean {
  const letters = text.slice(0, 20_000).normalize('NFC').match(VIETNAMESE_LETTER)?.length ?? 0;
  if (letters * 50 > Math.min(text.length, 20_000)) return true;
  // A text written without any marks is told by its small words.
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  return letters === 0 && count(UNMARKED) > 2 * count(ENGLISH);
}

/** Small words of Vietnamese as they look without marks, and of English; none is of both. */
const UNMARKED = new Set(
  'cua va cac tinh duoc voi trong nhung ngay huyen da nguoi tai ve den mot hai'.split(' '),
);
const ENGLISH = new Set('the of and to in a for is was on with by from at that has have'.split(' '));

/** True where a letter carries a Vietnamese mark. Read a piece at a time: in a long text one comes soon. */
export function hasMarks(text: string): boolean {
  if (!/[^\0-\x7f]/.test(text)) return false;
  for (let from = 0; from < text.length; from += PIECE)
    if (/[\u0300-\u036fđĐ]/.test(text.slice(from, from + PIECE).normalize('NFD'))) return true;
  return false;
}

const PIECE = 200;
