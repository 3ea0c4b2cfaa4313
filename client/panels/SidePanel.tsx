/** The panel at the side: questions, the list of what is drawn, and on a phone the legend. */
import { useStore } from '../state/store.ts';
import { ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { Icon } from './Icon.tsx';
import { Legend } from './Legend.tsx';
import { NodeList } from './NodeList.tsx';
import { Questions } from './Questions.tsx';

export function SidePanel() {
  const { t } = useTexts();
  const panel = useStore(ui, (state) => state.panel);
  if (!panel) return null;
  const tab = (id: 'ask' | 'list') => (
    <button
      type="button"
      role="tab"
      id={`tab-${id}`}
      className="tab"
      aria-selected={panel === id}
      aria-controls="side-panel"
      onClick={() => ui.set({ panel: id })}
    >
      {t(id === 'ask' ? 'ask.tab' : 'list.tab')}
    </button>
  );
  return (
    <aside className="side sheet" aria-label={t('side.title')}>
      <div className="panel-head">
        {panel === 'legend' ? (
          <h2 className="tab-title">{t('legend.title')}</h2>
        ) : (
          <div role="tablist" aria-label={t('side.title')} className="tabs">
            {tab('ask')}
            {tab('list')}
          </div>
        )}
        <button
          type="button"
          className="button quiet"
          aria-label={t('close')}
          title={t('close')}
          onClick={() => ui.set({ panel: null })}
        >
          <Icon name="close" />
        </button>
      </div>
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
