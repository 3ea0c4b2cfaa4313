/** The answer to a question, below the picture: a table whose rows carry their sentences. */
import type { QueryAnswer, QueryInfo } from '../../server/api/types.ts';
import { nameIn } from '../graph/look.ts';
import { navigate, session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { meet } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { askExample, askNearest, isExample, openForm } from './asking.ts';
import { Failure, Loading } from './Failure.tsx';
import { PanelHead } from './PanelHead.tsx';

export function AnswerDock() {
  const { lang, t } = useTexts();
  const answer = useStore(session, (state) => state.answer);
  const name = useStore(session, (state) => state.view.query);
  const queries = useStore(session, (state) => state.queries);
  const query = queries.status === 'ready' ? queries.value.find((info) => info.name === name) : undefined;
  const value = answer?.status === 'ready' ? answer.value : null;
  const error = answer?.status === 'failed' ? answer.error : null;
  const parameter = query?.parameters.find((each) => each.name === error?.details.parameter);
  const lacks = error?.details.fault === 'missing' && parameter !== undefined;
  return (
    <section className="dock sheet" aria-label={t('answer.title')}>
      <PanelHead closeLabel={t('answer.close')} onClose={() => navigate({ dock: null })}>
        <div className="dock-title">
          <h2>{query?.title[lang] ?? name}</h2>
          {value && <Given answer={value} query={query} />}
        </div>
      </PanelHead>
      <div className="panel-body" aria-live="polite">
        {answer?.status === 'loading' && <Loading />}
        {error && query && lacks && (
          <div className="empty">
            <p>{t('answer.choose', { field: parameter.title[lang] })}</p>
            <button type="button" className="button" onClick={() => openForm(query, parameter.name)}>
              {t('answer.form')}
            </button>
          </div>
        )}
        {error && !lacks && (
          <Failure
            error={error}
            query={query}
            onNearest={
              query && parameter ? (nearest) => askNearest(query, parameter.name, nearest) : undefined
            }
          />
        )}
        {value && value.rows.length === 0 && <NoRows answer={value} query={query} />}
        {value && value.rows.length > 0 && <AnswerTable answer={value} />}
      </div>
    </section>
  );
}

/** What was asked for, in words, and how much came back. */
function Given({ answer, query }: { answer: QueryAnswer; query: QueryInfo | undefined }) {
  const { lang, t } = useTexts();
  const given = Object.entries(answer.parameters).flatMap(([parameter, { value, name, nameEn = null }]) => {
    if (value === null || value === '') return [];
    if (name !== undefined) meet({ id: String(value), name, nameEn });
    const title = query?.parameters.find((each) => each.name === parameter)?.title[lang] ?? parameter;
    return [`${title}: ${name === undefined ? value : nameIn(lang, { name, nameEn })}`];
  });
  return (
    <p className="muted small">
      {[...given, t(answer.truncated ? 'answer.truncated' : 'answer.rows', { n: answer.rows.length })].join(
        ' · ',
      )}
    </p>
  );
}

function NoRows({ answer, query }: { answer: QueryAnswer; query: QueryInfo | undefined }) {
  const { lang, t } = useTexts();
  const example = query && !isExample(query, answer) ? query.ask[lang][0] : undefined;
  return (
    <div className="empty">
      <p>
        <strong>{t('answer.none')}</strong>
      </p>
      <p className="muted">{t('answer.try')}</p>
      {query && example && (
        <p>
          {t('answer.example')}{' '}
          <button type="button" className="link" onClick={() => askExample(query)}>
            {example}
          </button>
        </p>
      )}
    </div>
  );
}
