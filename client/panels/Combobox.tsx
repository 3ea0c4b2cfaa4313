/**
 * A text field with suggestions, after the ARIA pattern for comboboxes: arrows choose, Enter takes, Escape closes.
 *
 * Suggestions belong to the text they were asked for: while those of the text in the field are under way the earlier ones stay
 * in sight, but none of them is chosen and Enter takes none.
 */
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { SearchHit } from '../../server/api/types.ts';
import { type ApiError, api } from '../api.ts';
import { asApiError } from '../state/resource.ts';
import { reportFailure } from '../state/session.ts';
import { meet } from '../state/ui.ts';
import { formatCountry } from '../texts/format.ts';
import { useTexts } from '../texts/index.ts';
import { labelOf, Shape } from './Icon.tsx';
import { useOntology } from './ontology.ts';

const PAUSE_MS = 120;
/** What the server takes at most. */
const MAX_LENGTH = 200;

interface Found {
  /** The text that was searched for. */
  for: string;
  hits: SearchHit[];
}

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
  /** Enter before the suggestions have come takes the first once they do; else it is left to the form. */
  eager?: boolean;
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
  eager = false,
}: Props) {
  const { t } = useTexts();
  const own = useId();
  const listId = `${own}list`;
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState<ApiError | null>(null);
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  /** The text that Enter was pressed on before its suggestions came. */
  const awaited = useRef<string | null>(null);
  const hits = found?.hits ?? [];
  const current = found?.for === text;
  const shown = open && text.trim() !== '' && (found !== null || failed !== null);
  const active = current && chosen < hits.length ? chosen : -1;
  const typeKey = types.join();

  const take = (hit: SearchHit) => {
    awaited.current = null;
    setOpen(false);
    setFound(null);
    onPick(hit);
  };
  const takeLatest = useRef(take);
  takeLatest.current = take;

  useEffect(() => {
    if (!open || text.trim() === '') return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      api.search(text, typeKey ? typeKey.split(',') : [], stop.signal).then(
        (hits) => {
          for (const hit of hits) if (hit.kind === 'entity') meet(hit);
          setFailed(null);
          setFound({ for: text, hits });
          setChosen(0);
          if (awaited.current === text && hits[0]) takeLatest.current(hits[0]);
        },
        (cause) => {
          if (stop.signal.aborted) return;
          const error = asApiError(cause);
          reportFailure(error);
          // A form's button lies under the list, and the banner of the page says the same.
          setFailed(eager ? error : null);
          setFound(null);
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, typeKey, open, eager]);

  useEffect(() => {
    if (active >= 0)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    // Enter ends a word of an input method; the field has it.
    if (event.nativeEvent.isComposing) return;
    const count = hits.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (count && current) setChosen((active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    } else if (event.key === 'Enter' && shown && hits[active]) {
      event.preventDefault();
      take(hits[active]);
    } else if (event.key === 'Enter' && eager && text.trim() !== '' && !(open && current)) {
      event.preventDefault();
      awaited.current = text;
      setOpen(true);
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
        maxLength={MAX_LENGTH}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          awaited.current = null;
          setOpen(true);
          onText(event.target.value);
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          awaited.current = null;
          setOpen(false);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={listId} className="suggestions" role="listbox" aria-label={label} hidden={!shown}>
        {shown &&
          hits.map((hit, i) => (
            <Suggestion
              key={`${hit.kind} ${hit.id}`}
              id={`${own}${i}`}
              hit={hit}
              twin={hits.some(({ id, name }) => id !== hit.id && name === hit.name)}
              first={hit.kind !== hits[i - 1]?.kind && typeKey === ''}
              selected={i === active}
              onTake={() => take(hit)}
            />
          ))}
        {shown && current && hits.length === 0 && <p className="muted suggestion-none">{t('search.none')}</p>}
        {shown && failed && (
          <p className="muted suggestion-none" role="status">
            {t(failed.away ? 'search.away' : 'search.failed')}
          </p>
        )}
      </div>
    </div>
  );
}

/** When a unit was in force, as years: `2025–`, `–2025`; nothing where no end is known. */
function validity({ validFrom, validTo }: SearchHit): string {
  return validFrom || validTo ? `${validFrom?.slice(0, 4) ?? ''}–${validTo?.slice(0, 4) ?? ''}` : '';
}

const KINDS = { entity: 'search.entities', article: 'search.articles', query: 'search.queries' } as const;

function Suggestion({
  id,
  hit,
  twin,
  first,
  selected,
  onTake,
}: {
  id: string;
  hit: SearchHit;
  /** Another suggestion has the same name: where and when tell them apart. */
  twin: boolean;
  first: boolean;
  selected: boolean;
  onTake(): void;
}) {
  const { lang, t } = useTexts();
  const label = labelOf(useOntology(), hit.type);
  const name = lang === 'en' ? (hit.nameEn ?? hit.name) : hit.name;
  const apart = twin
    ? [hit.country && formatCountry(hit.country, lang), validity(hit)].filter(Boolean).join(' · ')
    : '';
  return (
    <>
      {first && (
        <p className="suggestion-group" role="presentation">
          {t(KINDS[hit.kind])}
        </p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the text field handles the keys of its listbox */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={selected}
        className="suggestion"
        // Before the field loses focus and closes the list.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onTake}
      >
        <Shape label={label} />
        <span className="suggestion-name">
          {name}
          {hit.matched && hit.matched !== name && <span className="muted"> · {hit.matched}</span>}
          {apart && <span className="muted small"> · {apart}</span>}
        </span>
        <span className="muted small">{hit.kind === 'entity' ? label?.title[lang] : ''}</span>
      </div>
    </>
  );
}
