/** What is drawn, in a line: the overview, or what a question rests on, and how much there is beyond. */
import { nameIn } from '../graph/look.ts';
import { navigate, session, showOverview } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { useTexts } from '../texts/index.ts';

/** The title of the picture in the language that is open. */
export function usePictureTitle(): string {
  const { lang, t } = useTexts();
  const view = useStore(session, (state) => state.view);
  const answer = useStore(session, (state) => state.answer);
  const queries = useStore(session, (state) => state.queries);
  if (view.ids.length > 0) return t('picture.chosen');
  const drawsAnswer = answer?.status === 'ready' && answer.value.graph.nodes.length > 0;
  if (!view.query || !drawsAnswer) return t('picture.overview');
  const query =
    queries.status === 'ready' ? queries.value.find(({ name }) => name === view.query) : undefined;
  const given = Object.entries(answer.value.parameters).flatMap(
    ([parameter, { value, name, nameEn = null }]) => {
      if (name !== undefined) return [nameIn(lang, { name, nameEn })];
      if (value === null || value === '') return [];
      // A bare number says nothing of what it counts.
      const title = query?.parameters.find((each) => each.name === parameter)?.title[lang];
      return [typeof value === 'number' && title ? `${title} ${value}` : String(value)];
    },
  );
  return [query?.title[lang] ?? view.query, given.join(', ')].filter(Boolean).join(': ');
}

export function PictureTitle() {
  const { t } = useTexts();
  const title = usePictureTitle();
  const drawn = useStore(session, (state) => state.drawn);
  const closed = useStore(session, ({ view, answer }) =>
    view.query && view.dock !== 'answer' && answer?.status === 'ready' ? answer.value : null,
  );
  if (!drawn) return <div className="picture-title" />;
  const partial = drawn.total.nodes > drawn.nodes.length;
  return (
    <div className="picture-title">
      <h1 title={title}>{title}</h1>
      <p className="muted small">
        {partial
          ? t('picture.partial', { shown: drawn.nodes.length, n: drawn.total.nodes })
          : t('picture.nodes', { n: drawn.nodes.length })}
        {' · '}
        {t('picture.edges', { n: drawn.edges.length })}
        {closed && (
          <>
            {' · '}
            <button type="button" className="link" onClick={() => navigate({ dock: 'answer' })}>
              {t('answer.reopen', { n: closed.rows.length })}
            </button>
          </>
        )}
        {title !== t('picture.overview') && (
          <>
            {' · '}
            <button type="button" className="link" onClick={showOverview}>
              {t('picture.back')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
