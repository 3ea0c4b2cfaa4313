/** The Cypher console: an editor, what the statement gives as a table, and the same as a picture. */
import { useEffect, useRef, useState } from 'react';
import type { CypherAnswer } from '../../server/api/types.ts';
import { api } from '../api.ts';
import { Failure, Loading } from '../panels/Failure.tsx';
import { PanelHead } from '../panels/PanelHead.tsx';
import { asApiError, LOADING, type Resource } from '../state/resource.ts';
import { navigate, reportFailure, toggleConsole } from '../state/session.ts';
import { setStatement, ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { ConsoleTable } from './ConsoleTable.tsx';
import { createEditor } from './editor.ts';
import { entityIds } from './values.ts';
import '../styles/console.css';

export default function ConsoleDock() {
  const { lang, t } = useTexts();
  const host = useRef<HTMLDivElement>(null);
  const [answer, setAnswer] = useState<Resource<CypherAnswer> | null>(null);
  const label = t('console.statement');

  const running = useRef<AbortController | null>(null);
  // The newest run is the one that counts: it ends the one before, and closing the console ends them all.
  const run = useRef(async () => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setAnswer(LOADING);
    try {
      const value = await api.cypher(ui.get().statement, mine.signal);
      if (!mine.signal.aborted) setAnswer({ status: 'ready', value });
    } catch (cause) {
      if (mine.signal.aborted) return;
      const error = asApiError(cause);
      reportFailure(error);
      setAnswer({ status: 'failed', error });
    }
  });

  useEffect(() => () => running.current?.abort(), []);

  useEffect(() => {
    const editor = createEditor(host.current!, {
      statement: ui.get().statement,
      label,
      onChange: setStatement,
      onRun: () => void run.current(),
    });
    return () => editor.destroy();
  }, [label]);

  const value = answer?.status === 'ready' ? answer.value : null;
  const ids = value ? entityIds(value.rows) : [];
  return (
    <section className="dock console sheet" aria-label={t('console.heading')}>
      <PanelHead closeLabel={t('console.close')} onClose={() => toggleConsole()}>
        <div className="dock-title">
          <h2>{t('console.heading')}</h2>
          <p className="muted small">{t('console.readOnly')}</p>
        </div>
      </PanelHead>
      <div className="panel-body console-body">
        <div className="console-input">
          <div ref={host} className="editor" />
          <div className="console-run">
            <button type="button" className="button primary" onClick={() => void run.current()}>
              {t('console.run')}
            </button>
            <button
              type="button"
              className="button"
              disabled={ids.length === 0}
              onClick={() => navigate({ ids, query: null, params: {}, selection: null })}
            >
              {t('console.show')}
            </button>
            <span className="muted small">{t('console.keys')}</span>
          </div>
        </div>
        <div className="console-output" aria-live="polite">
          {answer?.status === 'loading' && <Loading />}
          {answer?.status === 'failed' && <Failure error={answer.error} away={t('console.away')} />}
          {value && (
            <>
              <p className="muted small">
                {t(value.truncated ? 'answer.truncated' : 'answer.rows', { n: value.rows.length })} ·{' '}
                {t('console.took', { ms: Math.round(value.elapsedMs) })} · {value.engine}
              </p>
              {value.warnings?.map((warning) => (
                <p key={warning} className="notice" lang="en">
                  {warning}
                </p>
              ))}
              {value.rows.length === 0 && <p>{t('console.none')}</p>}
              {value.rows.length > 0 && <ConsoleTable answer={value} lang={lang} />}
            </>
          )}
        </div>
      </div>
    </section>
  );
}
