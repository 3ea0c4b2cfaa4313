/** Says that the server does not answer, while it does not. */
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { useTexts } from '../texts/index.ts';

export function AwayBanner() {
  const { t } = useTexts();
  const away = useStore(session, (state) => state.away);
  return (
    <div className="away" role="status">
      {away && (
        <p>
          <strong>{t('away.title')}</strong> {t('away.text')}{' '}
          {away.code !== 'unreachable' && <span className="small">{away.message}</span>}
        </p>
      )}
    </div>
  );
}
