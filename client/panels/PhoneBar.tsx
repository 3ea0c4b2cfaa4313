/** On a phone: what opens the panels, within reach of the thumb. On a wide window only the button of a closed side panel. */
import { navigate, session, toggleConsole } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { type Panel, ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { Icon } from './Icon.tsx';

export function PhoneBar() {
  const { t } = useTexts();
  const panel = useStore(ui, (state) => state.panel);
  const dock = useStore(session, (state) => state.view.dock);
  const open = (next: Panel) => {
    if (session.get().view.selection) navigate({ selection: null });
    ui.set({ panel: panel === next ? null : next });
  };
  const item = (id: Panel, icon: 'ask' | 'list' | 'legend', label: string) => (
    <button type="button" className="phone-item" aria-pressed={panel === id} onClick={() => open(id)}>
      <Icon name={icon} />
      {label}
    </button>
  );
  return (
    <nav className="phone-bar" aria-label={t('side.title')}>
      {item('ask', 'ask', t('ask.tab'))}
      {item('list', 'list', t('list.tab'))}
      {item('legend', 'legend', t('legend.title'))}
      <button
        type="button"
        className="phone-item"
        aria-pressed={dock === 'cypher'}
        onClick={() => {
          ui.set({ panel: null });
          toggleConsole({ selection: null });
        }}
      >
        <Icon name="code" />
        {t('console.title')}
      </button>
    </nav>
  );
}
