/** The search field of the page: entities, articles and questions. `/` goes to it from anywhere. */
import { useRef, useState } from 'react';
import type { SearchHit } from '../../server/api/types.ts';
import { select } from '../state/session.ts';
import { ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { Combobox } from './Combobox.tsx';
import { Icon } from './Icon.tsx';
import { useKey } from './keys.ts';

export function Search() {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);

  useKey('/', (event) => {
    event.preventDefault();
    input.current?.focus();
  });

  const onPick = (hit: SearchHit) => {
    setText('');
    // Details take the focus and give it back here.
    if (hit.kind === 'query') {
      input.current?.blur();
      ui.set({ panel: 'ask', question: hit.id });
    } else if (hit.kind === 'article') select({ kind: 'article', id: hit.id, claim: null });
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
        eager
        before={<Icon name="search" />}
      />
      <kbd className="search-key">/</kbd>
    </search>
  );
}
