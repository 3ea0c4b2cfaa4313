/**
 * By which word the phrases of a list begin: a text without such a word holds no phrase of the list, which is told
 * faster than by searching for any.
 */

import { plainCase } from '../../text/vietnamese.ts';
import type { Lexicon } from './lexicon.ts';

/** Lists by word: names of relations.yaml, and of modality.yaml with `modality/` before. */
type Index = Map<string, readonly string[]>;

interface Beginnings {
  index: Index;
  /** Answers for the tokens met last. */
  recent: Index;
}

const made = new WeakMap<Lexicon, Beginnings>();
const MOST_RECENT = 20_000;
const NONE: readonly string[] = [];

/** The lists of which a phrase may begin in a token. */
export function listsBegunIn(lexicon: Lexicon, plain: string): readonly string[] {
  let beginnings = made.get(lexicon);
  if (!beginnings) {
    beginnings = { index: indexOf(lexicon), recent: new Map() };
    made.set(lexicon, beginnings);
  }
  const { index, recent } = beginnings;
  let lists = recent.get(plain);
  if (!lists) {
    lists = wordsOf(plain).flatMap((word) => index.get(word) ?? NONE);
    if (recent.size >= MOST_RECENT) recent.clear();
    recent.set(plain, lists);
  }
  return lists;
}

function indexOf({ data }: Lexicon): Index {
  const index = new Map<string, string[]>();
  const lists = [
    ...Object.entries(data.relations),
    ...Object.entries(data.modality).map(([name, list]) => [`modality/${name}`, list] as const),
  ];
  for (const [name, phrases] of lists) {
    for (const phrase of phrases) {
      const [word] = wordsOf(plainCase(phrase));
      const known = index.get(word!);
      if (!known) index.set(word!, [name]);
      else if (!known.includes(name)) known.push(name);
    }
  }
  return index;
}

/** The runs of letters in a text, which is how far a word of a phrase can go. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
