/** Name of the project, search, console and language. */
import icon from '../icon.svg';
import { session, showOverview, speak, toggleConsole } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { Icon } from './Icon.tsx';
import { Search } from './Search.tsx';

export function Header() {
  const { lang, t } = useTexts();
  const dock = useStore(session, (state) => state.view.dock);
  const panel = useStore(ui, (state) => state.panel);
  const other = lang === 'vi' ? 'en' : 'vi';
  return (
    <header className="header">
      <a
        className="brand"
        href="./"
        onClick={(event) => {
          event.preventDefault();
          showOverview();
        }}
      >
        <img src={icon} alt="" width="30" height="30" />
        <span className="brand-text">
          <strong>Láng Giềng</strong>
          <span className="muted small">{t('app.tagline')}</span>
        </span>
      </a>
      <Search />
      <nav className="header-tools" aria-label={t('header.tools')}>
        <button
          type="button"
          className="button quiet wide-only"
          aria-pressed={panel !== null}
          onClick={() => ui.set({ panel: panel ? null : 'ask' })}
        >
          <Icon name="ask" />
          {t('header.panel')}
        </button>
        <button
          type="button"
          className="button quiet wide-only"
          aria-pressed={dock === 'cypher'}
          onClick={() => toggleConsole()}
        >
          <Icon name="code" />
          {t('console.title')}
        </button>
        <button
          type="button"
          className="button quiet"
          lang={other}
          aria-label={t('header.language')}
          title={t('header.language')}
          onClick={() => speak(other)}
        >
          {lang === 'vi' ? 'EN' : 'VI'}
        </button>
      </nav>
    </header>
  );
}
