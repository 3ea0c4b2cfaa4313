/** The texts of the interface, one file a language, and dates and numbers as the language writes them. */
import type { Lang } from '../../server/ontology.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import en from './en.json';
import { formatDate, formatNumber } from './format.ts';
import vi from './vi.json';

export type TextKey = keyof typeof vi;
export type Variables = Record<string, string | number>;

const TEXTS: Record<Lang, Record<TextKey, string>> = { vi, en };

/**
 * The text of `key` with `{name}` replaced by the variables. A text of two forms parted by `|` has the singular first; `n`
 * chooses.
 */
export function text(lang: Lang, key: TextKey, variables: Variables = {}): string {
  const forms = TEXTS[lang][key].split('|');
  const form = forms.length > 1 && variables.n !== 1 ? forms[1]! : forms[0]!;
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = variables[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, lang) : value;
  });
}

/** Texts, dates and numbers in the language that is open. */
export function useTexts() {
  const lang = useStore(session, (state) => state.view.lang);
  return {
    lang,
    t: (key: TextKey, variables?: Variables) => text(lang, key, variables),
    date: (iso: string) => formatDate(iso, lang),
  };
}

export type Texts = ReturnType<typeof useTexts>;
