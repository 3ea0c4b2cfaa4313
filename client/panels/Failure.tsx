/** A failed request, in words: the server's own message, and close names where it offers some. */
import type { ApiError } from '../api.ts';
import { useTexts } from '../texts/index.ts';

export function Failure({ error, onNearest }: { error: ApiError; onNearest?: (name: string) => void }) {
  const { t } = useTexts();
  if (error.away) return <p className="notice">{t('failure.away')}</p>;
  return (
    <div className="notice bad" role="alert">
      <strong>{t('failure.title')}</strong>
      <p lang="en">{error.message}</p>
      {error.nearest.length > 0 && onNearest && (
        <p className="nearest">
          {t('failure.nearest')}{' '}
          {error.nearest.map((name) => (
            <button key={name} type="button" className="link" onClick={() => onNearest(name)}>
              {name}
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
