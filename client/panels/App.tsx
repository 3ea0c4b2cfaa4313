/** The page: search above, questions at the side, the picture in the middle, details and answers around it. */
import { lazy, Suspense, useEffect } from 'react';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { AnswerDock } from './AnswerDock.tsx';
import { AwayBanner } from './AwayBanner.tsx';
import { Details } from './Details.tsx';
import { Header } from './Header.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { Picture } from './Picture.tsx';
import { SidePanel } from './SidePanel.tsx';

const ConsoleDock = lazy(() => import('../console/ConsoleDock.tsx'));

export function App() {
  const { lang, t } = useTexts();
  const panel = useStore(ui, (state) => state.panel);
  const dock = useStore(session, (state) => state.view.dock);
  const selection = useStore(session, (state) => state.view.selection);

  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `Láng Giềng – ${t('app.tagline')}`;
  }, [lang, t]);

  return (
    <div
      className="app"
      data-panel={panel ?? 'none'}
      data-dock={dock ?? 'none'}
      data-details={selection ? 'open' : 'none'}
    >
      <Header />
      <AwayBanner />
      <SidePanel />
      <main className="stage" aria-label={t('picture.title')}>
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
