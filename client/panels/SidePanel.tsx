/** The panel at the side: questions, the list of what is drawn, and on a phone the legend. */
import type { KeyboardEvent } from 'react';
import { useStore } from '../state/store.ts';
import { ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { Legend } from './Legend.tsx';
import { NodeList } from './NodeList.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Questions } from './Questions.tsx';

export function SidePanel() {
  const { t } = useTexts();
  const panel = useStore(ui, (state) => state.panel);
  if (!panel) return null;
  const other = panel === 'ask' ? 'list' : 'ask';
  // After the ARIA pattern for tabs: one of them is in the order of Tab, arrows go between them.
  const onKey = (event: KeyboardEvent) => {
    const next = { ArrowLeft: other, ArrowRight: other, Home: 'ask', End: 'list' }[event.key];
    if (next !== 'ask' && next !== 'list') return;
    event.preventDefault();
    ui.set({ panel: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  const tab = (id: 'ask' | 'list') => (
    <button
      type="button"
      role="tab"
      id={`tab-${id}`}
      className="tab"
      aria-selected={panel === id}
      aria-controls="side-panel"
      tabIndex={panel === id ? 0 : -1}
      onClick={() => ui.set({ panel: id })}
      onKeyDown={onKey}
    >
      {t(id === 'ask' ? 'ask.tab' : 'list.tab')}
    </button>
  );
  return (
    <aside className="side sheet" aria-label={t('side.title')}>
      <PanelHead onClose={() => ui.set({ panel: null })}>
        {panel === 'legend' ? (
          <h2 className="tab-title">{t('legend.title')}</h2>
        ) : (
          <div role="tablist" aria-label={t('side.title')} className="tabs">
            {tab('ask')}
            {tab('list')}
          </div>
        )}
      </PanelHead>
      <div
        id="side-panel"
        className="panel-body"
        {...(panel === 'legend' ? {} : { role: 'tabpanel', 'aria-labelledby': `tab-${panel}` })}
      >
        {panel === 'ask' && <Questions />}
        {panel === 'list' && <NodeList />}
        {panel === 'legend' && <Legend />}
      </div>
    </aside>
  );
}
