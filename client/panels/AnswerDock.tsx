/** The answer to a question, below the picture: a table whose rows carry their sentences. */
import type { QueryAnswer, QueryInfo } from '../../server/api/types.ts';
import { navigate, session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { names, PHONE, setDraft, ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { Failure, Loading } from './Failure.tsx';
import { Icon } from './Icon.tsx';

export function AnswerDock() {
  const { lang, t } = useTexts();
  const answer = useStore(session, (state) => state.answer);
  const name = useStore(session, (state) => state.view.query);
  const queries = useStore(session, (state) => state.queries);
  const query = queries.status === 'ready' ? queries.value.find((info) => info.name === name) : undefined;
  const value = answer?.status === 'ready' ? answer.value : null;
  return (
    <section className="dock sheet" aria-label={t('answer.title')}>
      <div className="panel-head">
        <div className="dock-title">
          <h2>{query?.title[lang] ?? name}</h2>
          {value && <Given answer={value} query={query} />}
        </div>
        <button
          type="button"
          className="button quiet"
          aria-label={t('answer.close')}
          title={t('close')}
          onClick={() => navigate({ dock: null })}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="panel-body" aria-live="polite">
        {answer?.status === 'loading' && <Loading />}
        {answer?.status === 'failed' && (
          <Failure
            error={answer.error}
            onNearest={query ? (nearest) => retryWith(query, nearest) : undefined}
          />
        )}
        {value && value.rows.length === 0 && <NoRows query={query} />}
        {value && value.rows.length > 0 && <AnswerTable answer={value} />}
      </div>
    </section>
  );
}

/** What was asked for, in words, and how much came back. */
function Given({ answer, query }: { answer: QueryAnswer; query: QueryInfo | undefined }) {
  const { lang, t } = useTexts();
  const given = Object.entries(answer.parameters).flatMap(([name, { value, name: called }]) => {
    if (value === null || value === '') return [];
    if (called) names.set(String(value), called);
    const title = query?.parameters.find((parameter) => parameter.name === name)?.title[lang] ?? name;
    return [`${title}: ${called ?? value}`];
  });
  return (
    <p className="muted small">
      {[...given, t(answer.truncated ? 'answer.truncated' : 'answer.rows', { n: answer.rows.length })].join(
        ' · ',
      )}
    </p>
  );
}

function NoRows({ query }: { query: QueryInfo | undefined }) {
  const { lang, t } = useTexts();
  return (
    <div className="empty">
      <p>
        <strong>{t('answer.none')}</strong>
      </p>
      <p className="muted">{t('answer.try')}</p>
      {query?.ask[lang].map((example) => (
        <p key={example} className="muted">
          “{example}”
        </p>
      ))}
    </div>
  );
}

/** Puts a close name where the form holds the unknown one: the first entity that the question asks for. */
function retryWith(query: QueryInfo, nearest: string): void {
  const entity = query.parameters.find(({ type }) => type === 'entity');
  if (!entity) return;
  setDraft(query.name, entity.name, nearest);
  ui.set({ panel: 'ask', question: query.name });
  if (window.matchMedia(PHONE).matches) navigate({ dock: null }, 'replace');
}
