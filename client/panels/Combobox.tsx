/** A text field with suggestions, after the ARIA pattern for comboboxes: arrows choose, Enter takes, Escape closes. */
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { SearchHit } from '../../server/api/types.ts';
import { api } from '../api.ts';
import { asApiError } from '../state/resource.ts';
import { reportFailure } from '../state/session.ts';
import { names } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { labelOf, Shape } from './Icon.tsx';
import { useOntology } from './ontology.ts';

const PAUSE_MS = 120;

interface Props {
  id?: string;
  label: string;
  text: string;
  placeholder?: string;
  /** Labels to choose from; all kinds of things when empty. */
  types: readonly string[];
  onText(text: string): void;
  onPick(hit: SearchHit): void;
  inputRef?: RefObject<HTMLInputElement | null>;
  before?: ReactNode;
  required?: boolean;
}

export function Combobox({
  id,
  label,
  text,
  placeholder,
  types,
  onText,
  onPick,
  inputRef,
  before,
  required,
}: Props) {
  const { t } = useTexts();
  const own = useId();
  const listId = `${own}list`;
  const [open, setOpen] = useState(false);
  const [hits, setHits] = useState<SearchHit[] | null>(null);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const shown = open && text.trim() !== '' && hits !== null;
  const typeKey = types.join();

  useEffect(() => {
    if (!open || text.trim() === '') return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      api.search(text, typeKey ? typeKey.split(',') : [], stop.signal).then(
        (found) => {
          for (const hit of found) if (hit.kind === 'entity') names.set(hit.id, hit.name);
          setHits(found);
          setActive(found.length > 0 ? 0 : -1);
        },
        (cause) => !stop.signal.aborted && reportFailure(asApiError(cause)),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, typeKey, open]);

  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const take = (hit: SearchHit) => {
    setOpen(false);
    setHits(null);
    onPick(hit);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const count = hits?.length ?? 0;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (count) setActive((active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    } else if (event.key === 'Enter' && shown && hits[active]) {
      event.preventDefault();
      take(hits[active]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className="combobox">
      {before}
      <input
        ref={inputRef}
        id={id}
        type="text"
        role="combobox"
        aria-label={id ? undefined : label}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${own}${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        required={required}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setOpen(true);
          onText(event.target.value);
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={listId} className="suggestions" role="listbox" aria-label={label} hidden={!shown}>
        {shown &&
          hits.map((hit, i) => (
            <Suggestion
              key={`${hit.kind} ${hit.id}`}
              id={`${own}${i}`}
              hit={hit}
              first={hit.kind !== hits[i - 1]?.kind && typeKey === ''}
              selected={i === active}
              onTake={() => take(hit)}
            />
          ))}
        {shown && hits.length === 0 && <p className="muted suggestion-none">{t('search.none')}</p>}
      </div>
    </div>
  );
}

const KINDS = { entity: 'search.entities', article: 'search.articles', query: 'search.queries' } as const;

function Suggestion({
  id,
  hit,
  first,
  selected,
  onTake,
}: {
  id: string;
  hit: SearchHit;
  first: boolean;
  selected: boolean;
  onTake(): void;
}) {
  const { lang, t } = useTexts();
  const label = labelOf(useOntology(), hit.type);
  const name = lang === 'en' ? (hit.nameEn ?? hit.name) : hit.name;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text field handles the keys of its listbox
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className="suggestion"
      data-group={first ? t(KINDS[hit.kind]) : undefined}
      // Before the field loses focus and closes the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Shape label={label} />
      <span className="suggestion-name">
        {name}
        {hit.matched && hit.matched !== name && <span className="muted"> · {hit.matched}</span>}
      </span>
      <span className="muted small">{hit.kind === 'entity' ? label?.title[lang] : ''}</span>
    </div>
  );
}
