/** A failed request, in words of the page, with close names where the server offers some. */
import type { QueryInfo } from '../../server/api/types.ts';
import type { ApiError, Nearest } from '../api.ts';
import { nameIn } from '../graph/look.ts';
import { useTexts } from '../texts/index.ts';
import { failureText } from './failure-text.ts';
import { useOntology } from './ontology.ts';

interface Props {
  error: ApiError;
  /** The question that failed, whose fields the message names. */
  query?: QueryInfo;
  onNearest?: (nearest: Nearest) => void;
  /** What a server that is away means here; else that the part loads again by itself. */
  away?: string;
}

export function Failure({ error, query, onNearest, away }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const said = failureText(error, texts, useOntology(), query);
  if (error.away) return <p className="notice">{away ?? t('failure.away')}</p>;
  return (
    <div className="notice bad" role="alert">
      <strong>{said?.text ?? t('failure.title')}</strong>
      {(said === null || said.more) && (
        <p lang="en" className={said ? 'small' : undefined}>
          {error.message}
        </p>
      )}
      {error.nearest.length > 0 && onNearest && (
        <p className="nearest">
          {t('failure.nearest')}{' '}
          {error.nearest.map((nearest) => (
            <button key={nearest.id} type="button" className="link" onClick={() => onNearest(nearest)}>
              {nameIn(texts.lang, nearest)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

export function Loading() {
  const { t } = useTexts();
  return (
    <p className="loading muted" role="status">
      {t('loading')}
    </p>
  );
}
