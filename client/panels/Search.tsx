/** The search field of the page: entities, articles and questions. `/` goes to it from anywhere. */
import { useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../../server/api/types.ts';
import { select } from '../state/session.ts';
import { ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { Combobox } from './Combobox.tsx';
import { Icon } from './Icon.tsx';

function inTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

export function Search() {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // The console's editor lives in a shadow tree: the path tells where the key was really pressed.
      if (event.key !== '/' || event.ctrlKey || event.metaKey || inTextField(event.composedPath()[0] ?? null))
        return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const onPick = (hit: SearchHit) => {
    setText('');
    input.current?.blur();
    if (hit.kind === 'query') ui.set({ panel: 'ask', question: hit.id });
    else if (hit.kind === 'article') select({ kind: 'article', id: hit.id, claim: null });
    else select({ kind: 'node', id: hit.id });
  };

  return (
    <search className="search">
      <Combobox
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        text={text}
        types={[]}
        onText={setText}
        onPick={onPick}
        inputRef={input}
        before={<Icon name="search" />}
      />
      <kbd className="search-key">/</kbd>
    </search>
  );
}
