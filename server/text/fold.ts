/**
 * Text without what people leave out when they type: accents, case, dashes. Search and look-up compare this form.
 */

/** Marks of the Latin script only: the vowels and tones of Lao are marks too and must stay. */
const LATIN_MARKS = /[\u0300-\u036f]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const NOT_A_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** What each usual character folds to: Latin letters and marks, and punctuation. */
const USUAL = usual([0, 0x250], [0x300, 0x370], [0x1e00, 0x1f00], [0x2000, 0x2070]);

/**
 * The text without Vietnamese accents, in lower case, every run of spaces, dashes and punctuation one space.
 *
 * `fold('Cảng Chân Mây')` is `cang chan may`; old and new tone marks (`hoà`, `hòa`) and NFC and NFD come out alike.
 * `ð`, which older files have for `đ`, counts as `d` too.
 */
export function fold(text: string): string {
  let folded = '';
  let isOpen = false;
  for (let i = 0; i < text.length; i++) {
    const character = USUAL[text.charCodeAt(i)];
    if (character === undefined) return foldAny(text);
    if (character === ' ') isOpen = folded !== '';
    else if (character !== '') {
      folded += isOpen ? ` ${character}` : character;
      isOpen = false;
    }
  }
  return folded;
}

/** As `fold`, for a text in whatever script. */
function foldAny(text: string): string {
  return stripped(text).replace(NOT_A_WORD, ' ').trim();
}

function stripped(text: string): string {
  return text
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .normalize('NFC');
}

function usual(...ranges: [number, number][]): (string | undefined)[] {
  const table: (string | undefined)[] = new Array(Math.max(...ranges.map(([, end]) => end))).fill(undefined);
  for (const [start, end] of ranges) {
    for (let code = start; code < end; code++)
      table[code] = stripped(String.fromCharCode(code)).replace(NOT_A_WORD, ' ');
  }
  return table;
}

const entries = new Map<string, string>();

/** As `fold`, for words of the lexicon, of which there are few and each is asked for often. Never for words of a text. */
export function foldEntry(word: string): string {
  let folded = entries.get(word);
  if (folded === undefined) {
    folded = fold(word);
    entries.set(word, folded);
  }
  return folded;
}

/** As `fold`, without spaces: `Sê Kông`, `Sê-kông` and `Sekong` are one. */
export function foldTight(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/**
 * The `search` property of a node: every name folded both ways, once each, a line feed between and around, so that
 * `\nchan may\n` finds a whole name and `\nchan` the beginning of one. Empty when there is no name.
 */
export function searchText(names: Iterable<string | null | undefined>): string {
  const forms = new Set<string>();
  for (const name of names) {
    if (!name) continue;
    forms.add(fold(name));
    forms.add(foldTight(name));
  }
  forms.delete('');
  return forms.size === 0 ? '' : `\n${[...forms].join('\n')}\n`;
}
