/** Type words around a name: `Cảng Chân Mây` and `Chan May port` both ask for the port named Chân Mây. */
import { loadLexicon } from '../ingest/extract/lexicon.ts';
import { fold } from '../text/fold.ts';

export interface BareName {
  /** The name without its type word, folded or not as it was given. */
  text: string;
  /** The label that the type word speaks of. */
  label: string;
}

interface TypeWord {
  label: string;
  /** Folded words. */
  words: string[];
}

let known: { before: TypeWord[]; after: TypeWord[] } | undefined;

function typeWords() {
  if (known) return known;
  const { data } = loadLexicon();
  const compile = (label: string, list: string[]) =>
    list.map((word): TypeWord => ({ label, words: fold(word).split(' ') }));
  const byLength = (a: TypeWord, b: TypeWord) => b.words.length - a.words.length;
  known = {
    before: [
      ...data.places.types.flatMap(({ type, before }) => compile(type, before)),
      ...compile('Person', [...data.people.honorifics, ...data.people.ranks]),
    ].sort(byLength),
    after: data.places.types.flatMap(({ type, after }) => compile(type, after)).sort(byLength),
  };
  return known;
}

/** The readings of a name as a type word and the rest; none when it holds no type word, or nothing else. */
export function withoutTypeWord(text: string): BareName[] {
  const words = text.normalize('NFC').trim().split(/\s+/);
  const folded = words.map(fold);
  const found = new Map<string, BareName>();
  const add = (label: string, rest: string[]) => {
    if (rest.length === 0) return;
    const bare = { label, text: rest.join(' ') };
    const key = `${label} ${bare.text}`;
    if (!found.has(key)) found.set(key, bare);
  };
  for (const { label, words: word } of typeWords().before) {
    if (word.every((part, i) => folded[i] === part)) add(label, words.slice(word.length));
  }
  for (const { label, words: word } of typeWords().after) {
    const start = words.length - word.length;
    if (start > 0 && word.every((part, i) => folded[start + i] === part)) add(label, words.slice(0, start));
  }
  return [...found.values()];
}
