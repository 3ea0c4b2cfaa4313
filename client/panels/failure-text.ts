/** A refusal of the server in the reader's language, from its code and its details. */
import type { QueryInfo } from '../../server/api/types.ts';
import type { Ontology } from '../../server/ontology.ts';
import type { ApiError } from '../api.ts';
import type { TextKey, Texts } from '../texts/index.ts';
import { labelOf } from './Icon.tsx';

export interface FailureText {
  text: string;
  /** True when the server's own message says more: what in a statement is at fault. */
  more: boolean;
}

const GONE: Record<string, TextKey> = {
  entity: 'failure.gone.entity',
  fact: 'failure.gone.fact',
  article: 'failure.gone.article',
};

/** What happened, in words; `null` for what only the server's own message tells. */
export function failureText(
  { code, details }: ApiError,
  { t, lang }: Pick<Texts, 't' | 'lang'>,
  ontology: Ontology | null,
  query?: QueryInfo,
): FailureText | null {
  const plain = (key: TextKey, variables?: Record<string, string | number>) => ({
    text: t(key, variables),
    more: false,
  });
  const parameter = String(details.parameter ?? '');
  const field = query?.parameters.find(({ name }) => name === parameter)?.title[lang] ?? parameter;
  const value = String(details.value ?? '');
  const labels = Array.isArray(details.labels) ? details.labels.map(String) : null;

  if (code === 'not-found' && labels) {
    const what = labels.map((label) => labelTitle(label, t, lang, ontology)).join(' / ');
    return plain('failure.unknown', { what, value, field: field || what });
  }
  if (code === 'not-found' && typeof details.query === 'string')
    return plain('failure.noQuestion', { name: details.query });
  const gone = GONE[String(details.kind)];
  if (code === 'not-found' && gone) return plain(gone);
  switch (code === 'invalid-input' ? details.fault : code) {
    case 'missing':
      return plain('failure.missing', { field });
    case 'date':
      return plain('failure.date', { field, value });
    case 'number':
      return plain('failure.number', { field, value });
    case 'unknown':
      return plain('failure.parameter', { name: parameter });
    case 'limit-exceeded':
      if (details.limit === 'time')
        return plain('failure.time', { seconds: Number(details.timeoutMs) / 1000 });
      return plain('failure.size');
    case 'busy':
      return plain('failure.busy');
    case 'not-allowed':
      return { text: t('failure.notAllowed'), more: true };
    case 'bad-statement':
      return typeof details.line === 'number' && typeof details.column === 'number'
        ? {
            text: t('failure.statementAt', { line: details.line, column: details.column }),
            more: true,
          }
        : { text: t('failure.statement'), more: true };
    case 'internal':
      return plain('failure.internal');
    default:
      return null;
  }
}

function labelTitle(label: string, t: Texts['t'], lang: Texts['lang'], ontology: Ontology | null): string {
  if (label === 'Entity') return t('failure.anyEntity');
  const title = label === 'Article' ? t('article.kicker') : (labelOf(ontology, label)?.title[lang] ?? label);
  return title.charAt(0).toLocaleLowerCase(lang) + title.slice(1);
}
