/** The catalogue of questions, each with a form made from its declaration. */
import { useEffect, useRef } from 'react';
import type { QueryInfo } from '../../server/api/types.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { askExample } from './asking.ts';
import { Failure, Loading } from './Failure.tsx';
import { Icon } from './Icon.tsx';
import { QuestionForm } from './QuestionForm.tsx';

export function Questions() {
  const { t } = useTexts();
  const queries = useStore(session, (state) => state.queries);
  return (
    <>
      <p className="muted intro">{t('ask.intro')}</p>
      {queries.status === 'loading' && <Loading />}
      {queries.status === 'failed' && <Failure error={queries.error} />}
      {queries.status === 'ready' && <Starters queries={queries.value} />}
      {queries.status === 'ready' && (
        <ul className="questions">
          {queries.value.map((query) => (
            <Question key={query.name} query={query} />
          ))}
        </ul>
      )}
    </>
  );
}

/** Questions that show at once what the page is for. */
const STARTERS = ['lao-provinces-by-port', 'partners-of-province', 'latest-articles'];

function Starters({ queries }: { queries: readonly QueryInfo[] }) {
  const { lang, t } = useTexts();
  const asked = useStore(session, (state) => state.view.query);
  if (asked) return null;
  return (
    <section className="starters" aria-label={t('ask.starters')}>
      <h3>{t('ask.starters')}</h3>
      {STARTERS.flatMap((name) => queries.filter((query) => query.name === name)).map((query) => (
        <button key={query.name} type="button" className="button starter" onClick={() => askExample(query)}>
          {query.ask[lang][0] ?? query.title[lang]}
        </button>
      ))}
      <h3>{t('ask.all')}</h3>
    </section>
  );
}

function Question({ query }: { query: QueryInfo }) {
  const { lang } = useTexts();
  const chosen = useStore(ui, (state) => state.question);
  const asked = useStore(session, (state) => state.view.query);
  const open = (chosen ?? asked) === query.name;
  const id = `question-${query.name}`;
  const item = useRef<HTMLLIElement>(null);

  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  return (
    <li ref={item} className="question" data-open={open}>
      <button
        type="button"
        className="question-title"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => ui.set({ question: open ? '' : query.name })}
      >
        <Icon name="next" />
        <span>{query.title[lang]}</span>
      </button>
      <div id={id} hidden={!open}>
        {open && <QuestionForm query={query} />}
      </div>
    </li>
  );
}
