/** The page: search above, questions at the side, the picture in the middle, details and answers around it. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import { navigate, select, session, toggleConsole } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { PHONE, ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { AnswerDock } from './AnswerDock.tsx';
import { AwayBanner } from './AwayBanner.tsx';
import { Details } from './Details.tsx';
import { Header } from './Header.tsx';
import { useKey } from './keys.ts';
import { PhoneBar } from './PhoneBar.tsx';
import { Picture } from './Picture.tsx';
import { SidePanel } from './SidePanel.tsx';

const ConsoleDock = lazy(() => import('../console/ConsoleDock.tsx'));

export function App() {
  const { lang, t } = useTexts();
  const panel = useStore(ui, (state) => state.panel);
  const dock = useStore(session, (state) => state.view.dock);
  const selection = useStore(session, (state) => state.view.selection);

  const stage = useRef<HTMLElement>(null);

  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `Láng Giềng – ${t('app.tagline')}`;
  }, [lang, t]);

  // Escape closes one thing: what lies on top.
  useKey('Escape', () => {
    if (selection) select(null);
    else if (panel && window.matchMedia(PHONE).matches) ui.set({ panel: null });
    else if (dock === 'cypher') toggleConsole();
    else if (dock) navigate({ dock: null });
  });

  return (
    <div
      className="app"
      data-panel={panel ?? 'none'}
      data-dock={dock ?? 'none'}
      data-details={selection ? 'open' : 'none'}
    >
      <button type="button" className="skip" onClick={() => stage.current?.focus()}>
        {t('skip')}
      </button>
      <Header />
      <AwayBanner />
      <SidePanel />
      <main ref={stage} tabIndex={-1} className="stage" aria-label={t('picture.title')}>
        <Picture />
      </main>
      {selection && <Details selection={selection} />}
      {dock === 'answer' && <AnswerDock />}
      {dock === 'cypher' && (
        <Suspense fallback={<section className="dock" aria-busy="true" />}>
          <ConsoleDock />
        </Suspense>
      )}
      <PhoneBar />
    </div>
  );
}
