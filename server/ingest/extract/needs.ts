/**
 * What a text must hold for a pattern to match in it, read off the pattern: `{a:P} (?:và|với) {b:P|V}` needs a province,
 * one of two words, and a province or delegation. Asked first, it spares most sentences the search.
 */

import { BITS } from './shape.ts';

/** One of these must be there: a sign of the set of letters, a phrase of a list, a stretch of text. */
export interface Need {
  letters: number;
  lists: string[];
  texts: string[];
}

const SIGN = /\{(?:\w+:)?([A-Z](?:\|[A-Z])*)\+?\}|⟨\[?([A-Z]+)\]?\\d\+⟩/y;
const LIST = /@(\w+)/y;
/** What says nothing of the text: gaps, classes, escapes, anchors. */
const OTHER = /~~?\d+|\[(?:\\.|[^\]])*\]|\\(?:[pPu]\{[^}]*\}|k<\w+>|.)|./suy;
const GROUP = /\((?:\?(?:[:=]|<=|<(?=\w)\w+>))?/y;
const DENIAL = /\(\?<?!/y;
const LITERAL = /(?!⟨\[?[A-Z]+\]?\\)[^\\[\](){}|?*+.^$~@]/uy;
const QUANTIFIER = /(?:([?*]|\{0(?:,\d*)?\})|\+|\{\d+(?:,\d*)?\})\??/y;

/** The needs of a pattern, all of which must be met; the letters first, since they are looked up fastest. */
export function needsOf(source: string): Need[] {
  const needs = new Reader(source).alternatives();
  return needs.sort((a, b) => cost(a) - cost(b));
}

const cost = ({ lists, texts }: Need) => lists.length * 4 + texts.length;

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** What every one of the alternatives up to the end of the group needs. */
  alternatives(): Need[] {
    const all = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      all.push(this.#sequence());
    }
    const [first] = all as [Need[]];
    if (all.length === 1) return first;
    if (all.some((needs) => needs.length === 0)) return [];
    const cheapest = all.map((needs) =>
      needs.reduce((best, need) => (cost(need) < cost(best) ? need : best)),
    );
    return [
      {
        letters: cheapest.reduce((set, { letters }) => set | letters, 0),
        lists: cheapest.flatMap(({ lists }) => lists),
        texts: cheapest.flatMap(({ texts }) => texts),
      },
    ];
  }

  #sequence(): Need[] {
    const needs: Need[] = [];
    let literal = '';
    const close = () => {
      if (literal.length > 1 && /\p{L}/u.test(literal))
        needs.push({ letters: 0, lists: [], texts: [literal] });
      literal = '';
    };
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at]!)) {
      const character = this.#take(LITERAL)?.[0];
      if (character) {
        const times = this.#times();
        if (times !== 'optional') literal += character;
        if (times !== 'once') close();
        continue;
      }
      close();
      const found = this.#item();
      if (this.#times() !== 'optional') needs.push(...found);
    }
    close();
    return needs;
  }

  /** A sign, list, group, or whatever else is one thing to a quantifier. */
  #item(): Need[] {
    const sign = this.#take(SIGN);
    if (sign) {
      const letters = [...(sign[1] ?? sign[2]!)].reduce((set, letter) => set | (BITS[letter] ?? 0), 0);
      return [{ letters, lists: [], texts: [] }];
    }
    const list = this.#take(LIST)?.[1];
    if (list) return [{ letters: 0, lists: [list], texts: [] }];
    const denied = this.#take(DENIAL) !== null;
    if (denied || this.#take(GROUP)) {
      const inner = this.alternatives();
      this.#at++;
      return denied ? [] : inner;
    }
    this.#take(OTHER);
    return [];
  }

  #times(): 'once' | 'optional' | 'repeated' {
    const quantifier = this.#take(QUANTIFIER);
    return quantifier === null ? 'once' : quantifier[1] ? 'optional' : 'repeated';
  }

  #take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#source);
    if (found) this.#at = expression.lastIndex;
    return found;
  }
}
