/** The form of one question: a field for each declared parameter, suggestions where it asks for an entity. */
import type { FormEvent } from 'react';
import type { QueryInfo, QueryParameter } from '../../server/api/types.ts';
import { nameIn } from '../graph/look.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { calledById, setDraft, ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { askWith, fieldId } from './asking.ts';
import { Combobox } from './Combobox.tsx';

const INPUT_TYPES = { string: 'text', integer: 'number', date: 'text', entity: 'text' } as const;

/** What the form holds: what was typed, else what was asked, else the default. */
function useValues(query: QueryInfo): Record<string, string> {
  const drafts = useStore(ui, (state) => state.drafts[query.name]);
  const view = useStore(session, (state) => state.view);
  const asked = view.query === query.name ? view.params : {};
  return Object.fromEntries(
    query.parameters.map(({ name, default: preset }) => [
      name,
      drafts?.[name] ?? asked[name] ?? String(preset ?? ''),
    ]),
  );
}

export function QuestionForm({ query }: { query: QueryInfo }) {
  const { lang, t } = useTexts();
  const values = useValues(query);
  const busy = useStore(
    session,
    ({ answer, view }) => view.query === query.name && answer?.status === 'loading',
  );

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    askWith(query, values);
  };

  return (
    <form className="question-form" onSubmit={onSubmit}>
      {query.description && <p className="muted small">{query.description[lang]}</p>}
      {query.parameters.map((parameter) => (
        <Field
          key={parameter.name}
          query={query.name}
          parameter={parameter}
          value={values[parameter.name] ?? ''}
        />
      ))}
      <div className="question-run">
        <button type="submit" className="button primary" disabled={busy}>
          {t(busy ? 'ask.running' : 'ask.run')}
        </button>
        {query.ask[lang][0] && (
          <p className="muted small example">{t('ask.example', { ask: query.ask[lang][0] })}</p>
        )}
      </div>
    </form>
  );
}

function Field({ query, parameter, value }: { query: string; parameter: QueryParameter; value: string }) {
  const { lang, t } = useTexts();
  // The address may hold an id: the field shows the name, which the answer tells when nothing else has.
  const answered = useStore(session, ({ answer, view }) =>
    view.query === query && answer?.status === 'ready' ? answer.value.parameters[parameter.name] : undefined,
  );
  const { name, nameEn = null } = calledById(value) ?? (answered?.value === value ? answered : {});
  const shown = name === undefined ? value : nameIn(lang, { name, nameEn });
  const id = fieldId(query, parameter.name);
  // Emptied, a field with a default would be answered for the default, which it does not show.
  const required = parameter.default !== '';
  return (
    <div className="field">
      <label htmlFor={id}>
        {parameter.title[lang]}
        {parameter.default === '' && <span className="muted optional"> {t('ask.optional')}</span>}
      </label>
      {parameter.type === 'entity' ? (
        <Combobox
          id={id}
          label={parameter.title[lang]}
          text={shown}
          types={parameter.labels}
          required={required}
          onText={(text) => setDraft(query, parameter.name, text)}
          onPick={(hit) => setDraft(query, parameter.name, hit.id)}
        />
      ) : (
        <input
          id={id}
          type={INPUT_TYPES[parameter.type]}
          required={required}
          placeholder={parameter.type === 'date' ? t('ask.date') : undefined}
          value={value}
          onChange={(event) => setDraft(query, parameter.name, event.target.value)}
        />
      )}
    </div>
  );
}
