/** Finds phrases of the lexicon in a run of tokens: the longest that begins at a place, in time that depends on its length alone. */

import { SUMS, type Token, tokenize } from '../../text/tokens.ts';

interface Node<T> {
  next: Map<string, Node<T>>;
  value?: T;
}

interface PhraseMatch<T> {
  /** Index of the token after the phrase. */
  to: number;
  value: T;
}

/** How tokens are compared: `plain` heeds accents, `folded` does not. */
export type Key = 'plain' | 'folded';

export class Phrases<T> {
  readonly #roots: Record<Key, Node<T>> = { plain: { next: new Map() }, folded: { next: new Map() } };
  /** The sums of the words by which phrases begin: most places of a text are told by these. */
  readonly #beginnings = { plain: new Uint8Array(SUMS), folded: new Uint8Array(SUMS) };

  /** Adds a phrase; the first value given for it stays. */
  add(phrase: string, value: T): this {
    const tokens = tokenize(phrase);
    if (tokens[0]) {
      this.#beginnings.plain[tokens[0].plainSum] = 1;
      this.#beginnings.folded[tokens[0].foldedSum] = 1;
    }
    for (const key of ['plain', 'folded'] as const) {
      let node = this.#roots[key];
      for (const token of tokens) {
        const next: Node<T> = node.next.get(token[key]) ?? { next: new Map() };
        node.next.set(token[key], next);
        node = next;
      }
      node.value ??= value;
    }
    return this;
  }

  /** The longest phrase that begins with token `at`, within `end`. */
  longest(tokens: Token[], at: number, end = tokens.length, key: Key = 'plain'): PhraseMatch<T> | null {
    if (at >= end) return null;
    const first = tokens[at]!;
    const begins =
      key === 'plain' ? this.#beginnings.plain[first.plainSum] : this.#beginnings.folded[first.foldedSum];
    if (!begins) return null;
    let node: Node<T> | undefined = this.#roots[key];
    let found: PhraseMatch<T> | null = null;
    for (let i = at; i < end; i++) {
      node = node.next.get(tokens[i]![key]);
      if (!node) break;
      if (node.value !== undefined) found = { to: i + 1, value: node.value };
    }
    return found;
  }

  /** The longest phrase that ends before token `end`, beginning no earlier than `from`: the index where it begins. */
  endingAt(
    tokens: Token[],
    end: number,
    from: number,
    key: Key = 'plain',
  ): { from: number; value: T } | null {
    for (let start = Math.max(from, end - LONGEST); start < end; start++) {
      const found = this.longest(tokens, start, end, key);
      if (found?.to === end) return { from: start, value: found.value };
    }
    return null;
  }
}

/** Tokens of the longest phrase that is looked for backwards. */
const LONGEST = 10;

export function phrases<T>(entries: Iterable<[string, T]>): Phrases<T> {
  const set = new Phrases<T>();
  for (const [phrase, value] of entries) set.add(phrase, value);
  return set;
}

/** A set of phrases whose value is their own canonical writing. */
export const phraseList = (words: Iterable<string>) =>
  phrases([...words].map((word) => [word, word] as [string, string]));
