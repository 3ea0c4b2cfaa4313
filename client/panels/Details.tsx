/** The panel of what is selected: an entity, a fact with the sentences behind it, or an article. */
import { useEffect, useRef } from 'react';
import { canGoBack, select } from '../state/session.ts';
import type { Selection } from '../state/view.ts';
import { useTexts } from '../texts/index.ts';
import { ArticleDetails } from './ArticleDetails.tsx';
import { EdgeDetails } from './EdgeDetails.tsx';
import { Icon } from './Icon.tsx';
import { NodeDetails } from './NodeDetails.tsx';
import { PanelHead } from './PanelHead.tsx';

export function Details({ selection }: { selection: Selection }) {
  const { t } = useTexts();
  const panel = useRef<HTMLElement>(null);

  // Closed, the panel gives the focus back to what opened it, unless something else has it by then.
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      const free = document.activeElement === null || document.activeElement === document.body;
      if (free && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new selection starts at its top, within reach of the keyboard
  useEffect(() => {
    panel.current?.querySelector('.panel-body')?.scrollTo(0, 0);
    panel.current?.focus({ preventScroll: true });
  }, [selection.kind, selection.id]);

  return (
    <aside ref={panel} className="details sheet" aria-label={t('details.title')} tabIndex={-1}>
      <PanelHead closeLabel={t('details.close')} onClose={() => select(null)}>
        {canGoBack() ? (
          <button type="button" className="button quiet" onClick={() => window.history.back()}>
            <span className="back-icon">
              <Icon name="next" />
            </span>
            {t('back')}
          </button>
        ) : (
          <span />
        )}
      </PanelHead>
      <div className="panel-body">
        {selection.kind === 'node' && <NodeDetails id={selection.id} />}
        {selection.kind === 'edge' && <EdgeDetails id={selection.id} />}
        {selection.kind === 'article' && <ArticleDetails id={selection.id} claim={selection.claim} />}
      </div>
    </aside>
  );
}
